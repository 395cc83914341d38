import type { Figure, FigureView } from '#lib/domain/figure.ts';
import { formatDecimal, formatQuarter } from '#lib/format/index.ts';
import { columns } from './columns.ts';
import { nothing, numberOf, say, textOf } from './read.ts';

function finding(view: FigureView): string {
	const { language } = view;
	const known = view.rows.filter((row) => numberOf(row, 'tightness') !== null);
	const quarter = known
		.map((row) => textOf(row, 'quarter'))
		.sort()
		.at(-1);
	const tightest = known
		.filter((row) => row['quarter'] === quarter)
		.sort((a, b) => (numberOf(b, 'tightness') ?? 0) - (numberOf(a, 'tightness') ?? 0))[0];
	if (!tightest || quarter === undefined) return say(view, nothing);
	const name = textOf(tightest, 'occupation_name');
	const value = formatDecimal(numberOf(tightest, 'tightness') ?? 0, language, 2);
	const when = formatQuarter(quarter, language);
	return say(view, {
		zh: `${when}最紧缺的是${name}，每名求职者对应${value}个岗位。`,
		en: `In ${when} the tightest was ${name}: ${value} vacancies per seeker.`,
	});
}

export const clusterTightness: Figure = {
	id: 'cluster-tightness',
	query: 'cluster-tightness',
	params: ['cluster'],
	columns: [
		columns.occupationName,
		{ ...columns.quarter, isHeader: false },
		columns.tightness,
		columns.vacancies,
		columns.seekers,
		columns.daysOpen,
		columns.postedWage,
	],
	title: (view) => say(view, { zh: '求人倍率（分季度）', en: 'Vacancies per seeker, by quarter' }),
	finding,
	unit: { zh: '岗位数÷求职人数', en: 'vacancies ÷ seekers' },
	chart: 'tightness',
	height: 330,
	tables: ['vacancy_quarters'],
	needs: ['vacancies'],
	note: (view) =>
		say(view, {
			zh: '求人倍率大于1表示岗位多于求职者（虚线为1）。登记招聘只反映公开求职市场的一部分。',
			en: 'Above 1 there are more vacancies than seekers (dashed rule). Registered vacancies are only part of the market.',
		}),
};
