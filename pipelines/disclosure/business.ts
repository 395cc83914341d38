import { groupBy } from '#lib/measures/group-by.ts';
import type { Row } from '../engine/model.ts';
import { businessReason, type FirmSizes } from './firms.ts';
import { addendOf, headlineImportance } from './persons.ts';
import {
	type Addend,
	bound,
	cellId,
	joinSets,
	type PublishedCell,
	type PublishedSet,
	relate,
	rowKeyOf,
} from './published-set.ts';
import type { DisclosureRules } from './rules.ts';
import { clusterEmployment, type GuardedTable, industryEmployment } from './tables.ts';

export interface BusinessTables {
	readonly industries: readonly Row[];
	readonly clusters: readonly Row[];
	/** Shares of industries in clusters, with their years. */
	readonly memberships: readonly Row[];
	/** Scope of employment that openings and forecasts are made from. */
	readonly sumScope: string | null;
}

/** Employment, wages and output: judged by the firms behind them, tied by forms, scopes and clusters. */
export function businessSet(
	{ industries, clusters, memberships, sumScope }: BusinessTables,
	sizes: FirmSizes,
	rules: DisclosureRules,
): PublishedSet {
	return joinSets([
		{
			cells: businessCells(industryEmployment, industries, { sizes, rules, sumScope }),
			relations: [],
		},
		{
			cells: businessCells(clusterEmployment, clusters, { sizes, rules, sumScope }),
			relations: [],
		},
		...formSets(industries),
		...clusterSets(clusters, industries, memberships),
	]);
}

interface Judges {
	readonly sizes: FirmSizes;
	readonly rules: DisclosureRules;
	readonly sumScope: string | null;
}

/** The largest firm may not be known better than to `p` of the figure, to either side. */
function businessCells(
	{ table, grain, counts }: GuardedTable,
	rows: readonly Row[],
	{ sizes, rules, sumScope }: Judges,
): readonly PublishedCell[] {
	return rows.flatMap((row) => {
		const reason = businessReason(row, sizes, rules);
		const rowKey = rowKeyOf(row, grain);
		const importance = table === clusterEmployment.table ? headlineImportance : 1;
		return counts.flatMap((column): PublishedCell[] => {
			const value = row[column];
			if (typeof value !== 'number') return [];
			const place = { table, column, rowKey };
			const isGuarded = reason !== null && value > 0;
			const requiredWidth = isGuarded ? 2 * rules.pShare * value : null;
			const shown = isGuarded ? reason : null;
			const isModelled =
				table === clusterEmployment.table &&
				column === 'employee_count' &&
				row['scope'] === sumScope;
			return [
				{
					id: cellId(place),
					value,
					requiredWidth,
					isWhole: false,
					importance,
					// Openings and forecasts tell it: it is withheld with them, or not at all.
					isFixed: isModelled && !isGuarded,
					place,
					reason: shown,
				},
			];
		});
	});
}

const industryKey = ['area_code', 'year', 'industry_edition', 'industry_code'] as const;

/** Own and dispatched staff within all staff; large firms within all firms. */
function formSets(industries: readonly Row[]): readonly PublishedSet[] {
	const groups = groupBy(industries, (row) => rowKeyOf(row, industryKey));
	return [...groups.values()].flatMap((rows) =>
		industryEmployment.counts.flatMap((column) => {
			const of = (wanted: (row: Row) => boolean): Addend | null =>
				addendOf(industryEmployment, rows.find(wanted), column);
			const scopes = [...new Set(rows.map((row) => String(row['scope'])))];
			const form = (scope: string, name: string) =>
				of((row) => row['scope'] === scope && row['employment_form'] === name);
			return [
				...scopes.map((scope) =>
					bound(form(scope, 'all'), [
						...[form(scope, 'own'), form(scope, 'dispatched')].filter((one) => one !== null),
					]),
				),
				...scopes
					.filter((scope) => scope !== 'all')
					.map((scope) => bound(form('all', 'all'), [form(scope, 'all')])),
			];
		}),
	);
}

/** A cluster is the shares of its industries, of whichever series its sum was made. */
function clusterSets(
	clusters: readonly Row[],
	industries: readonly Row[],
	memberships: readonly Row[],
): readonly PublishedSet[] {
	const whole = industries.filter((row) => row['employment_form'] === 'all');
	const industriesOf = groupBy(whole, (row) => rowKeyOf(row, ['area_code', 'year', 'scope']));
	const membersOf = groupBy(memberships, (row) => String(row['cluster_id']));
	return clusters.map((cluster) => {
		const near = industriesOf.get(rowKeyOf(cluster, ['area_code', 'year', 'scope'])) ?? [];
		const shares = shareByIndustry(
			membersOf.get(String(cluster['cluster_id'])) ?? [],
			Number(cluster['year']),
		);
		const parts = near.filter((row) => shares.has(industryOf(row)) && isInSeries(row, cluster));
		return {
			cells: [],
			relations: clusterEmployment.counts.flatMap((column) =>
				relate(
					addendOf(clusterEmployment, cluster, column),
					parts.map((row) => weighted(addendOf(industryEmployment, row, column), row, shares)),
				),
			),
		};
	});
}

function isInSeries(row: Row, cluster: Row): boolean {
	return String(cluster['series_id']).split('+').includes(String(row['series_id']));
}

function weighted(
	addend: Addend | null,
	row: Row,
	shares: ReadonlyMap<string, number>,
): Addend | null {
	return addend === null ? null : { ...addend, weight: shares.get(industryOf(row)) ?? 1 };
}

function shareByIndustry(memberships: readonly Row[], year: number): ReadonlyMap<string, number> {
	return new Map(
		memberships
			.filter((row) => Number(row['valid_from']) <= year)
			.filter((row) => row['valid_to'] === null || Number(row['valid_to']) >= year)
			.map((row) => [industryOf(row), Number(row['share'])]),
	);
}

function industryOf(row: Row): string {
	return `${String(row['industry_edition'])}|${String(row['industry_code'])}`;
}
