import { quantile } from '#lib/measures/quantile.ts';
import type { Row } from '../../engine/model.ts';
import { majorOf } from './network.ts';
import { ratio } from './rates.ts';
import { groupBy, number, numberOrNull, text } from './rows.ts';

/** What the labour market said of one major in one year. */
export interface MarketYear {
	readonly tightness: number | null;
	readonly median_days_open: number | null;
	readonly posted_pay: number | null;
	readonly in_field_rate: number | null;
}

export const outcomeIds = ['tightness', 'median_days_open', 'posted_pay', 'in_field_rate'] as const;

interface Occupation {
	readonly weight: number;
	readonly key: string;
}

/** Outcomes from outside the model, by `area|major`, then year. */
export function marketYears(tables: {
	readonly vacancies: readonly Row[];
	readonly links: readonly Row[];
	readonly outcomes: readonly Row[];
}): ReadonlyMap<string, ReadonlyMap<number, MarketYear>> {
	const quarters = groupBy(tables.vacancies, (row) =>
		[text(row, 'area_code'), occupationOf(row), text(row, 'quarter').slice(0, 4)].join('#'),
	);
	const links = groupBy(tables.links, majorOf);
	const areas = [...new Set(tables.vacancies.map((row) => text(row, 'area_code')))].sort();
	const years = [
		...new Set(tables.vacancies.map((row) => Number(text(row, 'quarter').slice(0, 4)))),
	].sort((a, b) => a - b);
	const inField = inFieldRates(tables.outcomes);
	return new Map(
		areas.flatMap((area) =>
			[...links].map(([major, rows]) => {
				const occupations = rows.map((row) => ({
					weight: number(row, 'weight'),
					key: occupationOf(row),
				}));
				const key = `${area}|${major}`;
				return [
					key,
					new Map(
						years.map((year) => [
							year,
							{
								...marketOf(occupations, (occupation) =>
									quarters.get([area, occupation, year].join('#')),
								),
								in_field_rate: inField.get(`${key}|${String(year)}`) ?? null,
							},
						]),
					),
				] as const;
			}),
		),
	);
}

function occupationOf(row: Row): string {
	return `${text(row, 'occupation_edition')}|${text(row, 'occupation_code')}`;
}

function marketOf(
	occupations: readonly Occupation[],
	rowsOf: (key: string) => readonly Row[] | undefined,
): Omit<MarketYear, 'in_field_rate'> {
	const sums = { vacancies: 0, seekers: 0, days: 0, dayVacancies: 0, pay: 0, payVacancies: 0 };
	for (const { key, weight } of occupations) {
		for (const row of rowsOf(key) ?? []) {
			const vacancies = weight * (numberOrNull(row, 'vacancy_count') ?? 0);
			const [days, pay] = [
				numberOrNull(row, 'median_days_open'),
				numberOrNull(row, 'posted_wage_cny'),
			];
			sums.vacancies += vacancies;
			sums.seekers += weight * (numberOrNull(row, 'seeker_count') ?? 0);
			if (days !== null) {
				sums.days += vacancies * days;
				sums.dayVacancies += vacancies;
			}
			if (pay !== null) {
				sums.pay += vacancies * pay;
				sums.payVacancies += vacancies;
			}
		}
	}
	return {
		tightness: ratio(sums.vacancies, sums.seekers),
		median_days_open: ratio(sums.days, sums.dayVacancies),
		posted_pay: ratio(sums.pay, sums.payVacancies),
	};
}

function inFieldRates(outcomes: readonly Row[]): ReadonlyMap<string, number | null> {
	return new Map(
		outcomes.map((row) => [
			`${text(row, 'area_code')}|${majorOf(row)}|${String(number(row, 'graduating_year'))}`,
			ratio(numberOrNull(row, 'in_field_count'), numberOrNull(row, 'in_field_known_count')),
		]),
	);
}

export function middleOf(values: readonly (number | null)[]): number | null {
	const known = values.filter((value) => value !== null);
	return known.length === 0 ? null : quantile(known, 0.5);
}
