import type { DocumentColumn, TableBlock } from '#lib/domain/document.ts';
import type { Language } from '#lib/domain/text.ts';
import { sum } from '#lib/measures/sum.ts';
import { alignmentOf, cellText, headLines } from './cells.ts';
import { characterWidth } from './text-width.ts';

/** Width of a text in characters: a Chinese one counts 1, a Latin one about half. */
export function textUnits(text: string): number {
	return sum(Array.from(text, characterWidth));
}

/** Width of the type area in characters of a table. */
const available: Readonly<Record<Language, number>> = { zh: 42, en: 46.5 };
const padding = 0.67;
/** No column is narrower than the first, one of words not narrower than the second; longer words than the third may break. */
const bounds = { least: 2.6, words: 4.6, word: 14 } as const;
const step = 0.5;

interface Claim {
	/** Without less, a number or a word would be broken. */
	readonly least: number;
	/** Lengths of its cells and of its head. */
	readonly lengths: readonly number[];
}

/** Shares of the table's width: numbers and words stay whole, and room goes where it saves most lines. */
export function columnShares(table: TableBlock, language: Language): readonly number[] {
	const claims = table.columns.map((column) => claimOf(column, table, language));
	const widths = claims.map(({ least }) => least + padding);
	let room = available[language] - sum(widths);
	for (;;) {
		const best = bestWidening(claims, widths, room);
		if (best === null) break;
		widths[best.index] = (widths[best.index] ?? 0) + best.extra;
		room -= best.extra;
	}
	return widths.map((width) => width / sum(widths));
}

interface Widening {
	readonly index: number;
	readonly extra: number;
	/** What each character of width saves, see {@link burden}. */
	readonly gain: number;
}

function bestWidening(
	claims: readonly Claim[],
	widths: readonly number[],
	room: number,
): Widening | null {
	const choices = claims.flatMap(({ lengths }, index): readonly Widening[] => {
		const width = widths[index] ?? 0;
		const now = burden(lengths, width);
		const extras = Array.from({ length: Math.floor(room / step) }, (_, each) => (each + 1) * step);
		return extras.map((extra) => {
			const saved = now - burden(lengths, width + extra);
			return { index, extra, gain: saved / extra };
		});
	});
	return choices.reduce<Widening | null>(
		(found, choice) => (choice.gain > (found?.gain ?? 0) ? choice : found),
		null,
	);
}

/** Squares of the lines that the cells take: the highest cell of a row is what makes it high. */
function burden(lengths: readonly number[], width: number): number {
	return sum(lengths.map((length) => Math.max(1, Math.ceil(length / (width - padding))) ** 2));
}

function claimOf(column: DocumentColumn, table: TableBlock, language: Language): Claim {
	const cells = table.rows.map((row) => cellText(row, column, language));
	const heads = headLines(column, table, language);
	const isText = alignmentOf(column) === 'left';
	const whole = cells.map((text) => (isText ? longestWord(text) : textUnits(text)));
	const words = isText ? Math.min(bounds.words, Math.max(0, ...cells.map(textUnits))) : 0;
	const head = heads.map((line) => headUnits(line, language));
	return {
		least: Math.max(bounds.least, words, ...whole, ...head),
		lengths: [...cells, ...heads].map(textUnits),
	};
}

/** Chinese breaks anywhere, Latin after a hyphen between letters; words and numbers stay whole. */
function longestWord(text: string): number {
	const words = text.split(/[\s\u2e80-\uffef]+|(?<=\p{L}-)(?=\p{L})/u);
	return Math.min(bounds.word, Math.max(0, ...words.map(textUnits)));
}

/** A Chinese label may take two lines, an English one as many as it has words. */
function headUnits(line: string, language: Language): number {
	if (language === 'en') return longestWord(line);
	const whole = textUnits(line);
	return whole <= 3 || line.startsWith('（') ? whole : Math.ceil(whole / 2);
}
