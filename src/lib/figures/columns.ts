import type { ColumnFormat, FigureColumn } from '#lib/domain/figure.ts';
import type { Text } from '#lib/domain/text.ts';

const persons: Text = { zh: '人', en: 'persons' };
const yuan: Text = { zh: '元', en: 'yuan' };

function column(
	name: string,
	format: ColumnFormat,
	label: Text,
	rest: Partial<FigureColumn> = {},
): FigureColumn {
	return { name, format, label, ...rest };
}

/** Columns as readers see them; one home for every label of the figures. */
export const columns = {
	year: column('year', 'year', { zh: '年份', en: 'Year' }, { isHeader: true }),
	quarter: column('quarter', 'quarter', { zh: '季度', en: 'Quarter' }, { isHeader: true }),
	clusterName: column(
		'cluster_name',
		'text',
		{ zh: '产业集群', en: 'Cluster' },
		{ isHeader: true, leadsTo: 'cluster' },
	),
	majorName: column(
		'major_name',
		'text',
		{ zh: '专业', en: 'Major' },
		{ isHeader: true, leadsTo: 'major' },
	),
	majorCode: column('major_code', 'text', { zh: '专业代码', en: 'Code' }),
	occupationName: column(
		'occupation_name',
		'text',
		{ zh: '职业', en: 'Occupation' },
		{ isHeader: true, leadsTo: 'occupation' },
	),
	occupationCode: column('occupation_code', 'text', { zh: '职业代码', en: 'Code' }),
	employees: column(
		'employee_count',
		'integer',
		{ zh: '从业人员', en: 'Employees' },
		{ unit: persons },
	),
	wages: column(
		'wage_total_cny',
		'money',
		{ zh: '工资总额', en: 'Wage bill' },
		{ unit: yuan, isExportOnly: true },
	),
	output: column(
		'output_cny',
		'money',
		{ zh: '产值', en: 'Output' },
		{ unit: yuan, isExportOnly: true },
	),
	lower80: column('lower_80', 'integer', { zh: '80%下限', en: '80% from' }, { unit: persons }),
	upper80: column('upper_80', 'integer', { zh: '80%上限', en: '80% to' }, { unit: persons }),
	lower95: column('lower_95', 'integer', { zh: '95%下限', en: '95% from' }, { unit: persons }),
	upper95: column('upper_95', 'integer', { zh: '95%上限', en: '95% to' }, { unit: persons }),
	valueKind: column(
		'value_kind',
		'text',
		{ zh: '数据性质', en: 'Kind of value' },
		{ isExportOnly: true },
	),
	series: column('series_id', 'text', { zh: '口径', en: 'Series' }, { isExportOnly: true }),
	expansion: column(
		'expansion_count',
		'integer',
		{ zh: '净增', en: 'Expansion' },
		{ unit: persons },
	),
	replacement: column(
		'replacement_count',
		'integer',
		{ zh: '更替', en: 'Replacement' },
		{ unit: persons },
	),
	openings: column(
		'opening_count',
		'integer',
		{ zh: '岗位需求', en: 'Openings' },
		{ unit: persons },
	),
	entryDemand: column(
		'entry_demand',
		'integer',
		{ zh: '入职需求', en: 'Entry demand' },
		{ unit: persons },
	),
	entrants: column(
		'entrant_count',
		'integer',
		{ zh: '毕业生供给', en: 'Entrants' },
		{ unit: persons },
	),
	clusterEntrants: column(
		'cluster_entrant_count',
		'integer',
		{ zh: '流入本集群', en: 'Into this cluster' },
		{ unit: persons },
	),
	coverage: column('coverage', 'coverage', { zh: '供给覆盖率', en: 'Coverage' }),
	coverageLower: column('coverage_lower_90', 'coverage', { zh: '90%下限', en: '90% from' }),
	coverageUpper: column('coverage_upper_90', 'coverage', { zh: '90%上限', en: '90% to' }),
	probability: column('probability', 'probability', {
		zh: '模型测算可能性',
		en: 'Modelled probability',
	}),
	signal: column('signal', 'text', { zh: '系统提示', en: 'Signal' }),
	direction: column('direction', 'text', { zh: '方向', en: 'Direction' }, { isExportOnly: true }),
	targetFrom: column('target_year_from', 'year', { zh: '毕业年份起', en: 'Leaving from' }),
	targetTo: column('target_year_to', 'year', { zh: '毕业年份止', en: 'Leaving to' }),
	rule: column('rule_id', 'text', { zh: '触发规则', en: 'Rule' }, { isExportOnly: true }),
	fit: column('fit', 'share', { zh: '吻合度', en: 'Fit' }),
	fitLower: column('fit_lower_90', 'share', { zh: '90%下限', en: '90% from' }),
	fitUpper: column('fit_upper_90', 'share', { zh: '90%上限', en: '90% to' }),
	mismatched: column(
		'mismatched_count',
		'integer',
		{ zh: '结构错配人数', en: 'Mismatched' },
		{ unit: persons },
	),
	balance: column(
		'volume_balance',
		'integer',
		{ zh: '总量余缺', en: 'Volume balance' },
		{ unit: persons },
	),
	unmapped: column('unmapped_share', 'share', { zh: '未对应职业占比', en: 'Unmapped' }),
	supplyShare: column('supply_share', 'share', { zh: '供给占比', en: 'Share of supply' }),
	demandShare: column('demand_share', 'share', { zh: '需求占比', en: 'Share of demand' }),
	signed: column(
		'signed_contribution',
		'points',
		{ zh: '对偏离的贡献', en: 'Contribution' },
		{ unit: { zh: '百分点', en: 'points' } },
	),
	weight: column('weight', 'share', { zh: '对应权重', en: 'Weight' }),
	vacancies: column(
		'vacancy_count',
		'integer',
		{ zh: '空缺岗位', en: 'Vacancies' },
		{ unit: { zh: '个', en: 'posts' } },
	),
	seekers: column('seeker_count', 'integer', { zh: '求职者', en: 'Seekers' }, { unit: persons }),
	tightness: column('tightness', 'decimal', { zh: '求人倍率', en: 'Tightness' }),
	daysOpen: column(
		'median_days_open',
		'integer',
		{ zh: '空缺天数中位数', en: 'Median days open' },
		{ unit: { zh: '天', en: 'days' } },
	),
	postedWage: column(
		'posted_wage_cny',
		'money',
		{ zh: '招聘月薪', en: 'Posted pay' },
		{ unit: { zh: '元/月', en: 'yuan a month' } },
	),
} as const;
