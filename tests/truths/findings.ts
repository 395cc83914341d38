import {
	clusterTruths,
	coverageTruths,
	emptySchool,
	placementCollapse,
} from '../../pipelines/sample/truths.ts';
import { programSeeds } from '../../pipelines/sample/data/programs.ts';
import type { BuiltMarts, Row } from './build.ts';

/** A signal on a major at its next intake, in scenario base under the default rules. */
export interface MajorFlag {
	readonly level: string;
	readonly major: string;
	readonly rule: string;
	readonly probability: number;
	readonly coverage: number;
	readonly from: number;
	readonly to: number;
}

export async function majorFlags({ rows }: BuiltMarts): Promise<readonly MajorFlag[]> {
	const flagged = await rows(`
		select level, major_code, rule_id, probability, coverage, target_year_from, target_year_to
		from marts.major_signals
		where scenario = 'base' and rule_set = 'default' and rule_id is not null
		order by level, major_code`);
	return flagged.map((row) => ({
		level: String(row['level']),
		major: String(row['major_code']),
		rule: String(row['rule_id']),
		probability: Number(row['probability']),
		coverage: Number(row['coverage']),
		from: Number(row['target_year_from']),
		to: Number(row['target_year_to']),
	}));
}

/** Entrants per post in the years of a flag, as counted in a later build of the same world. */
export async function laterCoverage(
	{ rows }: BuiltMarts,
	{ level, major, from, to }: MajorFlag,
): Promise<number> {
	const [row] = await rows(`
		select sum(entrant_count) / sum(entry_demand) as coverage from marts.major_coverage
		where scenario = 'base' and value_kind <> 'projection' and level = '${level}'
		and major_code = '${major}' and year between ${from} and ${to}
		having count(*) = ${to - from + 1}`);
	if (row === undefined) throw new RangeError(`${level} ${major} was not counted ${from}–${to}`);
	return Number(row['coverage']);
}

/** Truths about majors that the flags miss. */
export function missedMajors(flags: readonly MajorFlag[]): readonly string[] {
	return coverageTruths
		.filter(
			({ level, major, rule, direction, beyond }) =>
				!flags.some(
					(flag) =>
						flag.level === level &&
						flag.major === major &&
						flag.rule === rule &&
						(direction === 'short' ? flag.coverage < beyond : flag.coverage > beyond),
				),
		)
		.map(({ level, major, rule }) => `${level} ${major}: no ${rule}`);
}

/** Signals on programs in the last year, as `school major rule`. */
export async function programFlags({ rows }: BuiltMarts): Promise<readonly string[]> {
	const flagged = await rows(`
		select school_id, major_code, rule_id from marts.program_signals
		where rule_set = 'default' and rule_id is not null and graduating_year = 2025
		order by all`);
	return flagged.map((row) => [row['school_id'], row['major_code'], row['rule_id']].join(' '));
}

/** Truths about programs that the flags miss. */
export function missedPrograms(flags: readonly string[]): readonly string[] {
	const emptied = programSeeds
		.filter(({ school }) => school === emptySchool.school)
		.map(({ school, major }) => `${school} ${major} ${emptySchool.rule}`);
	const { school, major, rule } = placementCollapse;
	return [`${school} ${major} ${rule}`, ...emptied].filter((truth) => !flags.includes(truth));
}

/** Truths about clusters that move, which the forecast does not show five years ahead. */
export async function missedClusters(marts: BuiltMarts): Promise<readonly string[]> {
	const shown = await shownDirections(marts);
	return clusterTruths
		.filter(({ cluster, direction }) => direction !== 'flat' && shown.get(cluster) !== direction)
		.map(({ cluster, direction }) => `${cluster}: ${shown.get(cluster) ?? 'none'}, ${direction}`);
}

/** Clusters without a trend that the forecast says are moving: its 80 % interval may err in one of five. */
export async function movedFlats(marts: BuiltMarts): Promise<readonly string[]> {
	const shown = await shownDirections(marts);
	return clusterTruths
		.filter(({ cluster, direction }) => direction === 'flat' && shown.get(cluster) !== 'flat')
		.map(({ cluster }) => `${cluster}: ${shown.get(cluster) ?? 'none'}`);
}

async function shownDirections({ rows }: BuiltMarts): Promise<ReadonlyMap<string, string>> {
	const ahead = await rows(`
		select cluster_id, employee_count as now, lower_80, upper_80
		from marts.cluster_forecast
		inner join marts.cluster_employment using (area_code, cluster_id)
		where horizon = 5 and scope = 'all' and cluster_employment.year = origin_year`);
	return new Map(ahead.map((row) => [String(row['cluster_id']), directionOf(row)]));
}

function directionOf(row: Row): string {
	const now = Number(row['now']);
	if (now < Number(row['lower_80'])) return 'rising';
	return now > Number(row['upper_80']) ? 'falling' : 'flat';
}
