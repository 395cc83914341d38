import { industrySeeds, type IndustrySeed } from '../data/industries.ts';
import { drawsOf } from '../random.ts';
import { firstIndustryYear, yearsFrom, type Settings } from './settings.ts';

/** One industry in one year, all units and those above the size threshold. */
export interface IndustryYear {
	readonly code: string;
	readonly year: number;
	readonly employees: number;
	readonly payCny: number;
	readonly outputCny: number;
	/** Survey-based services: one standard error of the employees. */
	readonly standardError: number | null;
	readonly aboveScale: number;
	readonly aboveScaleOutputCny: number;
	readonly dispatched: number;
}

const baseYear = 2025;
const persistence = 0.5;

/** The same years whatever the as-of year: a later vintage never rewrites an earlier one. */
export function employmentOf({
	seed,
	asOf,
}: Pick<Settings, 'seed' | 'asOf'>): readonly IndustryYear[] {
	return industrySeeds.flatMap((industry) => historyOf(industry, seed, asOf));
}

function historyOf(industry: IndustrySeed, seed: number, asOf: number): readonly IndustryYear[] {
	let deviation = 0;
	return yearsFrom(firstIndustryYear, asOf).map((year) => {
		const draws = drawsOf(seed, 'industry', industry.code, year);
		deviation = persistence * deviation + (industry.noise / 100) * 0.7 * draws.normal();
		return yearOf(industry, year, deviation, draws.normal);
	});
}

function yearOf(
	industry: IndustrySeed,
	year: number,
	deviation: number,
	normal: () => number,
): IndustryYear {
	const behind = baseYear - year;
	const employees = Math.round(
		industry.employees * Math.exp(deviation - industry.growth * behind) * shock(industry, year),
	);
	const pay = industry.pay * 1000 * Math.exp(-0.055 * behind + 0.008 * normal());
	const output = industry.output * 1000 * Math.exp(-0.042 * behind + 0.02 * normal());
	const aboveScale = Math.round(employees * industry.aboveScale * Math.exp(0.006 * normal()));
	const isService = industry.code >= 'F' && industry.code < 'S' && industry.aboveScale < 0.5;
	return {
		code: industry.code,
		year,
		employees,
		payCny: Math.round((employees * pay) / 10_000) * 10_000,
		outputCny: Math.round((employees * output) / 10_000) * 10_000,
		standardError: isService ? Math.round(employees * 0.018) : null,
		aboveScale: Math.min(aboveScale, employees),
		aboveScaleOutputCny: Math.round((aboveScale * output * 1.08) / 10_000) * 10_000,
		dispatched: Math.round(aboveScale * (0.04 + 0.03 * Math.abs(normal()))),
	};
}

/** Travel and catering lost people in 2020 and 2022 and had them back a year later. */
function shock({ code }: IndustrySeed, year: number): number {
	if (!/^(H6|N786|R903|L729)/.test(code)) return 1;
	return year === 2020 ? 0.93 : year === 2022 ? 0.96 : 1;
}
