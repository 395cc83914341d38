import type { Inline } from '#lib/domain/document.ts';
import { bracketed } from '#lib/documents/inline.ts';
import { escapeXml } from './xml.ts';

/** A paragraph of one style. */
export function paragraphXml(style: string, runs: string): string {
	return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs}</w:p>`;
}

export function runXml(text: string, character = ''): string {
	const look = character === '' ? '' : `<w:rPr><w:rStyle w:val="${character}"/></w:rPr>`;
	return text === '' ? '' : `<w:r>${look}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

export const tabXml = '<w:r><w:tab/></w:r>';

/** A hair of a paragraph that begins a page. */
export const pageStartXml = paragraphXml('PageStart', '');

export function inlineXml(content: readonly Inline[]): string {
	return content
		.map((inline) => {
			if (typeof inline === 'string') return runXml(inline);
			if (inline.kind === 'number') return runXml(inline.text);
			return runXml(bracketed(inline), 'Blank');
		})
		.join('');
}
