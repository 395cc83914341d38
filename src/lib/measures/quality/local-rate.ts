import type { Measure } from '#lib/domain/measure.ts';
import { rateOf, type Rate } from './rate.ts';

export interface LocalRateInput {
	readonly local: number | null;
	/** Persons at work whose place is known. */
	readonly placeKnown: number | null;
}

export const localRate: Measure<LocalRateInput, Rate | null> = {
	id: 'local-rate',
	name: { zh: '本地就业率', en: 'Local rate' },
	unit: { zh: '%', en: '%' },
	definition: {
		zh: '就业地已知的就业毕业生中，在本县市就业者的比例。',
		en: 'Of the graduates at work whose place of work is known, the share who work in the region.',
	},
	formula: ['l = L / K'],
	symbols: [
		{ symbol: 'L', meaning: { zh: '在本县市就业', en: 'at work in the region' } },
		{ symbol: 'K', meaning: { zh: '就业地已知', en: 'at work with a known place' } },
	],
	properties: [{ zh: '取值在 0 与 1 之间。', en: 'Between 0 and 1.' }],
	defects: [
		{
			zh: '受生源地影响很大，应按生源地分别阅读；未参加本市社保不等于未就业。',
			en: 'Depends on where students come from, so read it by origin; not in the city’s insurance is not unemployed.',
		},
	],
	sources: [
		{
			label: { zh: '就业统计表“就业地域”栏', en: 'Column “place of work” of the statistical form' },
		},
	],
	role: 'supporting',
	version: 1,
	example: { input: { local: 37, placeKnown: 58 } },
	compute: ({ local, placeKnown }) => rateOf(local, placeKnown),
};
