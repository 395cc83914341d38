import { describe, expect, test } from 'vitest';
import {
	formatCell,
	formatDate,
	formatList,
	formatQuarter,
	formatValue,
	formatYears,
	missingMarks,
	missingReasons,
} from '#lib/format/index.ts';

const count = {
	name: 'vacancy_count',
	label: { zh: '岗位', en: 'Vacancies' },
	format: 'integer',
} as const;

describe('values of a table', () => {
	test('zero, suppressed and unknown never look alike', () => {
		const cells = [
			{ vacancy_count: 0 },
			{ vacancy_count: null, vacancy_count_status: 'suppressed' },
			{ vacancy_count: null, vacancy_count_status: 'not_available' },
			{ vacancy_count: null, vacancy_count_status: 'not_supplied' },
			{ vacancy_count: null },
		].map((row) => formatCell(row, count, 'zh'));
		expect(cells).toEqual(['0', '*', '…', '∅', '—']);
	});

	test('each reason has its own symbol', () => {
		const symbols = missingReasons.map((reason) => missingMarks[reason].symbol);
		expect(new Set(symbols).size).toBe(missingReasons.length);
	});

	test('quarters, dates and years follow the language', () => {
		expect(formatQuarter('2025Q3', 'zh')).toBe('2025年3季度');
		expect(formatQuarter('2025Q3', 'en')).toBe('Q3 2025');
		expect(formatDate('2025-12-31', 'zh')).toBe('2025年12月31日');
		expect(formatDate('2025-12-31', 'en')).toBe('31 December 2025');
		expect(formatYears(2026, 2030, 'zh')).toBe('2026—2030年');
		expect(formatYears(2026, 2026, 'en')).toBe('2026');
	});

	test('a year is never grouped', () => {
		expect(formatValue(2025, 'year', 'en')).toBe('2025');
	});

	test('lists read as a sentence', () => {
		expect(formatList(['甲', '乙', '丙'], 'zh')).toBe('甲、乙和丙');
		expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c');
		expect(formatList(['a'], 'en')).toBe('a');
	});
});
