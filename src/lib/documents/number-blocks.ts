import type { Block, HeadingLevel } from '#lib/domain/document.ts';
import type { Language } from '#lib/domain/text.ts';

/** 一 … 九十九, as headings are numbered. */
export function chineseNumber(value: number): string {
	const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
	const tens = Math.floor(value / 10);
	const head = tens === 0 ? '' : `${tens === 1 ? '' : (digits[tens] ?? '')}十`;
	return head + (digits[value % 10] ?? '');
}

export function headingNumber(counts: readonly number[], language: Language): string {
	const last = counts.at(-1) ?? 0;
	if (language === 'en') return counts.join('.');
	const styles = [
		`${chineseNumber(last)}、`,
		`（${chineseNumber(last)}）`,
		`${last}.`,
		`（${last}）`,
	];
	return styles[counts.length - 1] ?? '';
}

interface Counters {
	readonly headings: readonly number[];
	readonly tables: number;
	readonly figures: number;
}

/** Headings, tables and figures with their numbers, in the order in which they stand. */
export function numberBlocks(blocks: readonly Block[], language: Language): readonly Block[] {
	let counters: Counters = { headings: [], tables: 0, figures: 0 };
	return blocks.map((block) => {
		counters = counted(counters, block);
		return withNumber(block, counters, language);
	});
}

function counted(counters: Counters, block: Block): Counters {
	if (block.kind === 'table') return { ...counters, tables: counters.tables + 1 };
	if (block.kind === 'figure') return { ...counters, figures: counters.figures + 1 };
	if (block.kind !== 'heading') return counters;
	return { ...counters, headings: nextHeading(counters.headings, block.level) };
}

function nextHeading(counts: readonly number[], level: HeadingLevel): readonly number[] {
	if (counts.length < level - 1) throw new RangeError(`heading level ${level} skips a level`);
	return [...counts.slice(0, level - 1), (counts[level - 1] ?? 0) + 1];
}

function withNumber(block: Block, counters: Counters, language: Language): Block {
	const words =
		language === 'zh' ? { table: '表', figure: '图' } : { table: 'Table ', figure: 'Figure ' };
	if (block.kind === 'table') return { ...block, number: `${words.table}${counters.tables}` };
	if (block.kind === 'figure') return { ...block, number: `${words.figure}${counters.figures}` };
	if (block.kind !== 'heading') return block;
	return { ...block, number: headingNumber(counters.headings, language) };
}
