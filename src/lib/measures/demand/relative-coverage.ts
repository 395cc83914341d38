import type { Measure } from '#lib/domain/measure.ts';
import { sum } from '../sum.ts';
import { cover } from './coverage.ts';

export interface RelativeCoverageInput {
	/** Per major, in one order. */
	readonly entrants: readonly number[];
	readonly entryDemand: readonly number[];
}

export function coverRelatively(input: RelativeCoverageInput): (number | null)[] {
	const { entrants, entryDemand } = input;
	const overall = cover({ entrants: sum(entrants), entryDemand: sum(entryDemand) });
	return entrants.map((count, index) => {
		const own = cover({ entrants: count, entryDemand: entryDemand[index] ?? 0 });
		return own === null || !overall ? null : own / overall;
	});
}

export const relativeCoverage: Measure<RelativeCoverageInput, (number | null)[]> = {
	id: 'relative-coverage',
	name: { zh: '相对覆盖率', en: 'Relative coverage' },
	unit: { zh: '倍', en: 'ratio to the whole' },
	definition: {
		zh: '专业的供给覆盖率除以全部专业合计的覆盖率。产业规模远大于学校时各专业都短缺，相对覆盖率仍能排出谁更缺。',
		en: 'Coverage of a major divided by the coverage of all majors together. Where the industry is far larger than the schools every major is short, and this still says which is shorter.',
	},
	formula: ['Vₖ / V̄,  V̄ = ΣSₖ / ΣDₖ'],
	symbols: [
		{ symbol: 'Vₖ', meaning: { zh: '专业 k 的覆盖率', en: 'coverage of major k' } },
		{ symbol: 'V̄', meaning: { zh: '全部专业合计的覆盖率', en: 'coverage of all majors together' } },
	],
	properties: [
		{
			zh: '按需求加权的平均恰为 1。',
			en: 'Weighted by demand it averages exactly 1.',
		},
		{ zh: '不随总量变化，只反映结构。', en: 'Does not change with volume; shows structure only.' },
	],
	defects: [
		{
			zh: '大于 1 不等于过剩，须与覆盖率并列。',
			en: 'Above 1 is not a surplus; it stands beside coverage.',
		},
	],
	sources: [{ label: { zh: '本产品的定义', en: 'Definition of this product' } }],
	role: 'supporting',
	version: 1,
	example: { input: { entrants: [120, 80, 60], entryDemand: [900, 200, 1400] } },
	compute: coverRelatively,
};
