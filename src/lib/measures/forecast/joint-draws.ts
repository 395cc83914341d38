import type { Measure } from '#lib/domain/measure.ts';
import { createRandom } from '../random.ts';
import type { ConformalQuantiles } from './conformal-quantiles.ts';
import { horizonSymbol } from './symbols.ts';

/** Coverages at which margins are read: even steps, ends bounded by the 99 % interval. */
export const marginLevels: readonly number[] = [
	...Array.from({ length: 49 }, (_, index) => (index + 1) / 50),
	0.99,
];

export interface DrawLeaf {
	/** Reconciled point forecast per step ahead. */
	readonly points: readonly number[];
	/** Unit of the conformal widths for this leaf. */
	readonly scale: number;
	readonly isNonNegative: boolean;
}

export interface JointDrawsInput {
	readonly leaves: readonly DrawLeaf[];
	/** errors[origin][leaf][h − 1]: signed back-test errors made in the same year by all leaves. */
	readonly errors: readonly (readonly (readonly number[])[])[];
	/** Margins at `marginLevels`. */
	readonly margins: ConformalQuantiles;
	readonly drawCount: number;
	readonly seed: string;
}

export interface JointDraws {
	/** draws[draw][leaf][h − 1]. */
	readonly draws: readonly (readonly (readonly number[])[])[];
	/** Joint probabilities move in steps of this size; null where leaves are drawn independently. */
	readonly resolution: number | null;
}

export function drawJointly(input: JointDrawsInput): JointDraws | null {
	const { leaves, errors, margins, drawCount } = input;
	if (leaves.length === 0 || drawCount < 1 || margins.quantiles.length === 0) return null;
	const random = createRandom(`joint-draws/${input.seed}`);
	const vectors = errors.length;
	const ranks = vectors > 1 ? rankErrors(errors) : null;
	const order = random.shuffle(Array.from({ length: drawCount }, (_, draw) => draw));
	const draws = order.map((position) =>
		leaves.map((leaf, l) => {
			const jitter = random.uniform();
			return leaf.points.map((point, index) => {
				const rank = ranks?.[position % vectors]?.[l];
				const share = rank
					? ((rank[Math.min(index, rank.length - 1)] ?? NaN) + jitter) / vectors
					: jitter;
				const value = point + leaf.scale * marginAt(margins, index, share);
				return leaf.isNonNegative ? Math.max(0, value) : value;
			});
		}),
	);
	return { draws, resolution: ranks ? 1 / vectors : null };
}

/** Signed scaled error at a share of a symmetric margin: level |2u − 1|, sign of u − ½. */
function marginAt(margins: ConformalQuantiles, index: number, share: number): number {
	const widths = margins.quantiles[index] ?? margins.quantiles.at(-1) ?? [];
	const level = Math.abs(2 * share - 1);
	const above = margins.levels.findIndex((value) => value >= level);
	const side = share < 0.5 ? -1 : 1;
	if (above < 0) return side * (widths.at(-1) ?? NaN);
	const [low, lowWidth] = above > 0 ? [margins.levels[above - 1], widths[above - 1]] : [0, 0];
	const [high = NaN, highWidth = NaN] = [margins.levels[above], widths[above]];
	const reach = (level - (low ?? NaN)) / (high - (low ?? NaN));
	return side * ((lowWidth ?? NaN) + reach * (highWidth - (lowWidth ?? NaN)));
}

/** Rank 0 … K − 1 of each origin's error among the K errors of its leaf and horizon. */
function rankErrors(errors: JointDrawsInput['errors']): number[][][] {
	return errors.map((byLeaf, origin) =>
		byLeaf.map((path, leaf) =>
			path.map((error, index) => {
				let rank = 0;
				errors.forEach((other, k) => {
					const rival = other[leaf]?.[index] ?? NaN;
					if (rival < error || (rival === error && k < origin)) rank++;
				});
				return rank;
			}),
		),
	);
}

/** Futures of all leaves at once, with the dependence that their past errors showed. */
export const jointDraws: Measure<JointDrawsInput, JointDraws | null> = {
	id: 'joint-draws',
	name: { zh: '联合模拟', en: 'Joint draws' },
	unit: { zh: '与历史数据相同', en: 'as the history' },
	definition: {
		zh: '同一年各产业往往一起高估或低估。每次模拟随机取一个回测年份，用该年各叶子误差的名次（经验 copula）决定各自落在分布的哪一段，再换算到协调之后的共形边缘分布。叶子相加即为总计。只有 K 个回测年份时，联合概率以 1/K 为最小分度，须一并写明。',
		en: 'Industries tend to be over- or underestimated in the same year. Each draw takes one back-tested year at random: the ranks of all leaves’ errors in that year (an empirical copula) say where in its distribution each leaf falls, and the conformal margins, set after reconciling, turn that into numbers. Leaves add up to the total. With K back-tested years joint probabilities move in steps of 1/K, which is printed beside them.',
	},
	formula: [
		{
			zh: 'k ~ U{1, …, K},  v ~ U(0, 1)  每个叶子各取',
			en: 'k ~ U{1, …, K},  v ~ U(0, 1)  for each leaf',
		},
		'u = (Rₖ − 1 + v) / K',
		'y = ŷ + s·sign(u − ½)·q_h(|2u − 1|)',
	],
	symbols: [
		{
			symbol: 'Rₖ',
			meaning: { zh: 'k 年误差在各年中的名次', en: 'rank of the error of year k among the years' },
		},
		{ symbol: 'K', meaning: { zh: '回测年份数', en: 'number of back-tested years' } },
		{ symbol: 's', meaning: { zh: '该叶子的尺度', en: 'scale of the leaf' } },
		{ symbol: 'q_h', meaning: { zh: '共形半宽', en: 'conformal half width at a level' } },
		horizonSymbol,
	],
	properties: [
		{
			zh: '各叶子的边缘分布就是共形区间',
			en: 'each leaf’s draws have the conformal interval as their margin',
		},
		{ zh: '同一种子结果相同', en: 'the same seed gives the same draws' },
	],
	defects: [
		{
			zh: '回测年份少，尾部相关性粗略',
			en: 'few back-tested years: dependence in the tails is coarse',
		},
		{ zh: '不超出 99% 区间', en: 'never leaves the 99 % interval' },
	],
	sources: [
		{
			label: {
				zh: 'Schefzik、Thorarinsdottir、Gneiting (2013) 集合 copula 耦合，Statistical Science 28:616–640',
				en: 'Schefzik, Thorarinsdottir and Gneiting (2013), Ensemble copula coupling, Statistical Science 28:616–640',
			},
		},
	],
	role: 'supporting',
	version: 1,
	example: {
		input: {
			leaves: [
				{ points: [120, 124], scale: 4, isNonNegative: true },
				{ points: [60, 61], scale: 3, isNonNegative: true },
			],
			errors: [
				[
					[2, 5],
					[1, 2],
				],
				[
					[-3, -4],
					[-2, -1],
				],
				[
					[1, 0],
					[0, 1],
				],
			],
			margins: {
				levels: [0.5, 0.8, 0.95],
				quantiles: [
					[0.7, 1.7, 3.6],
					[1.3, 2.9, 6],
				],
				residualCounts: [60, 60],
				testedHorizon: 2,
				seriesCount: 20,
				scaleFloor: 0,
				indicative: false,
			},
			drawCount: 6,
			seed: 'example',
		},
	},
	compute: drawJointly,
};
