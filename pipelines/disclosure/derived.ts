import type { Row } from '../engine/model.ts';
import type { TableRows } from '../engine/protection.ts';
import { hiddenEntrantKeys, isCounted, majorYear } from './entrants.ts';
import { cellId, empty, rowKeyOf } from './published-set.ts';
import type { DisclosureRules } from './rules.ts';
import { outcomesByMajor, outcomesByProgram } from './tables.ts';

/** Figures computed from the counts of one major's class, by year. */
const byMajor: Readonly<Record<string, readonly string[]>> = {
	'marts.flows': ['entrant_count'],
	'marts.flows_to_clusters': ['entrant_count'],
	'marts.major_coverage': [
		'entrant_count',
		'coverage',
		'coverage_lower_90',
		'coverage_upper_90',
		'coverage_min',
		'coverage_max',
		'relative_coverage',
	],
};

export const derivedTables: readonly string[] = [
	...Object.keys(byMajor),
	'marts.entrants',
	'marts.occupation_coverage',
	'marts.program_signals',
];

const programYear = [
	'area_code',
	'graduating_year',
	'school_id',
	'level',
	'catalogue',
	'major_code',
];

interface Decision {
	readonly suppressed: ReadonlySet<string>;
	readonly rules: DisclosureRules;
}

/** Ratios, flows and evidence go with the counts that they were computed from. */
export function withholdDerived(tables: TableRows, { suppressed, rules }: Decision): TableRows {
	const of = (table: string): readonly Row[] => tables[table] ?? [];
	const isHidden = (guarded: typeof outcomesByMajor, row: Row, columns: readonly string[]) =>
		columns.some((column) =>
			suppressed.has(
				cellId({ table: guarded.table, column, rowKey: rowKeyOf(row, guarded.grain) }),
			),
		);
	const majors = of(outcomesByMajor.table).map(
		(row) => ({ ...row, year: row['graduating_year'] }) as Row,
	);
	const hiddenEntrants = hiddenEntrantKeys(tables, suppressed);
	const hiddenGraduates = keysOf(
		majors.filter((row) => isHidden(outcomesByMajor, row, ['graduate_count'])),
		majorYear,
	);
	const programs = of(outcomesByProgram.table);
	const hiddenRates = new Map(
		Object.entries(metricCounts).map(([metric, columns]) => [
			metric,
			keysOf(
				programs.filter((row) => isHidden(outcomesByProgram, row, columns)),
				programYear,
			),
		]),
	);
	const hiddenCodes = new Set([...hiddenEntrants].map(withoutCatalogue));
	const changed = Object.entries(byMajor).map(([table, columns]): [string, readonly Row[]] => [
		table,
		of(table).map((row) => {
			const key = rowKeyOf(row, majorYear);
			const hidden = [
				...(hiddenEntrants.has(key) || hiddenGraduates.has(key) ? columns : []),
				...(hiddenGraduates.has(key) && 'graduate_count' in row ? ['graduate_count'] : []),
			];
			return empty(row, hidden);
		}),
	]);
	const entrants = of('marts.entrants').map((row) =>
		empty(row, [
			...(hiddenEntrants.has(rowKeyOf(row, majorYear))
				? ['entrant_count', 'lower_90', 'upper_90']
				: []),
			...(isUntold(row, hiddenEntrants, hiddenGraduates) ? ['graduate_count'] : []),
		]),
	);
	return {
		...Object.fromEntries(changed),
		'marts.entrants': entrants,
		'marts.occupation_coverage': of('marts.occupation_coverage').map((row) =>
			groupKeys(row).some((key) => hiddenCodes.has(key))
				? empty(row, ['entrant_count', 'coverage'])
				: row,
		),
		'marts.program_signals': of('marts.program_signals').map((row) =>
			withoutHidden(row, hiddenRates, rules),
		),
	};
}

/** Projected graduates tell the students on their way, as projected entrants do. */
function isUntold(
	row: Row,
	hiddenEntrants: ReadonlySet<string>,
	hiddenGraduates: ReadonlySet<string>,
): boolean {
	const key = rowKeyOf(row, majorYear);
	return hiddenGraduates.has(key) || (!isCounted(row) && hiddenEntrants.has(key));
}

function keysOf(rows: readonly Row[], columns: readonly string[]): ReadonlySet<string> {
	return new Set(rows.map((row) => rowKeyOf(row, columns)));
}

function withoutCatalogue(key: string): string {
	const [area, level, year, , code] = key.split('|');
	return [area, level, year, code].join('|');
}

function groupKeys(row: Row): readonly string[] {
	const place = rowKeyOf(row, ['area_code', 'level', 'year']);
	return String(row['major_codes'])
		.split('|')
		.map((major) => `${place}|${major}`);
}

/** Counts behind the rates that program rules look at. */
const metricCounts: Readonly<Record<string, readonly string[]>> = {
	placement_rate: ['placed_count', 'graduate_count'],
	in_field_rate: ['in_field_count', 'in_field_known_count'],
	local_rate: ['local_count', 'place_known_count'],
};

interface Observed {
	readonly year: number;
	readonly value: number | null;
	readonly n: number | null;
}

interface Traced {
	readonly metric?: string;
	readonly observations?: readonly Observed[];
}

/** A signal keeps its rule and verdict; rates of withheld classes leave its evidence. */
function withoutHidden(
	row: Row,
	hiddenRates: ReadonlyMap<string, ReadonlySet<string>>,
	rules: DisclosureRules,
): Row {
	const isHidden = (metric: string, year: number, n: number | null): boolean =>
		(n !== null && n < rules.minimumDenominator) ||
		(hiddenRates.get(metric)?.has(rowKeyOf({ ...row, graduating_year: year }, programYear)) ??
			false);
	const metric = String(row['metric']);
	const sample = typeof row['sample_size'] === 'number' ? row['sample_size'] : null;
	const year = Number(row['graduating_year']);
	return {
		...row,
		...(isHidden(metric, year, sample) ? empty(row, ['value', 'sample_size']) : {}),
		evidence: clean(String(row['evidence']), isHidden),
	};
}

function clean(
	evidence: string,
	isHidden: (metric: string, year: number, n: number | null) => boolean,
): string {
	const parsed = JSON.parse(evidence) as { readonly trace?: readonly Traced[] };
	const trace = (parsed.trace ?? []).map((step) => ({
		...step,
		observations: (step.observations ?? []).map((one) =>
			isHidden(step.metric ?? '', one.year, one.n)
				? { ...one, value: null, n: null, isWithheld: true }
				: one,
		),
	}));
	return JSON.stringify({ ...parsed, trace });
}
