import type { Measure } from '#lib/domain/measure.ts';
import { isForecastable, steps, type ForecastInput } from './history.ts';
import { historyUnit, horizonSymbol } from './symbols.ts';

const minLength = 4;
const flatDevelopment = 1e-10;
const gradeBounds = [
	{ grade: 1, ratio: 0.35, share: 0.95 },
	{ grade: 2, ratio: 0.5, share: 0.8 },
	{ grade: 3, ratio: 0.65, share: 0.7 },
] as const;

export interface GreyForecast {
	readonly development: number;
	readonly control: number;
	readonly fitted: readonly number[];
	readonly forecast: readonly number[];
	/** Posterior ratio C and small-error share P of the customary check. */
	readonly posteriorRatio: number;
	readonly smallErrorShare: number;
	/** 1 best to 3, or 4 for “not qualified”; says little about the forecast, see the defects. */
	readonly grade: 1 | 2 | 3 | 4;
	readonly isAdmissible: boolean;
}

export function greyForecast({ series, horizon }: ForecastInput): GreyForecast | null {
	if (series.length < minLength || !series.every((value) => value > 0)) return null;
	const { development, control } = fitGrey(series);
	const at = greyPath(series[0] ?? NaN, development, control);
	const fitted = series.map((_, index) => at(index));
	const forecast = steps(horizon, (h) => at(series.length - 1 + h));
	if (!forecast.every(Number.isFinite)) return null;
	const quality = posteriorCheck(series, fitted);
	return {
		development,
		control,
		fitted,
		forecast,
		...quality,
		isAdmissible: hasAdmissibleRatios(series),
	};
}

/** Least squares of xₖ = −a·zₖ + b, zₖ the mean of neighbouring cumulative sums. */
function fitGrey(series: readonly number[]): { development: number; control: number } {
	let cumulated = series[0] ?? NaN;
	const pairs = series.slice(1).map((value) => {
		const background = cumulated + value / 2;
		cumulated += value;
		return { background, value };
	});
	const meanBackground = pairs.reduce((sum, pair) => sum + pair.background, 0) / pairs.length;
	const meanValue = pairs.reduce((sum, pair) => sum + pair.value, 0) / pairs.length;
	let cross = 0;
	let square = 0;
	for (const { background, value } of pairs) {
		cross += (background - meanBackground) * (value - meanValue);
		square += (background - meanBackground) ** 2;
	}
	const development = -cross / square;
	return { development, control: meanValue + development * meanBackground };
}

function greyPath(first: number, a: number, b: number): (index: number) => number {
	if (Math.abs(a) < flatDevelopment) return (index) => (index === 0 ? first : b);
	const cumulated = (index: number): number => (first - b / a) * Math.exp(-a * index) + b / a;
	return (index) => (index === 0 ? first : cumulated(index) - cumulated(index - 1));
}

function posteriorCheck(
	series: readonly number[],
	fitted: readonly number[],
): Pick<GreyForecast, 'posteriorRatio' | 'smallErrorShare' | 'grade'> {
	const errors = series.map((value, index) => value - (fitted[index] ?? NaN));
	const dataSpread = spread(series);
	const meanError = errors.reduce((sum, error) => sum + error, 0) / errors.length;
	const small = errors.filter((error) => Math.abs(error - meanError) <= 0.6745 * dataSpread);
	const posteriorRatio = dataSpread > 0 ? spread(errors) / dataSpread : 0;
	const smallErrorShare = small.length / errors.length;
	const passed = gradeBounds.find(
		({ ratio, share }) => posteriorRatio <= ratio && smallErrorShare >= share,
	);
	return { posteriorRatio, smallErrorShare, grade: passed?.grade ?? 4 };
}

function spread(values: readonly number[]): number {
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
	return Math.sqrt(squares / (values.length - 1));
}

function hasAdmissibleRatios(series: readonly number[]): boolean {
	const low = Math.exp(-2 / (series.length + 1));
	const high = Math.exp(2 / (series.length + 2));
	return series.slice(1).every((value, index) => {
		const ratio = (series[index] ?? NaN) / value;
		return ratio > low && ratio < high;
	});
}

/** Grey model GM(1,1): for comparison with earlier papers only, never behind a warning. */
export const greyModel: Measure<ForecastInput, GreyForecast | null> = {
	id: 'grey-model-forecast',
	name: { zh: 'GM(1,1) 灰色预测（仅供对照）', en: 'Grey model GM(1,1), comparison only' },
	unit: historyUnit,
	definition: {
		zh: '对累加序列拟合指数曲线再还原，国内论文中常见。列出仅供与以往文献对照，不进入预警。',
		en: 'Fits an exponential to the cumulated series and differences it back; common in Chinese papers. Shown to compare with them, never used for a warning.',
	},
	formula: [
		'x⁽¹⁾ₖ = x₁ + … + xₖ',
		'zₖ = ½·(x⁽¹⁾ₖ + x⁽¹⁾ₖ₋₁)',
		{
			zh: 'xₖ = −a·zₖ + b,  k = 2 … n  （最小二乘）',
			en: 'xₖ = −a·zₖ + b,  k = 2 … n  (least squares)',
		},
		'x̂⁽¹⁾ₖ₊₁ = (x₁ − b/a)·e^(−a·k) + b/a',
	],
	symbols: [
		{ symbol: 'a', meaning: { zh: '发展系数', en: 'development coefficient' } },
		{ symbol: 'b', meaning: { zh: '灰作用量', en: 'grey input' } },
		horizonSymbol,
	],
	properties: [
		{
			zh: '只对至少 4 个正数有定义',
			en: 'defined for at least four positive values only',
		},
	],
	defects: [
		{
			zh: 'M3 年度序列上最不准：sMAPE 24.9，组合法约 15.8；MASE 20.6 对 2.6',
			en: 'the least accurate on M3 yearly: sMAPE 24.9 against about 15.8 of the combination, MASE 20.6 against 2.6',
		},
		{
			zh: '“一级精度”（C≤0.35、P≥0.95）并不能挑出它预测得准的序列',
			en: 'the customary “grade 1” (C ≤ .35, P ≥ .95) does not select series it forecasts well',
		},
	],
	sources: [
		{
			label: {
				zh: '邓聚龙（1982）灰色系统的控制问题，《系统与控制快报》1:288–294（英文）',
				en: 'Deng (1982), Control problems of grey systems, Systems & Control Letters 1:288–294',
			},
		},
	],
	role: 'comparison',
	version: 1,
	example: { input: { series: [2.874, 3.278, 3.337, 3.39, 3.679], horizon: 2 } },
	compute: (input) => (isForecastable(input) ? greyForecast(input) : null),
};
