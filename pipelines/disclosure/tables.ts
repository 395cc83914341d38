/** Columns of the additive marts that count persons, firms or posts, and how their rows are named. */
export interface GuardedTable {
	readonly table: string;
	readonly grain: readonly string[];
	/** Counts; each has a `<column>_status`. */
	readonly counts: readonly string[];
	/** Columns that repeat a count, or are computed from counts: withheld with any of them. */
	readonly derived: Readonly<Record<string, readonly string[]>>;
}

const outcomeCounts = [
	'graduate_count',
	'placed_count',
	'contract_count',
	'self_employed_count',
	'military_count',
	'further_study_count',
	'flexible_count',
	'seeking_count',
	'not_seeking_count',
	'unknown_count',
	'direct_employment_count',
	'in_field_count',
	'in_field_known_count',
	'local_count',
	'place_known_count',
] as const;

const outcomeRates = {
	entrant_count: ['local_count'],
	placement_rate: ['placed_count', 'graduate_count'],
	in_field_rate: ['in_field_count', 'in_field_known_count'],
	local_rate: ['local_count', 'place_known_count'],
} as const;

/** Classes whose totals the quality tables tell. */
export const levelGroup = ['area_code', 'graduating_year', 'level', 'cut_off_date'] as const;
export const schoolGroup = [...levelGroup, 'school_id'] as const;

const enrollmentCounts = ['admitted_count', 'registered_count', 'student_count'] as const;

export const outcomesByProgram: GuardedTable = {
	table: 'marts.outcomes_by_program',
	grain: [
		'area_code',
		'graduating_year',
		'school_id',
		'catalogue',
		'major_code',
		'level',
		'cut_off_date',
	],
	counts: outcomeCounts,
	derived: outcomeRates,
};

export const outcomesByMajor: GuardedTable = {
	table: 'marts.outcomes_by_major',
	grain: ['area_code', 'graduating_year', 'catalogue', 'major_code', 'level', 'cut_off_date'],
	counts: outcomeCounts,
	derived: outcomeRates,
};

export const enrollmentByProgram: GuardedTable = {
	table: 'marts.enrollment_by_program',
	grain: [
		'area_code',
		'school_year',
		'school_id',
		'catalogue',
		'major_code',
		'pathway_id',
		'level',
	],
	counts: [...enrollmentCounts, 'first_choice_count', 'transfer_count'],
	derived: {},
};

export const enrollmentByMajor: GuardedTable = {
	table: 'marts.enrollment_by_major',
	grain: ['area_code', 'school_year', 'level', 'catalogue', 'major_code'],
	counts: [...enrollmentCounts, 'transfer_count'],
	derived: {},
};

export const entrantTable: GuardedTable = {
	table: 'marts.entrants',
	grain: ['area_code', 'level', 'year', 'catalogue', 'major_code'],
	counts: ['entrant_count'],
	derived: {},
};

const businessCounts = ['employee_count', 'wage_total_cny', 'output_cny'] as const;

export const industryEmployment: GuardedTable = {
	table: 'marts.industry_employment',
	grain: [
		'area_code',
		'year',
		'industry_edition',
		'industry_code',
		'scope',
		'employment_form',
		'series_id',
	],
	counts: businessCounts,
	derived: { standard_error: ['employee_count'] },
};

export const clusterEmployment: GuardedTable = {
	table: 'marts.cluster_employment',
	grain: ['area_code', 'cluster_id', 'year', 'scope', 'series_id'],
	counts: businessCounts,
	derived: { standard_error: ['employee_count'] },
};

export const vacancyQuarters: GuardedTable = {
	table: 'marts.vacancy_quarters',
	grain: ['area_code', 'quarter', 'occupation_edition', 'occupation_code'],
	counts: ['vacancy_count', 'seeker_count'],
	derived: {
		tightness: ['vacancy_count', 'seeker_count'],
		median_days_open: ['vacancy_count'],
		posted_wage_cny: ['vacancy_count'],
	},
};

export const destinationBreakdowns: GuardedTable = {
	table: 'marts.destination_breakdowns',
	grain: [
		'area_code',
		'graduating_year',
		'level',
		'school_id',
		'cut_off_date',
		'attribute',
		'attribute_value',
	],
	counts: ['direct_employment_count'],
	derived: {},
};

export const guardedTables: readonly GuardedTable[] = [
	outcomesByProgram,
	outcomesByMajor,
	enrollmentByProgram,
	enrollmentByMajor,
	entrantTable,
	industryEmployment,
	clusterEmployment,
	vacancyQuarters,
	destinationBreakdowns,
];
