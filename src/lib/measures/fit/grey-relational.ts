import type { Measure } from '#lib/domain/measure.ts';
import { sum } from '../sum.ts';

export interface GreyRelationalInput {
	readonly reference: readonly number[];
	readonly series: readonly (readonly number[])[];
	/** Distinguishing coefficient ρ. */
	readonly distinction?: number;
}

export function relate({ reference, series, distinction = 0.5 }: GreyRelationalInput): {
	readonly grades: readonly number[];
} | null {
	const base = scale(reference);
	const scaled = series.map(scale);
	if (!base || scaled.some((values) => values?.length !== base.length)) return null;
	const gaps = scaled.map((values) => base.map((value, t) => Math.abs(value - (values?.[t] ?? 0))));
	const all = gaps.flat();
	const smallest = Math.min(...all);
	const largest = Math.max(...all);
	if (all.length === 0) return null;
	if (largest === 0) return { grades: gaps.map(() => 1) };
	const coefficient = (gap: number) =>
		(smallest + distinction * largest) / (gap + distinction * largest);
	return { grades: gaps.map((row) => sum(row.map(coefficient)) / row.length) };
}

/** Divided by the first value. */
function scale(values: readonly number[]): number[] | null {
	const first = values[0] ?? 0;
	return first === 0 || !values.every(Number.isFinite)
		? null
		: values.map((value) => value / first);
}

export const greyRelational: Measure<GreyRelationalInput, ReturnType<typeof relate>> = {
	id: 'grey-relational',
	name: { zh: '灰色关联度', en: 'Grey relational grade' },
	unit: { zh: '比值（0–1）', en: 'share of 0–1' },
	definition: {
		zh: '把各序列除以首值后，逐期比较与参考序列的差距，换算为关联系数并取平均。',
		en: 'Each series is divided by its first value; its gap to the reference is turned into a coefficient year by year, and these are averaged.',
	},
	formula: ['ξₜ = ( Δmin + ρ Δmax ) / ( Δₜ + ρ Δmax )', { zh: 'r = 平均 ξₜ', en: 'r = mean ξₜ' }],
	symbols: [
		{ symbol: 'Δₜ', meaning: { zh: 't 期差距', en: 'gap in period t' } },
		{ symbol: 'ρ', meaning: { zh: '分辨系数，通常取 0.5', en: 'distinguishing coefficient, 0.5' } },
	],
	properties: [{ zh: '取值在 0 与 1 之间。', en: 'Between 0 and 1.' }],
	defects: [
		{
			zh: '最小、最大差距取自全部比较序列：增加一个序列，其他序列的关联度随之改变，因此不能跨年跟踪。',
			en: 'The smallest and largest gap are taken over all series compared: adding one changes the others’ grades, so it cannot be followed over years.',
		},
		{
			zh: '分辨系数任意；永不为零。',
			en: 'The coefficient is arbitrary; the grade never reaches 0.',
		},
	],
	sources: [
		{
			label: {
				zh: '邓聚龙灰色系统理论；仅供对照',
				en: 'Deng Julong, grey system theory; for comparison only',
			},
		},
	],
	role: 'comparison',
	version: 1,
	example: {
		input: {
			reference: [100, 110, 125, 135, 150],
			series: [
				[80, 86, 99, 112, 118],
				[200, 190, 185, 180, 170],
			],
		},
	},
	compute: relate,
};
