import { points } from '../paper.ts';

/** Characters that XML does not allow, and those that mean something in it. */
export function escapeXml(text: string): string {
	return (
		text
			// eslint-disable-next-line no-control-regex -- these are exactly the characters to be left out
			.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
			.replaceAll('&', '&amp;')
			.replaceAll('<', '&lt;')
			.replaceAll('>', '&gt;')
			.replaceAll('"', '&quot;')
	);
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function xmlFile(content: string): string {
	return declaration + content;
}

/** Millimetres in twentieths of a point. */
export function twips(millimetres: number): number {
	return pointTwips(points(millimetres));
}

/** Points in twentieths of a point. */
export function pointTwips(size: number): number {
	return Math.round(size * 20);
}

/** Millimetres in English metric units. */
export function emu(millimetres: number): number {
	return Math.round(millimetres * 36_000);
}
