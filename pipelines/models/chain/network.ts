import type { ChainCell, ChainLink, ChainNetwork } from '#lib/measures/fit/chain-evaluator.ts';
import type { Row } from '../../engine/model.ts';
import { demandCells } from './demand-lists.ts';
import { groupBy, keyOf, number, numberOrNull, text, textOrNull } from './rows.ts';

/** Entry demand of one occupation in one category, with what its uncertainty is made of. */
export interface DemandCell extends ChainCell {
	readonly entryDemand: number;
	readonly employees: number;
	readonly replacement: number;
	readonly newEntrantShare: number;
}

/** Majors, occupations and clusters of one area and level, and what flows between them by year. */
export interface Network extends ChainNetwork {
	readonly area: string;
	readonly level: string;
	/** `catalogue|code`. */
	readonly majors: readonly string[];
	readonly occupations: readonly string[];
	readonly clusters: readonly string[];
	readonly groups: readonly string[];
	/** Sorted by major: the crosswalk as valid in the as-of year, for all years alike. */
	readonly links: readonly ChainLink[];
	/** How well each major's weights are known. */
	readonly concentrations: readonly number[];
	/** By year: entrants by major; null where not counted. */
	readonly supply: ReadonlyMap<number, SupplyYear>;
	/** By scenario, then year; a year with an unknown part is left out. */
	readonly demand: ReadonlyMap<string, ReadonlyMap<number, DemandYear>>;
	/** Mean entrants of the last counted years: divides shared demand the same way in every year. */
	readonly reference: readonly number[];
}

export interface SupplyYear {
	readonly entrants: readonly (number | null)[];
	readonly kind: string;
}

export interface DemandYear {
	readonly cells: readonly DemandCell[];
	readonly kind: string;
}

export interface NetworkTables {
	readonly supply: readonly Row[];
	readonly demand: readonly Row[];
	readonly crosswalk: readonly Row[];
	readonly occupations: readonly Row[];
}

/** Belief in a crosswalk by what it rests on: persons observed, a table of links, or judgement. */
const concentrationOf: Readonly<Record<string, number>> = {
	observed: 50,
	crosswalk: 20,
	expert: 5,
};

export function networksOf(tables: NetworkTables, asOfYear: number): readonly Network[] {
	const demand = groupBy(tables.demand, areaLevel);
	const crosswalk = tables.crosswalk.filter((row) => isValid(row, asOfYear));
	return [...groupBy(tables.supply, areaLevel)].map(([key, supply]) =>
		networkOf({ ...tables, supply, demand: demand.get(key) ?? [], crosswalk }),
	);
}

function areaLevel(row: Row): string {
	return keyOf(row, ['area_code', 'level']);
}

function isValid(row: Row, year: number): boolean {
	return (
		row['view'] === 'normative' &&
		number(row, 'weight') > 0 &&
		number(row, 'valid_from') <= year &&
		year <= (numberOrNull(row, 'valid_to') ?? Infinity)
	);
}

function networkOf(tables: NetworkTables): Network {
	const [first] = tables.supply;
	const majors = unique(tables.supply.map(majorOf));
	const ofMajors = new Set(majors);
	const crosswalk = tables.crosswalk.filter((row) => ofMajors.has(majorOf(row)));
	const cellIds = tables.demand.flatMap((row) => demandCells(row).map(({ ids }) => ids));
	const occupations = unique([
		...cellIds.map(([, occupation]) => occupation),
		...crosswalk.map(occupationOf),
	]);
	const groupCodes = groupCodesOf(tables);
	const groups = unique(occupations.map((id) => groupCodes.get(id) ?? id));
	const clusters = unique(cellIds.map(([cluster]) => cluster));
	const supply = supplyYears(tables.supply, majors);
	return {
		area: first ? text(first, 'area_code') : '',
		level: first ? text(first, 'level') : '',
		majors,
		occupations,
		clusters,
		groups,
		groupOf: occupations.map((id) => groups.indexOf(groupCodes.get(id) ?? id)),
		links: linksOf(crosswalk, majors, occupations),
		concentrations: concentrations(crosswalk, majors),
		supply,
		demand: demandYears(tables.demand, clusters, occupations),
		reference: referenceOf(supply, majors.length),
	};
}

