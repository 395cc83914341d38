import type { Inline } from '#lib/domain/document.ts';
import { bracketed } from '#lib/documents/inline.ts';

export function escapeHtml(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

/** Numbers keep their full value beside what is printed, so that a reader can check them. */
export function inlineHtml(content: readonly Inline[]): string {
	return content
		.map((inline) => {
			if (typeof inline === 'string') return escapeHtml(inline);
			if (inline.kind === 'blank') return element('span', 'blank', escapeHtml(bracketed(inline)));
			const text = escapeHtml(inline.text);
			return inline.value === null ? text : `<data value="${inline.value}">${text}</data>`;
		})
		.join('');
}

export function element(tag: string, className: string, content: string): string {
	return `<${tag} class="${className}">${content}</${tag}>`;
}
