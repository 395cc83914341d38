import type { Measure } from '#lib/domain/measure.ts';
import { wilson } from './wilson.ts';

interface Sample {
	readonly count: number;
	readonly total: number;
}

export interface DiscrepancyInput {
	readonly selfReported: Sample;
	readonly thirdParty: Sample;
}

export interface Discrepancy {
	/** Self-reported less third-party rate. */
	readonly difference: number;
	readonly lower95: number;
	readonly upper95: number;
	/** The 95 % interval leaves out zero. */
	readonly isDiscrepant: boolean;
}

export function testDiscrepancy(input: DiscrepancyInput): Discrepancy | null {
	const own = wilson(input.selfReported);
	const other = wilson(input.thirdParty);
	if (!own || !other) return null;
	const p = input.selfReported.count / input.selfReported.total;
	const q = input.thirdParty.count / input.thirdParty.total;
	const difference = p - q;
	const lower95 = difference - Math.hypot(p - own.lower, other.upper - q);
	const upper95 = difference + Math.hypot(own.upper - p, q - other.lower);
	return { difference, lower95, upper95, isDiscrepant: lower95 > 0 || upper95 < 0 };
}

export const reportDiscrepancy: Measure<DiscrepancyInput, Discrepancy | null> = {
	id: 'report-discrepancy',
	name: { zh: '自报与第三方调查的差异', en: 'Self-reports against third-party results' },
	unit: { zh: '百分点', en: 'percentage points' },
	definition: {
		zh: '学校自报比率减第三方调查比率及其 95% 范围；范围不含零时标记为有差异，需要核实。',
		en: 'The rate a school reports less the rate a third party found, with its 95 % interval; where the interval leaves out zero they differ and need to be checked.',
	},
	formula: ['d = p − q', 'd − √( (p − pₗ)² + (qᵤ − q)² )  …  d + √( (pᵤ − p)² + (q − qₗ)² )'],
	symbols: [
		{ symbol: 'p', meaning: { zh: '自报比率', en: 'self-reported rate' } },
		{ symbol: 'q', meaning: { zh: '第三方比率', en: 'third-party rate' } },
		{
			symbol: 'pₗ, pᵤ',
			meaning: { zh: '威尔逊 95% 范围', en: 'Wilson 95 % interval' },
		},
	],
	properties: [
		{
			zh: '互换两方，差异变号而结论不变。',
			en: 'Exchanging the two changes the sign, not the finding.',
		},
	],
	defects: [
		{
			zh: '有差异不等于造假：时点、口径、答卷者不同也会造成。同时检验许多学校时，约二十分之一会偶然被标记。',
			en: 'A difference is no proof of falsehood: date, definition and who answered differ too. Of many schools tested about one in twenty is marked by chance.',
		},
	],
	sources: [
		{
			label: {
				zh: '纽科姆（1998），两个独立比例之差的区间估计，《医学统计》17卷',
				en: 'Newcombe (1998), Interval estimation for the difference between independent proportions, Statistics in Medicine 17, method 10',
			},
		},
	],
	role: 'supporting',
	version: 1,
	example: {
		input: { selfReported: { count: 112, total: 118 }, thirdParty: { count: 61, total: 80 } },
	},
	compute: testDiscrepancy,
};
