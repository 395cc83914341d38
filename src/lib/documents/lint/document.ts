import type {
	Block,
	Derivation,
	DocumentColumn,
	Inline,
	NumberInline,
	ReportDocument,
	TableBlock,
} from '#lib/domain/document.ts';
import type { FigureRow } from '#lib/domain/figure.ts';
import type { Language } from '#lib/domain/text.ts';
import { cellText, headLines } from '../cells.ts';
import { plainText } from '../inline.ts';
import { agrees, parsePercentage, parsePrinted } from './printed.ts';
import { type Disagreement, lintText } from './text.ts';

/** A finished document as it reads: texts in order, tables as printed cells with their head. */
export interface FinishedDocument {
	readonly paragraphs: readonly string[];
	readonly tables: readonly (readonly (readonly string[])[])[];
}

export interface DocumentLint {
	/** Percentages and differences that were computed again. */
	readonly checked: number;
	readonly disagreements: readonly Disagreement[];
	/** What the report says and the finished document does not: sentences and table rows. */
	readonly lost: readonly string[];
}

/** The finished document against its own levels, and against the report that it was written from. */
export function lintDocument(document: ReportDocument, finished: FinishedDocument): DocumentLint {
	const text = lintText(finished.paragraphs);
	const numbers = document.blocks.flatMap(numbersOf);
	const tables = document.blocks.filter((block) => block.kind === 'table');
	const cells = tables.flatMap((table) => derivedCells(table, document.language));
	const wrong = [...numbers, ...cells].flatMap(({ place, printed, derivation }) => {
		const expected = expectedOf(derivation);
		if (expected === null || isPrintedAs(printed, expected)) return [];
		return [{ kind: derivation.kind, place, printed, expected }];
	});
	return {
		checked: text.checked + numbers.length + cells.length,
		disagreements: [...text.disagreements, ...wrong],
		lost: [...lostTexts(document, finished), ...lostRows(tables, document.language, finished)],
	};
}

interface Derived {
	readonly place: string;
	readonly printed: string;
	readonly derivation: Derivation;
}

function contentsOf(block: Block): readonly (readonly Inline[])[] {
	if (block.kind === 'paragraph') return [block.content];
	return block.kind === 'pairs' ? block.pairs.map(({ content }) => content) : [];
}

function numbersOf(block: Block): readonly Derived[] {
	return contentsOf(block).flatMap((content) =>
		content
			.filter(
				(inline): inline is NumberInline => typeof inline !== 'string' && inline.kind === 'number',
			)
			.flatMap(({ text, derivation }) =>
				derivation === undefined ? [] : [{ place: plainText(content), printed: text, derivation }],
			),
	);
}

function derivedCells(table: TableBlock, language: Language): readonly Derived[] {
	return table.rows.flatMap((row) =>
		table.columns.flatMap((column) => {
			const derivation = cellDerivation(column, row);
			if (derivation === null) return [];
			const place = `${table.number} ${table.title}: ${rowText(table, row, language).join(' ')}`;
			return [{ place, printed: cellText(row, column, language), derivation }];
		}),
	);
}

function cellDerivation({ derivedFrom }: DocumentColumn, row: FigureRow): Derivation | null {
	if (derivedFrom === undefined) return null;
	const level = (name: string) => (typeof row[name] === 'number' ? row[name] : null);
	return derivedFrom.kind === 'share'
		? { kind: 'share', part: level(derivedFrom.part), whole: level(derivedFrom.whole) }
		: { kind: derivedFrom.kind, from: level(derivedFrom.from), to: level(derivedFrom.to) };
}

/** In per cent, or in points where both levels are shares; `null` where a level is missing. */
function expectedOf(derivation: Derivation): number | null {
	if (derivation.kind === 'share') {
		const { part, whole } = derivation;
		return part === null || whole === null || whole === 0 ? null : (part / whole) * 100;
	}
	const { from, to } = derivation;
	if (from === null || to === null) return null;
	if (derivation.kind === 'growth') return from === 0 ? null : ((to - from) / from) * 100;
	return (to - from) * 100;
}

/** A missing mark claims nothing. */
function isPrintedAs(printed: string, expected: number): boolean {
	const percentage = parsePercentage(printed);
	if (percentage === null || parsePrinted(printed) === null) return true;
	return agrees(percentage, [expected, expected]);
}

function lostTexts(document: ReportDocument, finished: FinishedDocument): readonly string[] {
	const printed = new Set(finished.paragraphs.map(squeezed));
	return document.blocks
		.flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.content)] : []))
		.filter((text) => /\d/.test(text) && !printed.has(squeezed(text)));
}

function lostRows(
	tables: readonly TableBlock[],
	language: Language,
	finished: FinishedDocument,
): readonly string[] {
	const printed = new Set(
		finished.tables.flatMap((rows) => rows.map((row) => row.map(squeezed).join('|'))),
	);
	return tables.flatMap((table) => {
		const head = table.columns.map((column) => headLines(column, table, language).join(''));
		const rows = [head, ...table.rows.map((row) => rowText(table, row, language))];
		return rows
			.filter((row) => !printed.has(row.map(squeezed).join('|')))
			.map((row) => `${table.title}: ${row.join(' ')}`);
	});
}

function rowText({ columns }: TableBlock, row: FigureRow, language: Language): readonly string[] {
	return columns.map((column) => cellText(row, column, language));
}

function squeezed(text: string): string {
	return text.replaceAll(/\s+/g, '');
}
