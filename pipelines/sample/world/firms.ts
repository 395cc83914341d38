import { industrySeeds } from '../data/industries.ts';
import { drawsOf } from '../random.ts';
import { yearsFrom } from './settings.ts';
import type { World } from './world.ts';

export interface Firm {
	readonly id: string;
	readonly name: string;
	readonly nameEn: string;
	readonly industry: string;
	readonly town: string;
	readonly isAboveScale: boolean;
	/** Employees in the three years up to the as-of year; null where it did not answer. */
	readonly employees: readonly (number | null)[];
	readonly clusters: readonly string[];
	readonly since: number;
}

export const firmYears = 3;
const firmCount = 620;

const towns = [
	'宜城街道',
	'屺亭街道',
	'新庄街道',
	'新街街道',
	'芳桥街道',
	'张渚镇',
	'徐舍镇',
	'官林镇',
	'杨巷镇',
	'和桥镇',
	'高塍镇',
	'万石镇',
	'周铁镇',
	'丁蜀镇',
	'环科园',
	'宜兴经济开发区',
];

/** Where a trade is at home: cables in Guanlin, ceramics in Dingshu, environment in Gaocheng. */
const homes: readonly (readonly [pattern: RegExp, town: string])[] = [
	[/^C383|^C334/, '官林镇'],
	[/^C307|^C308/, '丁蜀镇'],
	[/^C359|^C346|^N772/, '高塍镇'],
	[/^C397|^C398|^I652|^C356/, '宜兴经济开发区'],
	[/^C17|^C28/, '新建镇'],
];

export function firmYearsOf({ settings }: World): readonly number[] {
	return yearsFrom(settings.asOf - firmYears + 1, settings.asOf);
}

/** Firms by industry in proportion to employment: many small ones, few large ones. */
export function firmsOf(world: World): readonly Firm[] {
	const { asOf, scale } = world.settings;
	const current = world.industries.filter(({ year, code }) => year === asOf && code < 'P');
	const total = current.reduce((all, { employees }) => all + employees, 0);
	return current.flatMap(({ code, employees }) => {
		const count = Math.max(2, Math.round((firmCount * scale * employees) / total));
		return yearsFrom(1, count).map((rank) => firmOf(world, code, { rank, count, employees }));
	});
}

interface Place {
	readonly rank: number;
	readonly count: number;
	readonly employees: number;
}

function firmOf(world: World, industry: string, { rank, count, employees }: Place): Firm {
	const { seed, asOf, reference } = world.settings;
	const draws = drawsOf(seed, 'firm', industry, rank);
	const harmonic = Math.log(count) + 0.58;
	const size = Math.max(3, Math.round((employees * 0.45) / (rank * harmonic)));
	const growth = industrySeeds.find(({ code }) => code === industry)?.growth ?? 0;
	const trade = (reference.industries.get(industry) ?? '').replace(/制造$|业$|、.*$/, '');
	const home = homes.find(([pattern]) => pattern.test(industry))?.[1];
	const isHome = home !== undefined && draws.uniform() < 0.7;
	return {
		id: `QY${industry}${String(rank).padStart(4, '0')}`,
		name: `宜兴示例${trade}${rank}号有限公司`,
		nameEn: `Yixing Example ${industry} Company ${rank}`,
		industry,
		town: isHome ? home : draws.pick(towns),
		isAboveScale: size >= (industry.startsWith('C') ? 38 : 60),
		employees: firmYearsOf(world).map((year) =>
			draws.uniform() < 0.015
				? null
				: Math.max(
						1,
						Math.round(size * (1 + growth) ** (year - asOf) * (1 + 0.02 * draws.normal())),
					),
		),
		clusters: (reference.clustersOfIndustry.get(industry) ?? [])
			.filter(({ weight }) => draws.uniform() < weight)
			.map(({ code }) => code),
		since: 2011 + draws.integer(9),
	};
}
