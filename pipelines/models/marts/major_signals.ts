import type { Row, TableModel } from '../../engine/model.ts';
import { majorSignal } from '../chain/major-signal.ts';
import { majorOf } from '../chain/network.ts';
import { ratio } from '../chain/rates.ts';
import { groupBy, keyOf, number, numberOrNull, text } from '../chain/rows.ts';
import { usedSets } from '../chain/rule-sets.ts';
import { rulesBySet } from '../chain/rules.ts';
import { majorScores } from '../chain/major-scores.ts';

const scenarios = ['low', 'base', 'high'] as const;

/** Name of the empty set of a region without rules. */
const noRules = 'none';

export const model: TableModel = {
	describe:
		'Signal of one major under one rule set and scenario, at the years its next intake leaves.',
	grain: ['area_code', 'rule_set', 'scenario', 'level', 'intake_year', 'catalogue', 'major_code'],
	columns: {
		area_code: 'varchar',
		rule_set: 'varchar',
		is_used: 'boolean',
		scenario: 'varchar',
		level: 'varchar',
		intake_year: 'integer',
		catalogue: 'varchar',
		major_code: 'varchar',
		signal: 'varchar',
		direction: 'varchar',
		rule_id: 'varchar',
		probability: 'double',
		target_year_from: 'integer',
		target_year_to: 'integer',
		coverage: 'double',
		coverage_status: 'varchar',
		entrant_count: 'double',
		entrant_count_status: 'varchar',
		entry_demand: 'double',
		cause: 'varchar',
		lever: 'varchar',
		reason: 'varchar',
		evidence: 'varchar',
	},
	inputs: [
		'intermediate.supply_cells',
		'intermediate.target_points',
		'intermediate.major_market',
		'intermediate.occupation_tightness',
		'intermediate.current_links',
		'marts.outcomes_by_major',
		'marts.shortage_scores',
		'staging.majors',
		'staging.rules',
	],
	compute: (inputs, { asOfYear, region }) => {
		const table = (name: string): readonly Row[] => inputs[name] ?? [];
		const sets = rulesBySet(table('staging.rules'), 'major');
		const used = usedSets(table('staging.rules'), region).major ?? noRules;
		const targets = indexBy(table('intermediate.target_points'), (row) =>
			keyOf(row, ['area_code', 'scenario', 'level', 'subject_id']),
		);
		const markets = indexBy(table('intermediate.major_market'), areaMajor);
		const outcomes = latestOutcomes(table('marts.outcomes_by_major'));
		const majors = indexBy(table('staging.majors'), majorOf);
		const mapped = new Set(table('intermediate.current_links').map(majorOf));
		const cohorts = cohortSizes(table('intermediate.supply_cells'), asOfYear);
		const scores = majorScores(
			table('marts.shortage_scores'),
			table('intermediate.current_links'),
			asOfYear,
		);
		const pay = areaPay(table('intermediate.occupation_tightness'));
		return liveMajors(table('intermediate.supply_cells'), asOfYear).flatMap((row) =>
			[...(sets.size === 0 ? new Map([[used, []]]) : sets)].flatMap(([ruleSet, rules]) =>
				scenarios.map((scenario) => ({
					area_code: text(row, 'area_code'),
					rule_set: ruleSet,
					is_used: ruleSet === used,
					scenario,
					level: text(row, 'level'),
					intake_year: asOfYear + 2,
					catalogue: text(row, 'catalogue'),
					major_code: text(row, 'major_code'),
					...majorSignal({
						rules,
						basis: text(row, 'basis'),
						isMapped: mapped.has(majorOf(row)),
						cohortSize: cohorts.get(levelMajor(row)) ?? 0,
						shortageScore: scores.get(areaMajor(row)) ?? null,
						year: asOfYear,
						target: targets.get(
							[text(row, 'area_code'), scenario, text(row, 'level'), majorOf(row)].join('|'),
						),
						market: markets.get(areaMajor(row)),
						outcome: outcomes.get(areaMajor(row)),
						major: majors.get(majorOf(row)),
						areaPay: pay.get(text(row, 'area_code')) ?? null,
					}),
				})),
			),
		);
	},
};

/** Majors on their way to the labour market: one row each, of the last projected year. */
function liveMajors(supply: readonly Row[], asOfYear: number): readonly Row[] {
	const groups = groupBy(
		supply.filter((row) => number(row, 'year') > asOfYear),
		(row) => `${keyOf(row, ['area_code', 'level'])}|${majorOf(row)}`,
	);
	return [...groups.values()].flatMap((rows) => rows.slice(-1));
}

/** Years of classes whose rates the projection takes over. */
const cohortYears = 3;

/** The smallest number of persons is asked of the classes behind the projection: its own doubt is in the draws. */
function cohortSizes(supply: readonly Row[], asOfYear: number): ReadonlyMap<string, number> {
	const recent = supply.filter((row) => {
		const year = number(row, 'year');
		return year <= asOfYear && year > asOfYear - cohortYears;
	});
	return new Map(
		[...groupBy(recent, levelMajor)].map(([key, rows]) => [
			key,
			rows.reduce((total, row) => total + (numberOrNull(row, 'graduate_count') ?? 0), 0),
		]),
	);
}

function levelMajor(row: Row): string {
	return `${keyOf(row, ['area_code', 'level'])}|${majorOf(row)}`;
}

/** The newest class at its last cut-off date. */
function latestOutcomes(rows: readonly Row[]): ReadonlyMap<string, Row> {
	const ordered = [...rows].sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : 1));
	return indexBy(ordered, areaMajor);
}

function dateOf(row: Row): string {
	return `${number(row, 'graduating_year')}|${text(row, 'cut_off_date')}`;
}

function areaMajor(row: Row): string {
	return `${text(row, 'area_code')}|${majorOf(row)}`;
}

/** Mean posted pay of an area over all its vacancies. */
function areaPay(rows: readonly Row[]): ReadonlyMap<string, number | null> {
	const single = rows.filter((row) => row['occupation_code'] !== 'all');
	const addUp = (of: readonly Row[], column: string): number =>
		of.reduce((total, row) => total + (numberOrNull(row, column) ?? 0), 0);
	return new Map(
		[...groupBy(single, (row) => text(row, 'area_code'))].map(([area, of]) => [
			area,
			ratio(addUp(of, 'posted_pay'), addUp(of, 'paid_vacancy_count')),
		]),
	);
}

function indexBy(rows: readonly Row[], key: (row: Row) => string): ReadonlyMap<string, Row> {
	return new Map(rows.map((row) => [key(row), row]));
}
