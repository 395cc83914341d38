import type { DocumentFormat, ReportDocument } from '#lib/domain/document.ts';
import { type DocumentLint, lintDocument } from '#lib/documents/lint/document.ts';
import { readDocx, readHtml } from './read-back.ts';

const readers = { html: readHtml, docx: readDocx } as const;

/** A finished file read back and computed again; `null` for formats that are not read as text. */
export function proofOf(
	document: ReportDocument,
	format: DocumentFormat,
	file: Buffer,
): DocumentLint | null {
	if (format !== 'html' && format !== 'docx') return null;
	return lintDocument(document, readers[format](file));
}

/** Lines for whoever has to put it right: where, what is printed, what the levels give. */
export function proofLines(lint: DocumentLint | null): readonly string[] {
	const { disagreements, lost } = lint ?? { disagreements: [], lost: [] };
	return [
		...disagreements.map(
			({ place, printed, expected }) =>
				`"${place}": ${printed} is printed, the levels give ${expected.toFixed(2)}; correct the text or the figure`,
		),
		...lost.map((text) => `"${text}": is in the report but not in the finished file`),
	];
}
