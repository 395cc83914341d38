import type { ShortageIndicatorId } from '#lib/measures/signals/shortage-score.ts';
import type { Row } from '../../engine/model.ts';
import { ratio } from './rates.ts';
import { groupBy, number, numberOrNull, text } from './rows.ts';

/** Six readings of one occupation in one year; a missing one is null. */
export interface OccupationYear {
	readonly area: string;
	readonly edition: string;
	readonly occupation: string;
	readonly year: number;
	readonly values: Readonly<Record<ShortageIndicatorId, number | null>>;
}

export interface OccupationTables {
	readonly vacancies: readonly Row[];
	readonly employment: readonly Row[];
	readonly flows: readonly Row[];
	readonly demand: readonly Row[];
}

interface Market {
	readonly vacancies: number;
	readonly seekers: number;
	readonly daysOpen: number | null;
	readonly pay: number | null;
}

/** Yearly readings of every occupation that has vacancies. */
export function occupationYears(tables: OccupationTables): readonly OccupationYear[] {
	const vacancies = tables.vacancies.filter((row) => row['code_level'] !== 0);
	const markets = new Map(
		[...groupBy(vacancies, marketKey)].map(([key, rows]) => [key, marketOf(rows)]),
	);
	const regions = new Map(
		[...groupBy(vacancies, (row) => `${text(row, 'area_code')}|${String(yearOf(row))}`)].map(
			([key, rows]) => [key, marketOf(rows)],
		),
	);
	const employed = sumBy(tables.employment, occupationKey, 'employee_count');
	const entrants = sumBy(tables.flows, occupationKey, 'entrant_count');
	const wanted = sumBy(
		tables.demand.map((row) => ({ ...row, ...splitId(text(row, 'occupation_id')) })),
		occupationKey,
		'entry_demand',
	);
	const subjects = [...groupBy(vacancies, marketKey).values()].flatMap((rows) => rows.slice(0, 1));
	return subjects.map((row): OccupationYear => {
		const [area, year] = [text(row, 'area_code'), yearOf(row)];
		const [edition, occupation] = [text(row, 'occupation_edition'), text(row, 'occupation_code')];
		const key = (of: number): string => [area, of, edition, occupation].join('|');
		const [now, before] = [markets.get(key(year)), markets.get(key(year - 1))];
		const regional = growth(
			regions.get(`${area}|${String(year)}`)?.pay,
			regions.get(`${area}|${String(year - 1)}`)?.pay,
		);
		const pay = growth(now?.pay, before?.pay);
		return {
			area,
			edition,
			occupation,
			year,
			values: {
				tightness: now ? ratio(now.vacancies, now.seekers) : null,
				median_days_open: now?.daysOpen ?? null,
				vacancy_growth: growth(now?.vacancies, before?.vacancies),
				pay_growth: pay === null || regional === null ? null : pay - regional,
				employment_growth: growth(employed.get(key(year)), employed.get(key(year - 1))),
				coverage: ratio(entrants.get(key(year)) ?? null, positive(wanted.get(key(year)))),
			},
		};
	});
}

function marketKey(row: Row): string {
	return [
		text(row, 'area_code'),
		yearOf(row),
		text(row, 'occupation_edition'),
		text(row, 'occupation_code'),
	].join('|');
}

function occupationKey(row: Row): string {
	return [
		text(row, 'area_code'),
		number(row, 'year'),
		text(row, 'occupation_edition'),
		text(row, 'occupation_code'),
	].join('|');
}

function yearOf(row: Row): number {
	return Number(text(row, 'quarter').slice(0, 4));
}

/** `edition|code` */
function splitId(id: string): Row {
	const [edition = '', code = ''] = id.split('|');
	return { occupation_edition: edition, occupation_code: code };
}

function marketOf(rows: readonly Row[]): Market {
	const weighted = (column: string): number | null => {
		const known = rows.filter((row) => numberOrNull(row, column) !== null);
		return ratio(
			known.reduce((sum, row) => sum + number(row, column) * count(row, 'vacancy_count'), 0),
			known.reduce((sum, row) => sum + count(row, 'vacancy_count'), 0),
		);
	};
	return {
		vacancies: rows.reduce((sum, row) => sum + count(row, 'vacancy_count'), 0),
		seekers: rows.reduce((sum, row) => sum + count(row, 'seeker_count'), 0),
		daysOpen: weighted('median_days_open'),
		pay: weighted('posted_wage_cny'),
	};
}

function count(row: Row, column: string): number {
	return numberOrNull(row, column) ?? 0;
}

function sumBy(
	rows: readonly Row[],
	keyOfRow: (row: Row) => string,
	column: string,
): ReadonlyMap<string, number> {
	const sums = new Map<string, number>();
	for (const row of rows) {
		const key = keyOfRow(row);
		sums.set(key, (sums.get(key) ?? 0) + count(row, column));
	}
	return sums;
}

function growth(now: number | null | undefined, before: number | null | undefined): number | null {
	if (now == null || before == null || before <= 0) return null;
	return now / before - 1;
}

function positive(value: number | undefined): number | null {
	return value !== undefined && value > 0 ? value : null;
}
