import type { Measure } from '#lib/domain/measure.ts';

export interface WilsonInput {
	readonly count: number;
	readonly total: number;
	/** Normal quantile: 1.96 for a 95 % interval, 1.645 for a 90 % interval. */
	readonly z?: number;
}

export interface Interval {
	readonly lower: number;
	readonly upper: number;
}

/** Two-sided 95 %. */
export const z95 = 1.959963984540054;
/** Two-sided 90 %. */
export const z90 = 1.6448536269514722;

export function wilson({ count, total, z = z95 }: WilsonInput): Interval | null {
	if (!(total > 0) || !(count >= 0) || count > total) return null;
	const share = count / total;
	const square = (z * z) / total;
	const centre = (share + square / 2) / (1 + square);
	const half = (z * Math.sqrt((share * (1 - share) + square / 4) / total)) / (1 + square);
	return {
		lower: count === 0 ? 0 : Math.max(0, centre - half),
		upper: count === total ? 1 : Math.min(1, centre + half),
	};
}

/** One end of the interval as a formula over two named columns. */
export function wilsonFormula(
	end: 'lower' | 'upper',
	{ rate, persons, z }: { readonly rate: string; readonly persons: string; readonly z: number },
): string {
	const [p, n, q] = [`{${rate}}`, `{${persons}}`, z.toFixed(8)];
	const sign = end === 'lower' ? '−' : '+';
	return `{result} = (${p} + ${q}² ÷ (2 × ${n}) ${sign} ${q} × √(${p} × (1 − ${p}) ÷ ${n} + ${q}² ÷ (4 × ${n}²))) ÷ (1 + ${q}² ÷ ${n})`;
}

export const wilsonInterval: Measure<WilsonInput, Interval | null> = {
	id: 'wilson-interval',
	name: { zh: '比率的不确定范围（威尔逊法）', en: 'Uncertainty of a rate (Wilson)' },
	unit: { zh: '比值（0–1）', en: 'share of 0–1' },
	definition: {
		zh: '由人数计算的比率，人数越少越不可靠。威尔逊法给出与观测相容的真实比率范围：比率为 0 或 100% 时也有合理的宽度，不会越出 0–1。',
		en: 'A rate counted on few persons is less reliable. The Wilson interval holds the true rates that are compatible with the count; it has a sensible width at 0 and 100 % too and never leaves 0–1.',
	},
	formula: ['( p + z²/2n ± z √( p(1−p)/n + z²/4n² ) ) / ( 1 + z²/n )'],
	symbols: [
		{ symbol: 'p', meaning: { zh: '观测比率', en: 'observed rate' } },
		{ symbol: 'n', meaning: { zh: '分母人数', en: 'persons in the denominator' } },
		{
			symbol: 'z',
			meaning: { zh: '正态分位数（95% 时为 1.96）', en: 'normal quantile (1.96 for 95 %)' },
		},
	],
	properties: [
		{
			zh: '范围总在 0 与 1 之间并包含观测比率。',
			en: 'The interval stays within 0 and 1 and holds the observed rate.',
		},
		{ zh: '比率相同时，人数越多范围越窄。', en: 'At one rate, more persons make it narrower.' },
	],
	defects: [
		{
			zh: '毕业生是全数统计：范围表示“同样条件下另一届会怎样”，不能用来抵消一条已触发的规则。',
			en: 'Graduates are a census: the interval says what another class might show under like conditions, and never cancels a rule that has fired.',
		},
	],
	sources: [
		{
			label: {
				zh: '纽科姆（1998），单个比例置信区间的七种方法比较，《医学统计》17卷',
				en: 'Newcombe (1998), Two-sided confidence intervals for the single proportion, Statistics in Medicine 17',
			},
		},
	],
	role: 'supporting',
	version: 1,
	example: { input: { count: 81, total: 263 } },
	compute: wilson,
};
