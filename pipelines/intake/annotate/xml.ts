/** Parts of a workbook are edited as text: whatever is not touched stays as it was. */
export function escapeXml(text: string): string {
	return withoutControls(text)
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

/** Without the characters that XML 1.0 forbids. */
export function withoutControls(text: string): string {
	return text.replaceAll(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '');
}

export function unescapeXml(text: string): string {
	return text
		.replaceAll(/&#x([\da-f]+);/giu, (_, code: string) =>
			String.fromCodePoint(Number.parseInt(code, 16)),
		)
		.replaceAll(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&apos;', "'")
		.replaceAll('&amp;', '&');
}

export function attribute(tag: string, name: string): string | null {
	const value = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(tag);
	return value ? unescapeXml(value[1] ?? value[2] ?? '') : null;
}

/** Opening tags of an element, whatever its namespace prefix. */
export function tags(xml: string, element: string): readonly string[] {
	return xml.match(new RegExp(`<(?:\\w+:)?${element}(?=[\\s/>])[^>]*>`, 'gu')) ?? [];
}

/** Namespace prefix of the root element with its colon, or nothing. */
export function rootPrefix(xml: string, element: string): string {
	return new RegExp(`<(\\w+:)?${element}[\\s>]`, 'u').exec(xml)?.[1] ?? '';
}