function groupCodesOf({ occupations }: NetworkTables): ReadonlyMap<string, string> {
	return new Map(
		occupations.map((row) => [
			occupationOf(row),
			textOrNull(row, 'group_code') ?? text(row, 'occupation_code'),
		]),
	);
}

function linksOf(
	crosswalk: readonly Row[],
	majors: readonly string[],
	occupations: readonly string[],
): readonly ChainLink[] {
	return crosswalk
		.map((row) => ({
			major: majors.indexOf(majorOf(row)),
			occupation: occupations.indexOf(occupationOf(row)),
			weight: number(row, 'weight'),
		}))
		.sort((a, b) => a.major - b.major || a.occupation - b.occupation);
}

/** The least sure of a major's links speaks for all of them; counted persons speak for themselves. */
function concentrations(crosswalk: readonly Row[], majors: readonly string[]): readonly number[] {
	const byMajor = groupBy(crosswalk, majorOf);
	return majors.map((major) => {
		const links = byMajor.get(major) ?? [];
		return Math.min(
			...links.map(
				(row) => numberOrNull(row, 'sample_size') ?? concentrationOf[text(row, 'confidence')] ?? 5,
			),
		);
	});
}

function supplyYears(
	rows: readonly Row[],
	majors: readonly string[],
): ReadonlyMap<number, SupplyYear> {
	const years = groupBy(rows, (row) => String(number(row, 'year')));
	return new Map(
		[...years].map(([year, ofYear]) => {
			const counts = new Map(
				ofYear.map((row) => [majorOf(row), numberOrNull(row, 'entrant_count')]),
			);
			const kinds = ofYear.map((row) => text(row, 'value_kind'));
			const isEstimate = ofYear.some((row) => row['basis'] !== 'entrants');
			return [
				Number(year),
				{
					entrants: majors.map((major) => (counts.has(major) ? (counts.get(major) ?? null) : 0)),
					kind: kinds.includes('projection') ? 'projection' : isEstimate ? 'estimate' : 'observed',
				},
			];
		}),
	);
}

function demandYears(
	rows: readonly Row[],
	clusters: readonly string[],
	occupations: readonly string[],
): ReadonlyMap<string, ReadonlyMap<number, DemandYear>> {
	const clusterAt = positions(clusters);
	const occupationAt = positions(occupations);
	return new Map(
		[...groupBy(rows, (row) => text(row, 'scenario'))].map(([scenario, ofScenario]) => [
			scenario,
			new Map(
				ofScenario
					.filter((row) => row['is_complete'] === true)
					.map((row) => [
						number(row, 'year'),
						{
							kind: row['is_projection'] === true ? 'projection' : 'observed',
							cells: demandCells(row).map(({ ids: [cluster, occupation], counts }) => ({
								cluster: clusterAt.get(cluster) ?? -1,
								occupation: occupationAt.get(occupation) ?? -1,
								entryDemand: counts[0] ?? 0,
								employees: counts[1] ?? 0,
								replacement: counts[2] ?? 0,
								newEntrantShare: counts[3] ?? 0,
							})),
						},
					]),
			),
		]),
	);
}

const referenceYears = 3;

/** Years before a major's first class are no classes of nobody. */
function referenceOf(
	supply: ReadonlyMap<number, SupplyYear>,
	majorCount: number,
): readonly number[] {
	const counted = [...supply]
		.filter(([, { kind }]) => kind !== 'projection')
		.sort(([a], [b]) => b - a)
		.map(([, { entrants }]) => entrants);
	return Array.from({ length: majorCount }, (_, major) => {
		const first = counted.findLastIndex((entrants) => (entrants[major] ?? 0) > 0);
		const latest = counted.slice(0, Math.min(referenceYears, first + 1));
		const known = latest.flatMap((entrants) => entrants[major] ?? []);
		return known.length === 0 ? 0 : known.reduce((sum, count) => sum + count, 0) / known.length;
	});
}

export function majorOf(row: Row): string {
	return keyOf(row, ['catalogue', 'major_code']);
}

function occupationOf(row: Row): string {
	return keyOf(row, ['occupation_edition', 'occupation_code']);
}

function unique(ids: readonly string[]): readonly string[] {
	return [...new Set(ids)].sort();
}

function positions(ids: readonly string[]): ReadonlyMap<string, number> {
	return new Map(ids.map((id, index) => [id, index]));
}
