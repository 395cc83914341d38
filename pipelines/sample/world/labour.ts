import { drawsOf } from '../random.ts';
import { tightnessTruths } from '../truths.ts';
import { sum, yearsFrom } from './settings.ts';
import type { World } from './world.ts';

/** Employment of one occupation in one year and the mean yearly pay of its industries. */
export interface OccupationYear {
	readonly code: string;
	readonly employees: number;
	readonly payCny: number;
}

export interface VacancyQuarter {
	readonly code: string;
	readonly quarter: string;
	readonly vacancies: number;
	readonly seekers: number;
	readonly daysOpen: number;
	readonly wageCny: number;
}

export const firstVacancyYear = 2016;
const usualTightness = 1.25;
/** Part of the employed that looks for a post, or a post for somebody, at the public service in a quarter. */
const turnover = 0.011;

/** Managers and residual classes are not posted. */
export function isPosted(occupation: string): boolean {
	return !/^(1-|4-99$|6-99$)/.test(occupation);
}

export function occupationsIn(world: World, year: number): readonly OccupationYear[] {
	const { staffing } = world.settings.reference;
	const employees = new Map<string, number>();
	const pay = new Map<string, number>();
	for (const industry of world.industries.filter((candidate) => candidate.year === year)) {
		for (const { code, weight } of staffing.get(industry.code) ?? []) {
			employees.set(code, (employees.get(code) ?? 0) + industry.employees * weight);
			pay.set(code, (pay.get(code) ?? 0) + industry.payCny * weight);
		}
	}
	return [...employees]
		.toSorted(([a], [b]) => (a < b ? -1 : 1))
		.map(([code, count]) => ({
			code,
			employees: count,
			payCny: (pay.get(code) ?? 0) / count,
		}));
}

export function vacanciesIn(world: World, year: number): readonly VacancyQuarter[] {
	const occupations = occupationsIn(world, year).filter(({ code }) => isPosted(code));
	return yearsFrom(1, 4).flatMap((quarter) =>
		occupations.map((occupation) => vacancyOf(world, occupation, `${year}Q${quarter}`)),
	);
}

const seasons: Readonly<Record<string, number>> = { 1: 1.25, 2: 1, 3: 0.95, 4: 0.8 };

function vacancyOf(world: World, occupation: OccupationYear, quarter: string): VacancyQuarter {
	const { code, employees, payCny } = occupation;
	const draws = drawsOf(world.settings.seed, 'vacancy', code, quarter);
	const season = seasons[quarter.slice(-1)] ?? 1;
	const tightness = (tightnessTruths[code] ?? usualOf(code)) * Math.exp(0.09 * draws.normal());
	const seekers = Math.round(employees * turnover * season * Math.exp(0.06 * draws.normal()));
	const vacancies = Math.round(seekers * tightness);
	return {
		code,
		quarter,
		vacancies,
		seekers,
		daysOpen: Math.max(5, Math.round(34 + 26 * Math.log(tightness) + 3 * draws.normal())),
		wageCny: 10 * Math.round((payCny / 12) * 0.078 * Math.exp(0.03 * draws.normal())),
	};
}

function usualOf(code: string): number {
	return usualTightness * Math.exp(0.12 * drawsOf(0, 'tightness', code).normal());
}

export function totalOf(
	quarters: readonly VacancyQuarter[],
): Pick<VacancyQuarter, 'vacancies' | 'seekers'> {
	return {
		vacancies: sum(quarters.map(({ vacancies }) => vacancies)),
		seekers: sum(quarters.map(({ seekers }) => seekers)),
	};
}
