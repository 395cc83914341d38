import { rateHits } from '#lib/measures/signals/hit-rate.ts';
import type { Row, TableModel } from '../../engine/model.ts';
import { type CoverageFlag, coverageJudge } from '../chain/coverage-rules.ts';
import { type MarketYear, marketYears, middleOf, outcomeIds } from '../chain/hindsight.ts';
import { groupBy, number, numberOrNull, text } from '../chain/rows.ts';

/** Years of coverage that a signal in hindsight rests on. */
const evidenceYears = 3;
const horizons = [1, 2, 3] as const;
const directions = ['short', 'over'] as const;

/** Change of intake within two years from which a major counts as acted upon. */
const actedFrom = 0.2;

export const model: TableModel = {
	describe:
		'Whether majors that would have been flagged in an earlier year then were as short or over as flagged, by outcomes from outside the model.',
	grain: ['area_code', 'level', 'origin_year', 'horizon', 'direction', 'outcome_id', 'is_acted_on'],
	columns: {
		area_code: 'varchar',
		level: 'varchar',
		origin_year: 'integer',
		horizon: 'integer',
		direction: 'varchar',
		outcome_id: 'varchar',
		is_acted_on: 'boolean',
		flagged_count: 'integer',
		hit_count: 'integer',
		assessed_count: 'integer',
		side_count: 'integer',
		hit_rate: 'double',
		base_rate: 'double',
		evidence_last_year: 'integer',
		outcome_year: 'integer',
		mode: 'varchar',
		value_kind: 'varchar',
	},
	inputs: [
		'intermediate.major_points',
		'intermediate.current_links',
		'intermediate.major_outcomes',
		'marts.enrollment_by_major',
		'staging.rules',
		'staging.vacancies',
	],
	compute: (inputs, { region }) => {
		const table = (name: string): readonly Row[] => inputs[name] ?? [];
		const points = table('intermediate.major_points').filter(
			(row) => row['scenario'] === 'base' && row['value_kind'] !== 'projection',
		);
		const market = marketYears({
			vacancies: table('staging.vacancies').filter((row) => row['code_level'] !== 0),
			links: table('intermediate.current_links'),
			outcomes: table('intermediate.major_outcomes'),
		});
		const intakes = intakesOf(table('marts.enrollment_by_major'));
		const judgeCoverage = coverageJudge(table('staging.rules'), region);
		if (judgeCoverage === null) return [];
		const years = [...new Set(points.map((row) => number(row, 'year')))].sort((a, b) => a - b);
		return years.flatMap((origin) =>
			[
				...groupBy(
					flagsAt(points, origin, judgeCoverage),
					({ area, level }) => `${area}|${level}`,
				).values(),
			].flatMap((flags) =>
				horizons.flatMap((horizon) => judge(flags, { origin, horizon, market, intakes })),
			),
		);
	},
};

interface Flag {
	readonly area: string;
	readonly level: string;
	/** `area|catalogue|major`. */
	readonly key: string;
	readonly direction: (typeof directions)[number] | 'none';
	readonly lastYear: number;
}

/** Signals from what was known at the end of a year: nothing of a later year is looked at. */
export function flagsAt(
	points: readonly Row[],
	origin: number,
	judgeCoverage: (coverage: number) => CoverageFlag,
): readonly Flag[] {
	const known = points.filter((row) => number(row, 'year') <= origin);
	const majors = groupBy(
		known,
		(row) => `${text(row, 'area_code')}|${text(row, 'level')}|${text(row, 'subject_id')}`,
	);
	return [...majors.values()].flatMap((rows): Flag[] => {
		const recent = rows.filter((row) => number(row, 'year') > origin - evidenceYears);
		const [first] = recent;
		const entrants = sum(recent, 'entrant_count');
		const demand = sum(recent, 'entry_demand');
		if (!first || recent.length < evidenceYears || demand <= 0) return [];
		return [
			{
				area: text(first, 'area_code'),
				level: text(first, 'level'),
				key: `${text(first, 'area_code')}|${text(first, 'subject_id')}`,
				direction: judgeCoverage(entrants / demand).direction,
				lastYear: Math.max(...recent.map((row) => number(row, 'year'))),
			},
		];
	});
}

interface Hindsight {
	readonly origin: number;
	readonly horizon: number;
	readonly market: ReadonlyMap<string, ReadonlyMap<number, MarketYear>>;
	readonly intakes: ReadonlyMap<string, number>;
}

/** A hit lies on the flagged side of the middle of all majors in the outcome year. */
function judge(
	flags: readonly Flag[],
	{ origin, horizon, market, intakes }: Hindsight,
): readonly Row[] {
	const year = origin + horizon;
	const [first] = flags;
	if (!first) return [];
	return outcomeIds.flatMap((outcomeId) => {
		const outcomes = flags.flatMap((flag) => {
			const value = market.get(flag.key)?.get(year)?.[outcomeId] ?? null;
			return value === null ? [] : [{ flag, value }];
		});
		const middle = middleOf(outcomes.map(({ value }) => value));
		if (middle === null) return [];
		return directions.flatMap((direction) =>
			[false, true].flatMap((isActedOn): Row[] => {
				const isHit = (value: number): boolean =>
					direction === 'short' ? value > middle : value < middle;
				const group = outcomes.filter(({ flag }) => isActed(flag, origin, intakes) === isActedOn);
				const flagged = group.filter(({ flag }) => flag.direction === direction);
				if (flagged.length === 0) return [];
				const hits = flagged.filter(({ value }) => isHit(value)).length;
				const onThatSide = group.filter(({ value }) => isHit(value)).length;
				const rates = rateHits({
					flagged: flagged.length,
					hits,
					assessed: group.length,
					onThatSide,
				});
				return [
					{
						area_code: first.area,
						level: first.level,
						origin_year: origin,
						horizon,
						direction,
						outcome_id: outcomeId,
						is_acted_on: isActedOn,
						flagged_count: flagged.length,
						hit_count: hits,
						assessed_count: group.length,
						side_count: onThatSide,
						hit_rate: rates?.hitRate ?? null,
						base_rate: rates?.baseRate ?? null,
						evidence_last_year: Math.max(...flagged.map(({ flag }) => flag.lastYear)),
						outcome_year: year,
						mode: 'pseudo_real_time',
						value_kind: 'estimate',
					},
				];
			}),
		);
	});
}

function isActed({ key }: Flag, origin: number, intakes: ReadonlyMap<string, number>): boolean {
	const [before, after] = [
		intakes.get(`${key}|${String(origin)}`),
		intakes.get(`${key}|${String(origin + 2)}`),
	];
	if (before === undefined || after === undefined || before <= 0) return false;
	return Math.abs(after / before - 1) >= actedFrom;
}

function intakesOf(rows: readonly Row[]): ReadonlyMap<string, number> {
	return new Map(
		rows
			.filter((row) => row['is_partial_year'] !== true)
			.flatMap((row) => {
				const count = numberOrNull(row, 'admitted_count');
				const key = ['area_code', 'catalogue', 'major_code', 'school_year']
					.map((name) => String(row[name]))
					.join('|');
				return count === null ? [] : [[key, count] as const];
			}),
	);
}

function sum(rows: readonly Row[], column: string): number {
	return rows.reduce((total, row) => total + (numberOrNull(row, column) ?? 0), 0);
}
