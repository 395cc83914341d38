import { columnOf, type Line, numberOf } from './raw-files.ts';

interface Counted {
	readonly table: string;
	readonly grain: string;
	readonly column: string;
	/** The value from the lines that lineage leads to. */
	readonly recompute: (origins: readonly Origin[], key: readonly string[]) => number;
}

export interface Origin {
	readonly path: string;
	readonly line: Line;
	readonly all: readonly Line[];
}

/** Cells whose lineage is followed back to their returns. */
export const counted: readonly Counted[] = [
	{
		table: 'enrollment_by_program',
		grain: 'area_code, school_year, school_id, catalogue, major_code, pathway_id, level',
		column: 'registered_count',
		recompute: (origins) =>
			total(
				origins.filter(({ path }) => path.startsWith('招生/')),
				'报到注册数',
			),
	},
	{
		table: 'outcomes_by_program',
		grain:
			"area_code, graduating_year, school_id, catalogue, major_code, level, strftime(cut_off_date, '%Y-%m-%d')",
		column: 'graduate_count',
		recompute: (origins, key) => total(origins, Number(key[1]) <= 2018 ? '毕业生数' : '人数'),
	},
	{
		table: 'industry_employment',
		grain: 'area_code, year, industry_edition, industry_code, scope, employment_form, series_id',
		column: 'employee_count',
		recompute: (origins, key) =>
			key[4] === 'all'
				? total(origins, '从业人员（万人）') * 10_000
				: total(origins, key[5] === 'dispatched' ? '其中：劳务派遣人员(人)' : '期末从业人员数(人)'),
	},
	{
		table: 'vacancy_quarters',
		grain: 'area_code, quarter, occupation_edition, occupation_code',
		column: 'vacancy_count',
		recompute: (origins) => total(origins, '需求人数'),
	},
];

function total(origins: readonly Origin[], title: string): number {
	return origins.reduce((sum, { line, all }) => sum + numberOf(line[columnOf(all, title)]), 0);
}
