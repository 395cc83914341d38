import { findPrimary, type PrimaryReason } from '#lib/measures/disclosure/primary-suppression.ts';
import { groupBy } from '#lib/measures/group-by.ts';
import type { Row } from '../engine/model.ts';
import type { DisclosureRules } from './rules.ts';

/** Employees of the known firms of one industry, by year. */
type Sizes = ReadonlyMap<number, readonly number[]>;

export interface FirmSizes {
	readonly all: ReadonlyMap<string, Sizes>;
	readonly aboveScale: ReadonlyMap<string, Sizes>;
}

/** Firms of an industry, or of a cluster by the dated list of its firms. */
export function firmSizes(firms: readonly Row[], memberships: readonly Row[]): FirmSizes {
	const counted = firms.filter((row) => typeof row['employee_count'] === 'number');
	const clusters = groupBy(memberships, (row) => firmKey(row));
	const keyed = counted.flatMap((row) => [
		...industryKeys(row),
		...clusterKeys(row, clusters.get(firmKey(row)) ?? []),
	]);
	return {
		all: sizesBy(keyed),
		aboveScale: sizesBy(keyed.filter(({ row }) => row['is_above_scale'] === true)),
	};
}

interface KeyedFirm {
	readonly key: string;
	readonly row: Row;
}

function firmKey(row: Row): string {
	return `${String(row['area_code'])}|${String(row['firm_id'])}`;
}

function sizesBy(firms: readonly KeyedFirm[]): ReadonlyMap<string, Sizes> {
	const subjects = groupBy(firms, ({ key }) => key);
	return new Map(
		[...subjects].map(([key, rows]) => [
			key,
			new Map(
				[...groupBy(rows, ({ row }) => Number(row['employment_year']))].map(([year, group]) => [
					year,
					group.map(({ row }) => Number(row['employee_count'])),
				]),
			),
		]),
	);
}

/** A firm counts in its own industry and in every coarser one. */
function industryKeys(row: Row): KeyedFirm[] {
	const code = String(row['industry_code']);
	const place = `${String(row['area_code'])}|${String(row['industry_edition'])}`;
	return Array.from({ length: code.length }, (_, index) => ({
		key: `${place}|${code.slice(0, index + 1)}`,
		row,
	}));
}

function clusterKeys(row: Row, memberships: readonly Row[]): KeyedFirm[] {
	const year = Number(row['employment_year']);
	return memberships
		.filter((member) => Number(member['valid_from']) <= year)
		.filter((member) => member['valid_to'] === null || Number(member['valid_to']) >= year)
		.map((member) => ({
			key: `${String(row['area_code'])}|${String(member['cluster_id'])}`,
			row,
		}));
}

/**
 * Whether few firms stand behind a figure. Years without a list take the nearest one. Employees of
 * firms that the list does not name are spread over firms no larger than the smallest listed.
 */
export function businessReason(
	row: Row,
	sizes: FirmSizes,
	rules: DisclosureRules,
): PrimaryReason | null {
	const subject = row['cluster_id'] ?? [row['industry_edition'], row['industry_code']].join('|');
	const key = `${String(row['area_code'])}|${String(subject)}`;
	const byYear = (row['scope'] === 'all' ? sizes.all : sizes.aboveScale).get(key);
	const nearest = nearestYear(byYear, Number(row['year']));
	const listed = byYear?.get(nearest ?? NaN) ?? [];
	if (listed.length === 0) return null;
	const rest = Number(row['employee_count'] ?? 0) - sum(listed);
	const contributions = [...listed, ...unlisted(rest, Math.min(...listed))];
	return findPrimary({ figure: { kind: 'business', contributions }, rules })[0] ?? null;
}

function unlisted(rest: number, largest: number): readonly number[] {
	if (rest <= 0 || largest <= 0) return [];
	const count = Math.min(1000, Math.ceil(rest / largest));
	return Array.from({ length: count }, () => rest / count);
}

function nearestYear(byYear: Sizes | undefined, year: number): number | null {
	const years = [...(byYear?.keys() ?? [])].sort((a, b) => a - b);
	const [first, last] = [years[0], years.at(-1)];
	if (first === undefined || last === undefined) return null;
	return Math.min(last, Math.max(first, year));
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
