import type { Measure } from '#lib/domain/measure.ts';
import { sum } from '../sum.ts';

export interface LilienInput {
	/** Employment by category in two years. */
	readonly previous: readonly number[];
	readonly current: readonly number[];
}

export interface LilienDispersion {
	/** Weighted by the previous, the mean and the current share. */
	readonly byPreviousShare: number;
	readonly byMeanShare: number;
	readonly byCurrentShare: number;
}

export function disperse({ previous, current }: LilienInput): LilienDispersion | null {
	const rows = previous.map((before, index) => ({ before, after: current[index] ?? 0 }));
	const isPositive = rows.every(({ before, after }) => before > 0 && after > 0);
	if (rows.length === 0 || !isPositive || previous.length !== current.length) return null;
	const totals = { before: sum(previous), after: sum(current) };
	const growth = Math.log(totals.after / totals.before);
	const spread = (weightOf: (row: { before: number; after: number }) => number) =>
		Math.sqrt(
			sum(rows.map((row) => weightOf(row) * (Math.log(row.after / row.before) - growth) ** 2)),
		);
	const before = (row: { before: number }) => row.before / totals.before;
	const after = (row: { after: number }) => row.after / totals.after;
	return {
		byPreviousShare: spread(before),
		byMeanShare: spread((row) => (before(row) + after(row)) / 2),
		byCurrentShare: spread(after),
	};
}

export const lilienDispersion: Measure<LilienInput, LilienDispersion | null> = {
	id: 'lilien-dispersion',
	name: { zh: '利连离散度（结构变化速度）', en: 'Lilien dispersion (speed of structural change)' },
	unit: { zh: '对数增速的标准差', en: 'standard deviation of log growth' },
	definition: {
		zh: '各类别就业增速围绕总增速的加权离散程度：越大，产业结构变化越快，招生结构越难跟上。',
		en: 'The weighted spread of the growth of categories around total growth: the larger, the faster the structure changes and the harder enrollment is to keep in step.',
	},
	formula: ['σ = √( Σ wᵢ ( Δln xᵢ − Δln X )² )'],
	symbols: [
		{ symbol: 'xᵢ', meaning: { zh: '类别 i 的就业', en: 'employment of category i' } },
		{ symbol: 'X', meaning: { zh: '就业合计', en: 'total employment' } },
		{ symbol: 'wᵢ', meaning: { zh: '占比权重', en: 'share used as weight' } },
	],
	properties: [{ zh: '各类别同速增长时为零。', en: 'Zero where all categories grow alike.' }],
	defects: [
		{
			zh: '文献所用权重不同，结果略有差别，这里三种都列出。',
			en: 'Papers use different weights with slightly different results; all three are given.',
		},
	],
	sources: [
		{
			label: {
				zh: '利连（1982），部门转移与周期性失业，《政治经济学杂志》90卷',
				en: 'Lilien (1982), Sectoral shifts and cyclical unemployment, Journal of Political Economy 90',
			},
		},
	],
	role: 'comparison',
	version: 1,
	example: { input: { previous: [500, 300, 200], current: [450, 330, 240] } },
	compute: disperse,
};
