import type { Measure } from '#lib/domain/measure.ts';
import { sum } from '../sum.ts';
import { rateOf, type Rate } from './rate.ts';

export const placedParts = [
	'contract',
	'selfEmployed',
	'military',
	'furtherStudy',
	'flexible',
] as const;
export type PlacedPart = (typeof placedParts)[number];

/** Persons of one class at one cut-off date; null where a part was not reported. */
export interface PlacementInput {
	readonly graduates: number | null;
	readonly parts: Readonly<Record<PlacedPart, number | null>>;
	/** Reported total of the placed, where the parts are not all given. */
	readonly placed?: number | null;
}

export interface Placement {
	readonly placed: Rate;
	/** Each part as a share of all graduates; null where it was not reported. */
	readonly parts: Readonly<Record<PlacedPart, number | null>>;
}

export function place({ graduates, parts, placed }: PlacementInput): Placement | null {
	const counts = placedParts.map((part) => parts[part]);
	const known = counts.filter((count) => count !== null);
	const total = known.length === counts.length ? sum(known) : (placed ?? null);
	const rate = rateOf(total, graduates);
	if (!rate) return null;
	const shares = placedParts.map(
		(part) => [part, rateOf(parts[part], graduates)?.rate ?? null] as const,
	);
	return { placed: rate, parts: Object.fromEntries(shares) as Record<PlacedPart, number | null> };
}

export const placementRate: Measure<PlacementInput, Placement | null> = {
	id: 'placement-rate',
	name: { zh: '毕业去向落实率', en: 'Placement rate' },
	unit: { zh: '%', en: '%' },
	definition: {
		zh: '协议和合同就业、自主创业、应征义务兵、升学与出国境、灵活就业人数之和，除以全部毕业生。各部分分别给出，升学不等于就业；待就业与暂不就业留在分母中。',
		en: 'Graduates with a contract, self-employed, in military service, in further study or abroad, or in flexible work, divided by all graduates. The parts are given apart, since further study is not employment; those seeking or not seeking work stay in the denominator.',
	},
	formula: ['p = ( C + E + M + U + F ) / G'],
	symbols: [
		{ symbol: 'C', meaning: { zh: '协议和合同就业', en: 'with a contract' } },
		{ symbol: 'E', meaning: { zh: '自主创业', en: 'self-employed' } },
		{ symbol: 'M', meaning: { zh: '应征义务兵', en: 'in military service' } },
		{ symbol: 'U', meaning: { zh: '升学与出国境', en: 'in further study or abroad' } },
		{ symbol: 'F', meaning: { zh: '灵活就业', en: 'in flexible work' } },
		{ symbol: 'G', meaning: { zh: '全部毕业生', en: 'all graduates' } },
	],
	properties: [
		{ zh: '各部分占比之和等于落实率。', en: 'The shares of the parts add up to the rate.' },
		{ zh: '取值在 0 与 1 之间。', en: 'Between 0 and 1.' },
	],
	defects: [
		{
			zh: '同一届的数值随统计时点上升（同一届 9 月 1 日 86.31%，12 月 26 日 97.42%），时点不同不可比较。',
			en: 'Rises with the cut-off date (one class read 86.31 % on 1 September and 97.42 % on 26 December); different cut-offs are not compared.',
		},
		{ zh: '由学校自行报送。', en: 'Reported by schools themselves.' },
	],
	sources: [
		{
			label: {
				zh: '教育部：高校毕业生就业质量年度报告与毕业去向登记口径；全国中职 2013 年数据',
				en: 'Ministry of Education: annual report on employment quality; national secondary vocational figures of 2013',
			},
		},
	],
	role: 'headline',
	version: 1,
	example: {
		input: {
			graduates: 120,
			parts: { contract: 52, selfEmployed: 2, military: 3, furtherStudy: 48, flexible: 6 },
		},
	},
	compute: place,
};
