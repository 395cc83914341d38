import type { Figure, FigureView } from '#lib/domain/figure.ts';
import { formatCompact } from '#lib/format/index.ts';
import { columns } from './columns.ts';
import { nothing, numberOf, say } from './read.ts';

function finding(view: FigureView): string {
	const last = view.rows.at(-1);
	const value = numberOf(last, 'output_cny');
	if (value === null) return say(view, nothing);
	const year = numberOf(last, 'year') ?? 0;
	const amount = formatCompact(value, view.language);
	return say(view, {
		zh: `${year}年产值${amount}元（当年价格）。`,
		en: `Output was ${amount} yuan in ${year}, at current prices.`,
	});
}

export const clusterOutput: Figure = {
	id: 'cluster-output',
	query: 'cluster-output',
	params: ['cluster'],
	columns: [
		columns.year,
		{ ...columns.output, isExportOnly: false },
		columns.valueKind,
		columns.series,
	],
	title: (view) => say(view, { zh: '产值', en: 'Output' }),
	finding,
	unit: { zh: '元', en: 'yuan' },
	chart: 'output',
	height: 280,
	tables: ['cluster_employment'],
	needs: ['industry_employment'],
	note: (view) =>
		say(view, {
			zh: '产值不是人数，不进入供求计算。',
			en: 'Output is not persons and does not enter supply or demand.',
		}),
};
