import type { Measure } from '#lib/domain/measure.ts';
import { multiply, solvePositive, transpose, type Matrix } from './cholesky.ts';
import { solveNonNegative } from './nonnegative.ts';
import { shrunkCovariance } from './shrinkage-covariance.ts';
import { historyUnit } from './symbols.ts';

/** How much each node's own forecast is trusted. */
export type ReconcileWeights =
	| { readonly kind: 'ols' }
	| { readonly kind: 'structural' }
	| { readonly kind: 'variance'; readonly variances: readonly number[] }
	| { readonly kind: 'shrink'; readonly errors: Matrix };

export interface ReconcileInput {
	/** Rows are nodes, columns leaves: 1 where the leaf belongs to the node. */
	readonly summing: Matrix;
	readonly base: readonly number[];
	readonly weights: ReconcileWeights;
	/** Employment cannot be negative; changes and openings keep their sign. */
	readonly isNonNegative?: boolean;
}

export interface Reconciled {
	readonly nodes: readonly number[];
	readonly leaves: readonly number[];
	/** Only with shrunk covariance: the share of correlation given up. */
	readonly intensity: number | null;
}

export function reconcileForecasts(input: ReconcileInput): Reconciled | null {
	const { summing, base } = input;
	const nodes = summing.length;
	if (nodes === 0 || base.length !== nodes || !base.every(Number.isFinite)) return null;
	const weighting = inverseCovariance(summing, input.weights);
	if (!weighting) return null;
	const columns = transpose(summing).map((column) => weighting.apply(column));
	if (columns.some((column) => column === null)) return null;
	const weighted = columns.map((column) => column ?? []);
	const normal = weighted.map((column) => multiply(transpose(summing), column));
	const right = weighted.map((column) => multiply([column], base)[0] ?? NaN);
	let leaves = solvePositive(normal, right);
	if (leaves && input.isNonNegative && leaves.some((leaf) => leaf < 0)) {
		leaves = solveNonNegative(normal, right);
	}
	return leaves && { nodes: multiply(summing, leaves), leaves, intensity: weighting.intensity };
}

interface Weighting {
	/** W⁻¹ times a vector over the nodes. */
	readonly apply: (vector: readonly number[]) => readonly number[] | null;
	readonly intensity: number | null;
}

function inverseCovariance(summing: Matrix, weights: ReconcileWeights): Weighting | null {
	if (weights.kind === 'shrink') {
		const shrunk = shrunkCovariance(weights.errors);
		if (shrunk?.covariance.length !== summing.length) return null;
		return {
			apply: (vector) => solvePositive(shrunk.covariance, vector),
			intensity: shrunk.intensity,
		};
	}
	const diagonal = variancesOf(summing, weights);
	if (diagonal.length !== summing.length || !diagonal.every((value) => value > 0)) return null;
	return {
		apply: (vector) => vector.map((value, node) => value / (diagonal[node] ?? NaN)),
		intensity: null,
	};
}

function variancesOf(
	summing: Matrix,
	weights: Exclude<ReconcileWeights, { readonly kind: 'shrink' }>,
): readonly number[] {
	if (weights.kind === 'variance') return weights.variances;
	if (weights.kind === 'ols') return summing.map(() => 1);
	return summing.map((row) => row.reduce((sum, value) => sum + value, 0));
}

/** Forecasts of total and parts made to add up, changing the least trusted most. */
export const reconcile: Measure<ReconcileInput, Reconciled | null> = {
	id: 'reconciled-forecast',
	name: { zh: '协调预测（分项之和等于总计）', en: 'Reconciled forecast (MinT)' },
	unit: historyUnit,
	definition: {
		zh: '总计与各分项分别预测时往往加不起来。在“分项之和等于总计”的约束下，按各自误差方差加权作最小调整：越不可靠的调整越多。可选等权、结构权（按分项数）、方差权或收缩协方差权；年度残差少于序列数两倍时用结构权或方差权。',
		en: 'Forecasts made separately for total and parts do not add up. Under the constraint that they do, each is changed as little as its error variance asks: the least reliable most. Weights: equal, structural (by number of leaves), variances, or a shrunk covariance; with fewer yearly errors than twice the series use structural or variances.',
	},
	formula: [
		'ỹ = S·(Sᵀ·W⁻¹·S)⁻¹·Sᵀ·W⁻¹·ŷ',
		'W = I | diag(S·1) | diag(v) | λ·diag(Σ) + (1 − λ)·Σ',
		'λ = Σ_{i≠j} Var(r_ij) / Σ_{i≠j} r_ij²,  0 ≤ λ ≤ 1',
		{
			zh: 'min (ŷ − S·b)ᵀ·W⁻¹·(ŷ − S·b),  b ≥ 0  要求非负时',
			en: 'min (ŷ − S·b)ᵀ·W⁻¹·(ŷ − S·b),  b ≥ 0  where non-negative',
		},
	],
	symbols: [
		{ symbol: 'S', meaning: { zh: '汇总矩阵', en: 'summing matrix: nodes × leaves' } },
		{ symbol: 'W', meaning: { zh: '误差协方差', en: 'covariance of the base errors' } },
		{ symbol: 'ŷ', meaning: { zh: '各节点的原预测', en: 'base forecasts of all nodes' } },
	],
	properties: [
		{ zh: '结果相加一致', en: 'the result adds up' },
		{ zh: '本已一致的预测不变', en: 'forecasts that add up already are not changed' },
		{ zh: '非负形式没有负的分项', en: 'the non-negative form has no negative leaf' },
	],
	defects: [
		{
			zh: '协调后原预测区间失效，须在协调之后重新定标',
			en: 'voids the intervals of the base forecasts: margins are set again afterwards',
		},
		{ zh: '残差少时协方差估计不可靠', en: 'a covariance from few errors is unreliable' },
	],
	sources: [
		{
			label: {
				zh: 'Wickramasuriya、Athanasopoulos、Hyndman (2019)，JASA 114:804–819',
				en: 'Wickramasuriya, Athanasopoulos and Hyndman (2019), Optimal forecast reconciliation, JASA 114:804–819',
			},
		},
		{
			label: {
				zh: 'Schäfer、Strimmer (2005) 协方差收缩估计，SAGMB 4:32',
				en: 'Schäfer and Strimmer (2005), A shrinkage approach to covariance estimation, SAGMB 4:32',
			},
		},
	],
	role: 'supporting',
	version: 1,
	example: {
		input: {
			summing: [
				[1, 1],
				[1, 0],
				[0, 1],
			],
			base: [100, 40, 50],
			weights: { kind: 'structural' },
		},
	},
	compute: reconcileForecasts,
};
