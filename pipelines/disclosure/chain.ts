import { groupBy } from '#lib/measures/group-by.ts';
import { yearWeights } from '#lib/measures/supply/shrunken-share.ts';
import type { Row } from '../engine/model.ts';
import type { TableRows } from '../engine/protection.ts';
import { entrantsOf, isCounted, majorYear } from './entrants.ts';
import { pathwayParts } from './pathways.ts';
import {
	type Addend,
	joinSets,
	type PublishedCell,
	type PublishedSet,
	relate,
	rowKeyOf,
	unplaced,
} from './published-set.ts';
import { entrantTable } from './tables.ts';

/** Tables that tell sums of entrants: the models were computed from them. */
export const chainTables: readonly string[] = [
	'marts.structure_fit',
	'marts.fit_contributions',
	'marts.joint_draws',
	'intermediate.entrant_cells',
	'staging.occupations',
];

export const levelYear = ['area_code', 'level', 'year'] as const;
/** Classes that weigh in shared demand. */
const claimYears = 3;
const major = ['area_code', 'level', 'catalogue', 'major_code'] as const;

/** Totals, contributions, claims and rates as weighted sums of the entrants of majors. */
export function chainSet(tables: TableRows): PublishedSet {
	const of = (table: string): readonly Row[] => tables[table] ?? [];
	const entrants = of(entrantTable.table);
	return joinSets([
		totalSets(of('marts.structure_fit'), entrants),
		contributionSets(tables, entrants),
		fitSets(tables),
		claimSets(of('marts.joint_draws'), entrants.filter(isCounted)),
		rateSets(tables),
	]);
}

function linked(cell: PublishedCell, parts: readonly (Addend | null)[]): PublishedSet {
	const relations = relate(cell, parts);
	return relations.length === 0 ? { cells: [], relations: [] } : { cells: [cell], relations };
}

/** The entrants that a fit states: those of all majors together. */
function totalSets(fits: readonly Row[], entrants: readonly Row[]): PublishedSet {
	const majors = groupBy(entrants, (row) => rowKeyOf(row, levelYear));
	const totals = groupBy(fits, (row) => rowKeyOf(row, levelYear));
	return joinSets(
		[...totals].map(([key, rows]) => {
			const value = rows[0]?.['entrant_count'];
			if (typeof value !== 'number') return { cells: [], relations: [] };
			const cell = unplaced(`entrants of ${key}`, value);
			return linked({ ...cell, isFixed: true }, (majors.get(key) ?? []).map(entrantsOf));
		}),
	);
}

/** A contribution whatever its scenario: entrants are the same in all. */
export function contributionId(row: Row): string {
	return `contribution/${rowKeyOf(row, [...levelYear, 'partition', 'category_id'])}`;
}

/** Entrants who lead to a cluster or a group of occupations: a known share of each major's. */
function contributionSets(tables: TableRows, entrants: readonly Row[]): PublishedSet {
	const byMajor = new Map(entrants.map((row) => [rowKeyOf(row, majorYear), row]));
	const flows = groupBy([...clusterFlows(tables), ...groupFlows(tables)], contributionId);
	const stated = groupBy(
		(tables['marts.fit_contributions'] ?? []).filter(({ scenario }) => scenario === 'base'),
		contributionId,
	);
	return joinSets(
		[...stated].map(([id, [row]]) => {
			const value = row?.['entrant_count'];
			if (typeof value !== 'number') return { cells: [], relations: [] };
			const parts = (flows.get(id) ?? []).map((flow) =>
				shareOf(flow, entrantsOf(byMajor.get(rowKeyOf(flow, majorYear)))),
			);
			const cell = { ...unplaced(id, value), isWhole: false };
			return { cells: [cell], relations: relate(cell, parts) };
		}),
	);
}

/**
 * A fit is the supply of the categories that are short of it, and what demand says; with it is told how
 * many entrants lead to any category at all.
 */
