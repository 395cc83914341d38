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
	if (lint === null) return [];
	return [
		...lint.disagreements.map(
			({ place, printed, expected }) =>
				`"${place}": ${printed} is printed, the levels give ${expected.toFixed(2)}; correct the text or the figure`,
		),
		...lint.lost.map((text) => `"${text}": is in the report but not in the finished file`),
		...lint.foreign.map((text) => `"${text}": is in the finished file but not in the report`),
	];
}

/** How the percentages of a file were proved, and those that were not, each by name. */
export function proofSummary({ checked, stated, unverified }: DocumentLint): readonly string[] {
	const counts = `${checked} computed again from their levels, ${stated} as the release states them`;
	return [
		`percentages: ${counts}, ${unverified.length} not verified`,
		...unverified.map(({ place, printed }) => `  not verified: ${printed} in "${place}"`),
	];
}

/** A finished file that disagrees with its own levels is given to nobody. */
export class ProofError extends Error {
	readonly lines: readonly string[];

	constructor(name: string, lines: readonly string[]) {
		super(`${name} is refused:\n${lines.join('\n')}`);
		this.name = 'ProofError';
		this.lines = lines;
	}
}

/** Throws where a finished file contradicts itself or the report it was written from. */
export function assertProved(
	document: ReportDocument,
	format: DocumentFormat,
	{ name, body }: { readonly name: string; readonly body: Buffer },
): void {
	const lines = proofLines(proofOf(document, format, body));
	if (lines.length > 0) throw new ProofError(name, lines);
}
