import type { Figure, FigureRow, FigureView } from '#lib/domain/figure.ts';
import { formatInteger, formatQuarter, formatYear } from '#lib/format/index.ts';
import { column, yuan } from './column.ts';
import { columns } from './columns.ts';
import { nothing, numberOf, say, textOf } from './read.ts';

/** Wage bill by head, of the cluster and of all clusters together. */
function withPay(rows: readonly FigureRow[]): readonly FigureRow[] {
	return rows.map((row) => ({
		...row,
		pay_cny: ratio(row, 'wage_total_cny', 'employee_count'),
		together_pay_cny: ratio(row, 'together_wage_cny', 'together_count'),
	}));
}

function ratio(row: FigureRow, total: string, count: string): number | null {
	const [sum, heads] = [numberOf(row, total), numberOf(row, count)];
	return sum === null || heads === null || heads === 0 ? null : sum / heads;
}

function payFinding(view: FigureView): string {
	const last = view.rows.findLast((row) => numberOf(row, 'pay_cny') !== null);
	const [own, all] = [numberOf(last, 'pay_cny'), numberOf(last, 'together_pay_cny')];
	if (last === undefined || own === null || all === null) return say(view, nothing);
	const year = formatYear(numberOf(last, 'year') ?? 0, view.language);
	const share = formatInteger((own / all) * 100, view.language);
	const amount = formatInteger(own, view.language);
	return say(view, {
		zh: `${year}人均年工资${amount}元，为全部集群平均的${share}%。`,
		en: `Average pay was ${amount} yuan in ${year}, ${share}% of that of all clusters.`,
	});
}

export const clusterPay: Figure = {
	id: 'cluster-pay',
	query: 'cluster-pay',
	params: ['cluster'],
	columns: [
		columns.year,
		column(
			'pay_cny',
			'money',
			{ zh: '本集群人均年工资', en: 'Average pay, this cluster' },
			{ unit: yuan },
		),
		column(
			'together_pay_cny',
			'money',
			{ zh: '全部集群人均年工资', en: 'Average pay, all clusters' },
			{ unit: yuan },
		),
		columns.wages,
		columns.employees,
		columns.series,
	],
	title: (view) => say(view, { zh: '人均年工资', en: 'Average yearly pay' }),
	finding: payFinding,
	unit: { zh: '元/年，当年价格', en: 'yuan a year, current prices' },
	chart: 'pay-history',
	height: 280,
	tables: ['cluster_employment'],
	needs: ['industry_employment'],
	measured: withPay,
	note: (view) =>
		say(view, {
			zh: '工资总额除以从业人员，含所有工龄；不是毕业生的起薪。',
			en: 'Wage bill by employees of every age; not what entrants earn.',
		}),
};

function postedFinding(view: FigureView): string {
	const known = view.rows.filter((row) => numberOf(row, 'posted_wage_cny') !== null);
	const quarter = known
		.map((row) => textOf(row, 'quarter'))
		.sort()
		.at(-1);
	const best = known
		.filter((row) => row['quarter'] === quarter)
		.sort(
			(a, b) => (numberOf(b, 'posted_wage_cny') ?? 0) - (numberOf(a, 'posted_wage_cny') ?? 0),
		)[0];
	if (best === undefined || quarter === undefined) return say(view, nothing);
	const when = formatQuarter(quarter, view.language);
	const amount = formatInteger(numberOf(best, 'posted_wage_cny') ?? 0, view.language);
	return say(view, {
		zh: `${when}招聘月薪最高的是${textOf(best, 'occupation_name')}，${amount}元。`,
		en: `In ${when} the highest posted pay was for ${textOf(best, 'occupation_name')}: ${amount} yuan a month.`,
	});
}

function occupationPayFinding(view: FigureView): string {
	const known = view.rows.filter((row) => numberOf(row, 'posted_wage_cny') !== null);
	const last = known.at(-1);
	if (last === undefined) return say(view, nothing);
	const when = formatQuarter(textOf(last, 'quarter'), view.language);
	const amount = formatInteger(numberOf(last, 'posted_wage_cny') ?? 0, view.language);
	return say(view, {
		zh: `${when}招聘月薪${amount}元。`,
		en: `Posted pay in ${when} was ${amount} yuan a month.`,
	});
}

const posted = {
	unit: { zh: '元/月', en: 'yuan a month' },
	finding: postedFinding,
	chart: 'posted-pay',
	tables: ['vacancy_quarters'],
	needs: ['vacancies'],
	note: (view: FigureView) =>
		say(view, {
			zh: '公开招聘所列月薪的平均，不是实发工资；没有列明薪酬的岗位不计。',
			en: 'Pay as posted with registered vacancies, not what is paid; posts that name none are left out.',
		}),
} as const;

export const clusterPostedPay: Figure = {
	...posted,
	id: 'cluster-posted-pay',
	query: 'cluster-tightness',
	params: ['cluster'],
	columns: [
		columns.occupationName,
		{ ...columns.quarter, isHeader: false },
		columns.postedWage,
		columns.vacancies,
	],
	title: (view) =>
		say(view, {
			zh: '主要职业的招聘月薪（分季度）',
			en: 'Posted pay of the main occupations, by quarter',
		}),
	height: 330,
};

export const occupationPay: Figure = {
	...posted,
	id: 'occupation-pay',
	query: 'occupation-market',
	finding: occupationPayFinding,
	params: ['occupation'],
	columns: [columns.quarter, columns.postedWage, columns.vacancies],
	title: (view) => say(view, { zh: '招聘月薪（分季度）', en: 'Posted pay, by quarter' }),
};
