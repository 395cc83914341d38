import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { Block, TableBlock } from '#lib/domain/document.ts';
import { cellText, headLines } from '#lib/documents/cells.ts';
import { columnShares } from '#lib/documents/column-shares.ts';
import { fill, numberWriter, plainText, sentences } from '#lib/documents/inline.ts';
import { chineseNumber, numberBlocks } from '#lib/documents/number-blocks.ts';

test.each([
	[1, '一'],
	[10, '十'],
	[11, '十一'],
	[20, '二十'],
	[35, '三十五'],
])('%d is written %s', (value, text) => {
	expect(chineseNumber(value)).toBe(text);
});

const heading = (level: 1 | 2 | 3, id: string): Block => ({
	kind: 'heading',
	level,
	id,
	number: '',
	text: id,
});

test('headings are numbered 一、（一）1. and begin anew below each', () => {
	const blocks = [
		heading(1, 'a'),
		heading(2, 'b'),
		heading(3, 'c'),
		heading(1, 'd'),
		heading(2, 'e'),
	];
	const numbers = numberBlocks(blocks, 'zh').map((block) => 'number' in block && block.number);
	expect(numbers).toEqual(['一、', '（一）', '1.', '二、', '（一）']);
	const english = numberBlocks(blocks, 'en').map((block) => 'number' in block && block.number);
	expect(english).toEqual(['1', '1.1', '1.1.1', '2', '2.1']);
});

test('a heading that skips a level is a mistake', () => {
	expect(() => numberBlocks([heading(2, 'a')], 'zh')).toThrow('heading level 2 skips a level');
});

describe('a sentence with slots', () => {
	const write = numberWriter('zh');

	test('is printed with its numbers, and keeps their values', () => {
		const content = fill('吻合度为{fit}。', { fit: write(0.9033, 'share') });
		expect(plainText(content)).toBe('吻合度为90.3%。');
		expect(content[1]).toMatchObject({ kind: 'number', value: 0.9033, format: 'share' });
	});

	test('refuses a slot without value and a value without slot', () => {
		expect(() => fill('共{count}人', {})).toThrow('no value for {count}');
		expect(() => fill('共人', { count: '1' })).toThrow('no place for count');
	});

	test('prints the symbol of its reason where a number is missing', () => {
		expect(write(null, 'integer', { status: 'suppressed' }).text).toBe('*');
		expect(write(null, 'integer').text).toBe('—');
		expect(write(0, 'integer').text).toBe('0');
	});

	test('follows another without a space in Chinese and with one in English', () => {
		expect(plainText(sentences('zh', ['甲。'], [], ['乙。']))).toBe('甲。乙。');
		expect(plainText(sentences('en', ['One.'], [], ['Two.']))).toBe('One. Two.');
	});
});

const table: TableBlock = {
	kind: 'table',
	id: 't',
	number: '表1',
	title: '示例',
	unit: '单位：人、%',
	asOf: '',
	notes: [],
	source: '',
	columns: [
		{ name: 'name', label: '专业', unit: null, format: 'text', isHeader: true },
		{ name: 'count', label: '毕业生', unit: '人', format: 'integer', isHeader: false },
		{ name: 'rate', label: '落实率', unit: null, format: 'share', isHeader: false },
	],
	rows: [{ name: '会计事务', count: 1200, rate: 0.9731, rate_status: null }],
};

test('units stand in the head of a table and not in its cells', () => {
	const [name, count, rate] = table.columns;
	if (!name || !count || !rate) throw new Error('three columns');
	expect(headLines(count, table, 'zh')).toEqual(['毕业生', '（人）']);
	expect(headLines(rate, table, 'zh')).toEqual(['落实率', '（%）']);
	expect(table.rows.map((row) => cellText(row, rate, 'zh'))).toEqual(['97.3']);
	expect(table.rows.map((row) => cellText(row, count, 'zh'))).toEqual(['1,200']);
	expect(cellText({ rate: null, rate_status: 'suppressed' }, rate, 'zh')).toBe('*');
});

test('shares of columns always add up to the width of the table', () => {
	fc.assert(
		fc.property(
			fc.array(fc.string({ maxLength: 60 }), { minLength: 1, maxLength: 30 }),
			(names) => {
				const rows = names.map((name) => ({ name, count: name.length, rate: null }));
				const shares = columnShares({ ...table, rows }, 'zh');
				const sum = shares.reduce((total, share) => total + share, 0);
				expect(sum).toBeCloseTo(1, 10);
				expect(Math.min(...shares)).toBeGreaterThan(0.03);
			},
		),
	);
});
