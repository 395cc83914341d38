import type { DocumentFormat, ReportDocument } from '#lib/domain/document.ts';
import { toDocx } from './docx/document.ts';
import { toHtml } from './html/document.ts';
import { toPdf } from './pdf/document.ts';
import { toWorkbook } from './xlsx.ts';

interface Writer {
	readonly contentType: string;
	readonly write: (document: ReportDocument) => Buffer | Promise<Buffer>;
}

/** Every format of a report; the same report gives the same bytes of each but the PDF. */
export const writers: Readonly<Partial<Record<DocumentFormat, Writer>>> = {
	html: { contentType: 'text/html; charset=utf-8', write: (document) => toHtml(document) },
	docx: {
		contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
		write: toDocx,
	},
	pdf: { contentType: 'application/pdf', write: toPdf },
	xlsx: {
		contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		write: toWorkbook,
	},
};

/** `yixing-fit-2025-full-zh-2025-12-31-3f9c2a1b.docx` */
export function documentFileName(document: ReportDocument, format: DocumentFormat): string {
	const { id, edition, language, release } = document;
	return `${[id, edition, language, release.id].join('-')}.${format}`;
}
