import type { Measure } from '#lib/domain/measure.ts';
import { quantile } from '../quantile.ts';
import { createRandom, type Random } from '../random.ts';
import { goalposts, type Goalpost } from './goalposts.ts';
import { indexQuality, meanOfScores, scoreOf } from './quality-index.ts';

export interface RankedUnit {
	readonly id: string;
	readonly values: Readonly<Record<string, number | null>>;
	/** Persons behind each rate; an indicator without a number does not vary. */
	readonly samples: Readonly<Record<string, number | null>>;
}

export interface RankIntervalInput {
	readonly units: readonly RankedUnit[];
	readonly goalposts: readonly Goalpost[];
	readonly drawCount: number;
	readonly seed: string | number;
}

export interface RankInterval {
	readonly id: string;
	readonly index: number;
	readonly rank: number;
	readonly lower90: number;
	readonly upper90: number;
	/** 1 is the best band. */
	readonly band: number;
}

/** How closely drawn weights keep to the published ones. */
const weightConcentration = 50;

export function rankUnits(input: RankIntervalInput): RankInterval[] {
	const { goalposts: posts } = input;
	const units = input.units.flatMap((unit) => {
		const { index } = indexQuality({ values: unit.values, goalposts: posts });
		return index === null ? [] : [{ unit, index }];
	});
	const published = ranksOf(units.map(({ index }) => index));
	const random = createRandom(input.seed);
	const draws = Array.from({ length: input.drawCount }, () => {
		const weights = drawWeights(posts, random);
		return ranksOf(units.map(({ unit }) => drawIndex(unit, posts, { weights, random })));
	});
	const rows = units.map(({ unit, index }, at) => {
		const ranks = draws.map((draw) => draw[at] ?? 0);
		const rank = published[at] ?? 0;
		return {
			id: unit.id,
			index,
			rank,
			lower90: Math.floor(quantile(ranks, 0.05) ?? rank),
			upper90: Math.ceil(quantile(ranks, 0.95) ?? rank),
		};
	});
	return withBands(rows.toSorted((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1)));
}

/** Equal values share the better rank. */
function ranksOf(values: readonly number[]): number[] {
	return values.map((value) => 1 + values.filter((other) => other > value).length);
}

function drawWeights(posts: readonly Goalpost[], random: Random): readonly number[] {
	return random.dirichlet(posts.map(({ weight }) => weight * weightConcentration));
}

function drawIndex(
	unit: RankedUnit,
	posts: readonly Goalpost[],
	{ weights, random }: { readonly weights: readonly number[]; readonly random: Random },
): number {
	const values = drawValues(unit, random);
	const scores = posts.map((post) => scoreOf(values.get(post.indicatorId) ?? null, post));
	return meanOfScores(scores, weights) ?? 0;
}

/** Rates are drawn from their Jeffreys posterior. */
function drawValues(
	{ values, samples }: RankedUnit,
	random: Random,
): ReadonlyMap<string, number | null> {
	const drawn = new Map<string, number | null>();
	for (const [id, value] of Object.entries(values)) {
		const n = samples[id] ?? null;
		const isRate = value !== null && n !== null && value >= 0 && value <= 1;
		drawn.set(id, isRate ? random.beta(value * n + 0.5, (1 - value) * n + 0.5) : value);
	}
	return drawn;
}

/** A band ends before the first unit whose ranks all lie behind those of the band's first unit. */
function withBands(rows: readonly Omit<RankInterval, 'band'>[]): RankInterval[] {
	let band = 0;
	let last = 0;
	return rows.map((row) => {
		if (row.lower90 > last) {
			band += 1;
			last = row.upper90;
		}
		return { ...row, band };
	});
}

export const rankInterval: Measure<RankIntervalInput, RankInterval[]> = {
	id: 'rank-interval',
	name: { zh: '名次范围与分档', en: 'Rank interval and bands' },
	unit: { zh: '名次', en: 'rank' },
	definition: {
		zh: '权重在公布值附近、比率在其抽样误差之内反复抽取，得到每个专业点名次的 5%–95% 范围。范围相互重叠的归为同一档，只公布档，不公布名次。',
		en: 'Weights are drawn near the published ones and rates within their sampling error, again and again; each program’s ranks have a 5–95 % range. Programs whose ranges overlap share a band, and bands are published instead of ranks.',
	},
	formula: ['w ~ Dirichlet( 50 · w⁰ )', 'p ~ Beta( x + ½, n − x + ½ )', '[ Q₀.₀₅(R), Q₀.₉₅(R) ]'],
	symbols: [
		{ symbol: 'w, w⁰', meaning: { zh: '抽取的与公布的权重', en: 'drawn and published weights' } },
		{ symbol: 'R', meaning: { zh: '名次', en: 'rank' } },
		{ symbol: 'x, n', meaning: { zh: '人数与分母', en: 'count and denominator' } },
	],
	properties: [
		{ zh: '同一种子得到同一结果。', en: 'The same seed gives the same result.' },
		{ zh: '完全相同的专业点在同一档。', en: 'Programs that are alike share a band.' },
	],
	defects: [
		{
			zh: '不含调查答卷偏差；薪酬比不抽样。',
			en: 'Leaves out bias of who answers; the pay ratio is not drawn.',
		},
	],
	sources: [
		{
			label: {
				zh: '经合组织与欧盟联合研究中心（2008），第七步：稳健性与敏感性分析',
				en: 'OECD/JRC (2008), step 7: robustness and sensitivity',
			},
		},
	],
	role: 'supporting',
	version: 1,
	example: {
		input: {
			units: [
				{
					id: 'A',
					values: { placement_rate: 0.97, further_study_rate: 0.82, satisfaction_rate: 0.92 },
					samples: { placement_rate: 210, further_study_rate: 210, satisfaction_rate: 120 },
				},
				{
					id: 'B',
					values: { placement_rate: 0.96, further_study_rate: 0.78, satisfaction_rate: 0.94 },
					samples: { placement_rate: 45, further_study_rate: 45, satisfaction_rate: 30 },
				},
				{
					id: 'C',
					values: { placement_rate: 0.78, further_study_rate: 0.4, satisfaction_rate: 0.74 },
					samples: { placement_rate: 160, further_study_rate: 160, satisfaction_rate: 90 },
				},
			],
			goalposts: goalposts.progression,
			drawCount: 300,
			seed: 'example',
		},
	},
	compute: rankUnits,
};
