import type { SourceContract } from '../../pipelines/intake/contract.ts';

/** A return as a school sends it: one row a major. */
export const returns: SourceContract = {
	name: 'returns',
	path: 'returns*',
	fields: [
		{ name: 'school_year', titles: ['学年'], type: 'school_year', constraints: { required: true } },
		{
			name: 'school_id',
			titles: ['学校代码'],
			type: 'string',
			constraints: { required: true, pattern: '\\d{5}' },
		},
		{
			name: 'major_code',
			titles: ['专业代码'],
			type: 'string',
			constraints: { required: true, pattern: '\\d{6}' },
		},
		{ name: 'major_name', titles: ['专业名称'], type: 'string' },
		{
			name: 'admitted_count',
			titles: ['招生数'],
			type: 'integer',
			constraints: { minimum: 0 },
			missing: { c: 'suppressed', low: 'below_rounding' },
		},
		{
			name: 'registration_rate',
			titles: ['报到率'],
			type: 'number',
			percent: 'percent',
			constraints: { minimum: 0, maximum: 1 },
			missing: { c: 'suppressed' },
		},
		{ name: 'output_cny', titles: ['产值'], type: 'number', multiplier: 10_000 },
		{ name: 'opened_on', titles: ['开设日期'], type: 'date' },
	],
	primaryKey: ['school_year', 'school_id', 'major_code'],
};

export const titles = returns.fields.map(({ titles: [title] }) => title ?? '');

/** One sound row, printed plainly. */
export const soundRow = [
	'2024/25',
	'13245',
	'610301',
	'电子信息技术',
	'120',
	'93.5',
	'12.5',
	'2019-09-01',
];

/** The return as CSV, with other cells where a test wants them. */
export function csvOf(
	rows: readonly (readonly string[])[],
	header: readonly string[] = titles,
): string {
	return [header, ...rows].map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
}

export function quoted(cell: string): string {
	return /[",;\t\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The sound row with some cells replaced, by title. */
export function rowWith(cells: Readonly<Record<string, string>>): readonly string[] {
	return titles.map((title, index) => cells[title] ?? soundRow[index] ?? '');
}

/** Rows whose keys differ. */
export function manyRows(count: number): readonly (readonly string[])[] {
	return Array.from({ length: count }, (_, index) =>
		rowWith({ 专业代码: String(610_001 + index) }),
	);
}