function fitSets(tables: TableRows): PublishedSet {
	const stated = groupBy(
		(tables['marts.fit_contributions'] ?? []).filter(
			({ scenario, entrant_count: count }) => scenario === 'base' && typeof count === 'number',
		),
		(row) => rowKeyOf(row, [...levelYear, 'partition']),
	);
	return joinSets(
		[...stated].flatMap(([key, rows]) => {
			const short = rows.filter((row) => Number(row['signed_contribution']) < 0);
			return [
				sumTold(`mapped entrants of ${key}`, rows.map(contributionAddend)),
				sumTold(`entrants short of demand in ${key}`, short.map(contributionAddend)),
			];
		}),
	);
}

function contributionAddend(row: Row): Addend {
	return { id: contributionId(row), value: Number(row['entrant_count']) };
}

function clusterFlows(tables: TableRows): readonly Row[] {
	return (tables['marts.flows_to_clusters'] ?? []).map((row) => ({
		...row,
		partition: 'clusters',
		category_id: row['cluster_id'] ?? null,
	}));
}

function groupFlows(tables: TableRows): readonly Row[] {
	const occupation = ['occupation_edition', 'occupation_code'];
	const groups = new Map(
		(tables['staging.occupations'] ?? []).map((row) => [
			rowKeyOf(row, occupation),
			row['group_code'] ?? row['occupation_code'] ?? null,
		]),
	);
	return (tables['marts.flows'] ?? []).map((row) => ({
		...row,
		partition: 'occupation_groups',
		category_id: groups.get(rowKeyOf(row, occupation)) ?? null,
	}));
}

function shareOf(flow: Row, whole: Addend | null): Addend | null {
	const part = flow['entrant_count'];
	if (whole === null || typeof part !== 'number') return null;
	return { ...whole, weight: whole.value === 0 ? 0 : part / whole.value };
}

/** By how much a major counts where several share an occupation: its last classes together. */
function claimSets(draws: readonly Row[], counted: readonly Row[]): PublishedSet {
	const majors = groupBy(counted, (row) => rowKeyOf(row, major));
	return joinSets(
		draws
			.filter(({ part }) => part === 'claim')
			.map((row) => {
				const key = `${rowKeyOf(row, ['area_code', 'level'])}|${String(row['part_id'])}`;
				const classes = latest(majors.get(key) ?? []).slice(0, claimYears);
				return sumTold(`claim of ${key}`, classes.map(entrantsOf));
			}),
	);
}

function latest(rows: readonly Row[]): readonly Row[] {
	return rows.toSorted((a, b) => Number(b['year']) - Number(a['year']));
}

function sumTold(id: string, parts: readonly (Addend | null)[]): PublishedSet {
	const value = parts.reduce((sum, part) => sum + (part?.value ?? 0) * (part?.weight ?? 1), 0);
	return linked({ ...unplaced(id, value), isFixed: true }, parts);
}

/**
 * Chances to graduate and to enter work, of each pathway: its last classes by the weights of their
 * years. Whoever knows the method knows the rest of the rate.
 */
function rateSets(tables: TableRows): PublishedSet {
	return joinSets(
		(['entrant_count', 'graduate_count'] as const).map((column) => {
			const { set, addends } = pathwayParts(tables, column);
			const pathways = groupBy([...addends.keys()], (row) =>
				rowKeyOf(row, [...major, 'pathway_id']),
			);
			const rates = [...pathways].map(([key, rows]) =>
				sumTold(
					`rate of ${column}/${key}`,
					latest(rows)
						.slice(0, yearWeights.length)
						.map((row, age) => weighted(addends.get(row) ?? null, yearWeights[age] ?? 0)),
				),
			);
			return joinSets([set, ...rates]);
		}),
	);
}

function weighted(addend: Addend | null, weight: number): Addend | null {
	return addend && { ...addend, weight };
}
