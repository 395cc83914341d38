import type { Figure, FigureView } from '#lib/domain/figure.ts';
import { formatInteger } from '#lib/format/index.ts';
import { columns } from './columns.ts';
import { nothing, numberOf, observedRows, say, textOf } from './read.ts';

function finding(view: FigureView): string {
	const years = observedRows(view.rows).flatMap((row) => numberOf(row, 'year') ?? []);
	const year = Math.max(...years);
	const latest = observedRows(view.rows)
		.filter((row) => numberOf(row, 'year') === year)
		.sort((a, b) => (numberOf(b, 'employee_count') ?? 0) - (numberOf(a, 'employee_count') ?? 0));
	const top = latest[0];
	const count = numberOf(top, 'employee_count');
	if (count === null) return say(view, nothing);
	const name = textOf(top, 'cluster_name');
	const size = formatInteger(count, view.language);
	return say(view, {
		zh: `${year}年从业人员最多的是${name}，${size}人。实线为实际数，虚线为预测。`,
		en: `In ${year} ${name} employed most people, ${size}. Solid lines are observed, dashed lines forecast.`,
	});
}

export const clustersEmployment: Figure = {
	id: 'clusters-employment',
	query: 'clusters-employment',
	params: [],
	columns: [
		columns.clusterName,
		{ ...columns.year, isHeader: false },
		columns.employees,
		columns.lower80,
		columns.upper80,
		columns.valueKind,
	],
	title: (view) =>
		say(view, { zh: '各产业集群从业人员及预测', en: 'Employment by cluster, with forecast' }),
	finding,
	unit: { zh: '人；曲线以最近一年为100', en: 'persons; curves relative to the latest year' },
	chart: 'cluster-panels',
	height: 340,
	measure: 'point-forecast',
	tables: ['cluster_employment', 'cluster_forecast'],
	needs: ['industry_employment'],
};
