import { type DocumentFormat, documentFormats, type ReportDocument } from '#lib/domain/document.ts';
import { toDocx } from './docx/document.ts';
import { toHtml } from './html/document.ts';
import { toPdf } from './pdf/document.ts';
import { csvTwin, jsonTwin } from './twin.ts';
import { toWorkbook } from './xlsx.ts';

interface Writer {
	readonly contentType: string;
	readonly write: (document: ReportDocument) => Buffer | Promise<Buffer>;
	/** What a report must have to be written so. */
	readonly needs?: 'twin';
}

/** Every format of a report; the same report gives the same bytes of each but the PDF. */
export const writers: Readonly<Record<DocumentFormat, Writer>> = {
	html: { contentType: 'text/html; charset=utf-8', write: (document) => toHtml(document) },
	docx: {
		contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
		write: toDocx,
	},
	pdf: { contentType: 'application/pdf', write: toPdf },
	csv: { contentType: 'text/csv; charset=utf-8', write: csvTwin, needs: 'twin' },
	json: { contentType: 'application/json; charset=utf-8', write: jsonTwin, needs: 'twin' },
	xlsx: {
		contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		write: toWorkbook,
	},
};

/** Formats in which a report can be written. */
export function formatsOf(document: ReportDocument): readonly DocumentFormat[] {
	return documentFormats.filter(
		(format) => writers[format].needs === undefined || document.twin !== null,
	);
}

/** `yixing-fit-2025-full-zh-2025-12-31-3f9c2a1b.docx` */
export function documentFileName(document: ReportDocument, format: DocumentFormat): string {
	const { id, edition, language, release } = document;
	return `${[id, edition, language, release.id].join('-')}.${format}`;
}
