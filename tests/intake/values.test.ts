import { describe, expect, it } from 'vitest';
import type { FieldType, SourceField } from '../../pipelines/intake/contract.ts';
import { marksOf } from '../../pipelines/intake/values/missing.ts';
import { readNumber, shiftDecimal } from '../../pipelines/intake/values/number.ts';
import { parseCell, type ParsedCell } from '../../pipelines/intake/values/parse.ts';
import { cleanLabel, labelKey, plainText } from '../../pipelines/intake/values/text.ts';

function parse(text: string, field: Partial<SourceField> = {}): ParsedCell {
	const full: SourceField = { name: 'x', titles: ['x'], type: 'number', ...field };
	return parseCell(text, full, { marks: marksOf(full, {}), decimal: '.' });
}

function value(text: string, field: Partial<SourceField> = {}): unknown {
	const cell = parse(text, field);
	return cell.is === 'value' ? cell.value : cell.is === 'missing' ? cell.reason : cell.problem.kind;
}

describe('numbers', () => {
	it.each([
		['1,234', 1234],
		['１，２３４．５', 1234.5],
		['1 234 567', 1_234_567],
		['-5', -5],
		['−5', -5],
		['+5', 5],
		['.5', 0.5],
		['1.', 1],
		['3.2万', 32_000],
		['1.5亿', 150_000_000],
		['1.2E+3', 1200],
		['1,234[2]', 1234],
		['1,234²', 1234],
		['　120 ', 120],
	])('%s is %d', (text, expected) => {
		expect(value(text)).toBe(expected);
	});

	it.each([
		'12,34',
		'1,2345',
		'12 34',
		'1.2.3',
		'12O',
		'(12)',
		'120人',
		'1-2',
		'x',
		'１２a',
		'--5',
		'1e',
	])('%s is refused', (text) => {
		expect(value(text)).toBe('type');
	});

	it.each([
		['0.07', 2, '7'],
		['5', -2, '0.05'],
		['-12.5', 4, '-125000'],
		['100', -2, '1'],
		['0', 4, '0'],
		['1.005', 2, '100.5'],
	])('%s shifted by %i places is %s', (text, places, expected) => {
		expect(shiftDecimal(text, places)).toBe(expected);
	});

	it('multiplies without binary rounding', () => {
		expect(value('13.4203', { multiplier: 10_000 })).toBe(134_203);
		expect(value('93.2', { percent: 'percent' })).toBe(0.932);
		expect(value('93.2%', { percent: 'fraction' })).toBe(0.932);
		expect(value('0.932', { percent: 'fraction' })).toBe(0.932);
	});

	it('refuses a sign or unit that the contract does not expect', () => {
		expect(value('93.2%')).toBe('percent_sign');
		expect(value('3.2万', { multiplier: 10_000 })).toBe('unit_twice');
		expect(value('1.5', { type: 'integer' })).toBe('not_integer');
		expect(value('120人', { units: { 人: 1, 千人: 1000 } })).toBe(120);
		expect(readNumber('')).toBeNull();
	});
});

describe('missing values', () => {
	it.each(['', ' ', '—', '–', '-', '－', '…', '……', '...'])('%j is not available', (text) => {
		expect(value(text)).toBe('not_available');
	});

	it.each([
		['c', 'suppressed'],
		['low', 'below_rounding'],
		['~', 'below_rounding'],
		['*', 'low_reliability'],
		['x', 'not_available'],
		['z', 'not_applicable'],
		['…', 'below_rounding'],
	] as const)('%s is %s where the column says so, and never 0', (mark, reason) => {
		expect(value(mark, { missing: { [mark]: reason } })).toBe(reason);
	});

	it('keeps the letter case of marks', () => {
		expect(value('C', { missing: { c: 'suppressed' } })).toBe('type');
	});
});

describe('texts', () => {
	it.each([
		['６１０３０１', '610301'],
		[' 电子（示例） ', '电子（示例）'],
		['\u3000会计\u200b', '会计'],
		['ＡＢ－１', 'AB-1'],
	])('%j is stored as %j', (text, expected) => {
		expect(plainText(text)).toBe(expected);
	});

	it('finds digits lost to scientific notation', () => {
		expect(value('3.20282E+17', { type: 'string' })).toBe('precision_lost');
	});
});

describe('times', () => {
	const cases: readonly (readonly [FieldType, string, unknown])[] = [
		['year', '2014年', 2014],
		['year', '２０１４', 2014],
		['year', '二〇一四年', 2014],
		['year', '2027届', 2027],
		['year', '14', 'type'],
		['year', '20140', 'type'],
		['school_year', '2024/25', 2024],
		['school_year', '2024-2025学年', 2024],
		['school_year', '202122', 2021],
		['school_year', '1999/00', 1999],
		['school_year', '2025/26 (Aug to Apr)', 2025],
		['school_year', '2024/26', 'type'],
		['quarter', '2024Q1', '2024Q1'],
		['quarter', '2024年第一季度', '2024Q1'],
		['quarter', '2024年3季度', '2024Q3'],
		['quarter', 'Q4 2024', '2024Q4'],
		['quarter', '2024-1', 'type'],
		['quarter', '2024Q5', 'type'],
		['month', '2024-01', '2024-01'],
		['month', '2024年1月', '2024-01'],
		['month', '202412', '2024-12'],
		['month', 'Jul-25', '2025-07'],
		['month', '2017-01-01', '2017-01'],
		['month', '2024-13', 'type'],
		['date', '2024-02-29', '2024-02-29'],
		['date', '2023-02-29', 'type'],
		['date', '2024/9/1', '2024-09-01'],
		['date', '2024年9月1日', '2024-09-01'],
		['date', '20240901', '2024-09-01'],
		['date', '01/09/2024', 'type'],
		['boolean', '是', true],
		['boolean', 'No', false],
		['boolean', '也许', 'type'],
	];
	it.each(cases)('%s %s is %s', (type, text, expected) => {
		expect(value(text, { type })).toBe(expected);
	});
});

describe('cells of workbooks', () => {
	it('names formula errors and formulas without a result', () => {
		expect(value('#REF!')).toBe('error_cell');
		expect(value('=SUM(A1:A3)')).toBe('no_cached_value');
	});
});

describe('labels', () => {
	it.each([
		['Total Job Openings\r\n[9]', 'Total Job Openings'],
		['招生数（注1）', '招生数'],
		['就业率²', '就业率'],
		['毕业生 *', '毕业生'],
	])('%j reads %j', (text, expected) => {
		expect(cleanLabel(text)).toBe(expected);
	});

	it('are compared without widths, spaces and letter case', () => {
		expect(labelKey('ＳＯＣ　Code [2]')).toBe(labelKey('SOC code'));
	});
});
