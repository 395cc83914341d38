import type { Measure } from '#lib/domain/measure.ts';
import { gneitingRaftery } from './pairs.ts';

export interface NormalForecast {
	readonly mean: number;
	readonly standardDeviation: number;
	readonly actual: number;
}

export interface EnsembleForecast {
	readonly draws: readonly number[];
	readonly actual: number;
}

const sameUnit = { zh: '与数值相同', en: 'as the values' };

/** Continuous ranked probability score of a normal forecast, closed form. */
export const crpsNormal: Measure<NormalForecast, number | null> = {
	id: 'crps-normal',
	name: { zh: '连续分级概率评分（正态）', en: 'Continuous ranked probability score (normal)' },
	unit: sameUnit,
	definition: {
		zh: '给整个概率预测打分：分布越集中且越靠近实际值，评分越低。点预测的 CRPS 就是绝对误差。',
		en: 'Scores a whole distribution: lower the sharper it is and the nearer to what came. For a point forecast it is the absolute error.',
	},
	formula: ['z = (y − μ)/σ', 'CRPS = σ·[ z·(2Φ(z) − 1) + 2φ(z) − 1/√π ]'],
	symbols: [
		{ symbol: 'μ, σ', meaning: { zh: '预测均值与标准差', en: 'mean and standard deviation' } },
		{
			symbol: 'Φ, φ',
			meaning: { zh: '正态分布函数与密度', en: 'normal distribution and density' },
		},
	],
	properties: [{ zh: '非负', en: 'never negative' }],
	defects: [{ zh: '预测未必服从正态', en: 'forecasts need not be normal' }],
	sources: [gneitingRaftery],
	role: 'supporting',
	version: 1,
	example: { input: { mean: 2, standardDeviation: 3, actual: 5 } },
	compute: ({ mean, standardDeviation, actual }) => {
		if (!(standardDeviation >= 0) || !Number.isFinite(mean) || !Number.isFinite(actual))
			return null;
		if (standardDeviation === 0) return Math.abs(actual - mean);
		const z = (actual - mean) / standardDeviation;
		const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
		const symmetric = errorFunction(z / Math.SQRT2);
		return standardDeviation * (z * symmetric + 2 * density - 1 / Math.sqrt(Math.PI));
	},
};

/** The same score for a set of draws. */
export const crpsEnsemble: Measure<
	EnsembleForecast,
	{ readonly score: number; readonly fair: number | null } | null
> = {
	id: 'crps-ensemble',
	name: { zh: '连续分级概率评分（样本）', en: 'Continuous ranked probability score (draws)' },
	unit: sameUnit,
	definition: {
		zh: '用预测样本计算 CRPS：到实际值的平均距离减去样本间平均距离的一半。“公平”形式修正了样本数有限带来的偏差，用于比较样本数不同的预测。',
		en: 'The score from draws: mean distance to what came minus half the mean distance between draws. The fair form removes the bias of a finite number of draws and compares forecasts with different numbers.',
	},
	formula: [
		'CRPS = (1/m)·Σ|xᵢ − y| − (1/2m²)·ΣΣ|xᵢ − xⱼ|',
		{
			zh: 'CRPS′ = (1/m)·Σ|xᵢ − y| − (1/(2m(m − 1)))·ΣΣ|xᵢ − xⱼ|  （公平）',
			en: 'CRPS′ = (1/m)·Σ|xᵢ − y| − (1/(2m(m − 1)))·ΣΣ|xᵢ − xⱼ|  (fair)',
		},
	],
	symbols: [
		{ symbol: 'xᵢ', meaning: { zh: '预测样本', en: 'a draw' } },
		{ symbol: 'm', meaning: { zh: '样本数', en: 'number of draws' } },
		{ symbol: 'y', meaning: { zh: '实际值', en: 'what came' } },
	],
	properties: [
		{ zh: '一个样本时等于绝对误差', en: 'with one draw it is the absolute error' },
		{ zh: '公平形式不大于普通形式', en: 'the fair form is never above the plain one' },
	],
	defects: [{ zh: '公平形式可能为负', en: 'the fair form can be negative' }],
	sources: [
		gneitingRaftery,
		{
			label: {
				zh: 'Ferro (2014) 集合预报的公平评分，QJRMS 140:1917–1923',
				en: 'Ferro (2014), Fair scores for ensemble forecasts, QJRMS 140:1917–1923',
			},
		},
	],
	role: 'supporting',
	version: 1,
	example: { input: { draws: [1, 2, 4, 7], actual: 3 } },
	compute: ({ draws, actual }) => {
		const count = draws.length;
		if (count === 0 || !Number.isFinite(actual) || !draws.every(Number.isFinite)) return null;
		const distance = draws.reduce((sum, draw) => sum + Math.abs(draw - actual), 0) / count;
		const spread = halfPairwiseSum(draws);
		return {
			score: distance - spread / (count * count),
			fair: count > 1 ? distance - spread / (count * (count - 1)) : null,
		};
	},
};

/** ½ΣΣ|xᵢ − xⱼ| in one pass over the sorted draws. */
function halfPairwiseSum(draws: readonly number[]): number {
	const sorted = Float64Array.from(draws).sort();
	return sorted.reduce((sum, draw, index) => sum + draw * (2 * index - sorted.length + 1), 0);
}

const seriesTerms = 60;
const tailFrom = 3;

/** Error function: Maclaurin series near zero, continued fraction in the tail; 1e-14 throughout. */
function errorFunction(x: number): number {
	const size = Math.abs(x);
	return Math.sign(x) * (size < tailFrom ? nearZero(size) : 1 - tail(size));
}

function nearZero(x: number): number {
	let term = x;
	let sum = x;
	for (let n = 1; n <= seriesTerms; n++) {
		term *= (-x * x) / n;
		sum += term / (2 * n + 1);
	}
	return (2 / Math.sqrt(Math.PI)) * sum;
}

function tail(x: number): number {
	let fraction = 0;
	for (let n = seriesTerms; n > 0; n--) fraction = n / 2 / (x + fraction);
	return Math.exp(-x * x) / (Math.sqrt(Math.PI) * (x + fraction));
}
