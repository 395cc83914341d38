import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDelimiter, parseCsv } from '../../pipelines/intake/bytes/csv.ts';
import { takeIn } from './intake.ts';
import { csvOf, returns, rowWith, soundRow, titles } from './returns.ts';

describe('findDelimiter', () => {
	it.each([
		['a,b,c\n1,2,3\n', ','],
		['a;b;c\n1,5;2,5;3,5\n', ';'],
		['a\tb\n"1,2,3"\t4\n', '\t'],
		['某市招生情况\na,b\n1,2\n3,4\n', ','],
		['a|b|c\n1|2|3\n', '|'],
	])('%j', (text, delimiter) => {
		expect(findDelimiter(text)).toBe(delimiter);
	});
});

describe('parseCsv', () => {
	it('gives the line on which a record begins', () => {
		const { rows } = parseCsv('a,b\n"x\ny",2\n\n3,4\n', ',');
		expect(rows.map(({ number }) => number)).toEqual([1, 2, 4, 5]);
	});

	it('keeps a quote inside an unquoted cell', () => {
		expect(parseCsv('a,b\n5" pipe,2\n', ',').rows[1]?.cells).toEqual(['5" pipe', '2']);
	});

	it('reads what is not quoted like what is', () => {
		const texts = fc.string({
			unit: fc.constantFrom('a', '中', ' ', ',', ';', '\n', '\r', '\r\n'),
		});
		fc.assert(
			fc.property(texts, (text) => {
				expect(parseCsv(`x,${text}`, ',')).toEqual(parseCsv(`"x",${text}`, ','));
			}),
		);
	});

	it('names the line at which a quote is still open', () => {
		expect(parseCsv('a,b\n"1,2\n3,4\n', ',').problem).toMatchObject({
			code: 'CSV_QUOTE_NOT_CLOSED',
		});
	});
});

describe('a CSV', () => {
	it.each([
		[',', ','],
		[';', ';'],
		['\t', '\t'],
	])('with %j between its cells is loaded', async (delimiter) => {
		const text = [titles, soundRow].map((cells) => `${cells.join(delimiter)}\r\n`).join('');
		const { result } = await takeIn({ 'returns.csv': text }, [returns]);
		expect(result.defects).toEqual([]);
		expect(result.files[0]).toMatchObject({ delimiter, loaded: 1 });
	});

	it('counts titles, notes and totals apart from its rows', async () => {
		const text = `某市2024年招生情况,,,,,,,\n\n${csvOf([
			soundRow,
			rowWith({ 学年: '合计', 学校代码: '', 专业代码: '' }),
			titles,
			rowWith({ 专业代码: '610302' }),
		])}注：数据截至9月30日。\n`;
		const contract = { ...returns, layout: { skipRows: '^合\\s*计$' } };
		const { result, rows } = await takeIn({ 'returns.csv': text }, [contract]);
		expect(result.defects).toEqual([]);
		expect(result.files[0]?.tables[0]).toMatchObject({
			headerRow: 3,
			rowsIn: 5,
			loaded: 2,
			quarantined: 0,
			skipped: { subtotal: 1, repeated_header: 1, note: 1 },
		});
		expect(await rows('select row_number, content from raw.rows order by raw_id')).toMatchObject([
			{ row_number: 4 },
			{ row_number: 7 },
		]);
	});

	it('that ends within a row is refused', async () => {
		const text = csvOf([soundRow, soundRow]).slice(0, -25);
		const { result } = await takeIn({ 'returns.csv': text }, [returns]);
		expect(result.defects.map(({ rule }) => rule)).toEqual(['cut_off']);
		expect(result.isBlocked).toBe(true);
	});

	it('without a last line break must be looked at', async () => {
		const text = csvOf([soundRow]).trimEnd();
		const { result } = await takeIn({ 'returns.csv': text }, [returns]);
		expect(result.defects.map(({ rule, message }) => [rule, message.en])).toEqual([
			[
				'no_final_line_break',
				'the file ends without a line break: its last value "2019-09-01" may be cut off',
			],
		]);
	});

	it('with decimal commas is read where the contract says so', async () => {
		const contract = { ...returns, layout: { decimal: ',' } } as const;
		const text = [titles, rowWith({ 产值: '1.234,5', 报到率: '93,5' })]
			.map((cells) => `${cells.join(';')}\n`)
			.join('');
		const { result, rows } = await takeIn({ 'returns.csv': text }, [contract]);
		expect(result.defects).toEqual([]);
		expect(await rows('select registration_rate, output_cny from raw.returns')).toEqual([
			{ registration_rate: 0.935, output_cny: 12_345_000 },
		]);
	});
});
