import type { ExploreTopic } from '#lib/domain/explore-view.ts';
import type { ColumnFormat } from '#lib/domain/figure.ts';
import type { Text } from '#lib/domain/text.ts';

/** One measure that readers may break down and filter. */
export interface Topic extends ExploreTopic {
	readonly name: Text;
	readonly unit: Text;
	readonly query: string;
	readonly format: Extract<
		ColumnFormat,
		'integer' | 'share' | 'coverage' | 'decimal' | 'ratio' | 'money'
	>;
	/** `rate` and `ratio` are worked out from two counts. */
	readonly kind: 'count' | 'rate' | 'ratio';
	/** What the interval is, where there is one. */
	readonly interval: Text | null;
	/** Measure whose page explains it. */
	readonly statistic: string | null;
	readonly tables: readonly string[];
	readonly needs: readonly string[];
}

const persons: Text = { zh: '人', en: 'persons' };
const percent: Text = { zh: '%', en: '%' };
const chance: Text = { zh: '90%不确定范围', en: '90% uncertainty' };

const taught = {
	by: ['school', 'field', 'major', 'level'],
	filters: ['level', 'school', 'major'],
	isPerLevel: false,
	hasScenario: false,
} as const;

const intake = {
	...taught,
	unit: persons,
	query: 'explore-enrollment',
	format: 'integer',
	kind: 'count',
	interval: null,
	statistic: null,
	tables: ['enrollment_by_major', 'enrollment_by_program'],
	needs: ['enrollment'],
} as const;

const outcome = {
	...taught,
	unit: percent,
	query: 'explore-outcomes',
	format: 'share',
	kind: 'rate',
	interval: chance,
	tables: ['outcomes_by_major', 'outcomes_by_program'],
	needs: ['destinations'],
} as const;

const industry = {
	by: ['cluster'],
	filters: ['cluster'],
	isPerLevel: false,
	hasScenario: false,
	query: 'explore-employment',
	kind: 'count',
	statistic: null,
	tables: ['cluster_employment'],
	needs: ['industry_employment'],
} as const;

const demand = {
	by: ['cluster', 'occupation'],
	filters: ['level', 'cluster'],
	isPerLevel: true,
	hasScenario: true,
	unit: { zh: '个', en: 'posts' },
	query: 'explore-openings',
	format: 'integer',
	kind: 'count',
	interval: null,
	statistic: 'entry-demand',
	tables: ['occupation_openings'],
	needs: ['staffing'],
} as const;

const market = {
	by: ['occupation'],
	filters: ['occupation'],
	isPerLevel: false,
	hasScenario: false,
	query: 'explore-vacancies',
	interval: null,
	tables: ['vacancy_quarters'],
	needs: ['vacancies'],
} as const;

/** Measures of the explorer, in the order in which they are offered. */
export const topics: readonly Topic[] = [
	{ ...intake, id: 'students', name: { zh: '在校生', en: 'Students' } },
	{ ...intake, id: 'planned', name: { zh: '招生计划', en: 'Planned intake' } },
	{ ...intake, id: 'registered', name: { zh: '报到新生', en: 'Registered intake' } },
	{
		...outcome,
		id: 'graduates',
		name: { zh: '毕业生', en: 'Graduates' },
		unit: persons,
		format: 'integer',
		kind: 'count',
		interval: null,
		statistic: null,
	},
	{
		...outcome,
		id: 'placement',
		name: { zh: '毕业去向落实率', en: 'Placement rate' },
		statistic: 'placement-rate',
	},
	{
		...outcome,
		id: 'in_field',
		name: { zh: '对口就业率', en: 'In-field rate' },
		statistic: 'in-field-rate',
	},
	{
		...outcome,
		id: 'local',
		name: { zh: '本地就业率', en: 'Local rate' },
		statistic: 'local-rate',
	},
	{
		...outcome,
		id: 'further_study',
		name: { zh: '升学率', en: 'Further-study rate' },
		statistic: null,
	},
	{
		id: 'entrants',
		name: { zh: '进入劳动力市场的毕业生', en: 'Entrants to the labour market' },
		by: ['major', 'level'],
		filters: ['level'],
		isPerLevel: false,
		hasScenario: false,
		unit: persons,
		query: 'explore-supply',
		format: 'integer',
		kind: 'count',
		interval: chance,
		statistic: null,
		tables: ['entrants'],
		needs: ['destinations'],
	},
	{
		id: 'coverage',
		name: { zh: '毕业生供给覆盖率', en: 'Coverage of entry demand' },
		by: ['major'],
		filters: ['level'],
		isPerLevel: false,
		hasScenario: true,
		unit: percent,
		query: 'explore-supply',
		format: 'coverage',
		kind: 'count',
		interval: chance,
		statistic: 'coverage',
		tables: ['major_coverage'],
		needs: ['staffing', 'destinations'],
	},
	{
		id: 'fit',
		name: { zh: '专业结构与产业结构吻合度', en: 'Structure fit' },
		by: ['level'],
		filters: ['level'],
		isPerLevel: false,
		hasScenario: true,
		unit: percent,
		query: 'explore-fit',
		format: 'share',
		kind: 'count',
		interval: chance,
		statistic: 'structure-fit',
		tables: ['structure_fit'],
		needs: ['staffing'],
	},
	{
		...industry,
		id: 'employees',
		name: { zh: '从业人员', en: 'Employees' },
		unit: persons,
		format: 'integer',
		interval: { zh: '80%预测区间', en: '80% forecast interval' },
	},
	{
		...industry,
		id: 'output',
		name: { zh: '产值', en: 'Output' },
		unit: { zh: '元', en: 'yuan' },
		format: 'money',
		interval: null,
	},
	{ ...demand, id: 'openings', name: { zh: '岗位需求', en: 'Openings' } },
	{ ...demand, id: 'entry_demand', name: { zh: '新人需求', en: 'Entry demand' } },
	{
		...market,
		id: 'vacancies',
		name: { zh: '登记岗位空缺', en: 'Registered vacancies' },
		unit: { zh: '个', en: 'posts' },
		format: 'integer',
		kind: 'count',
		statistic: null,
	},
	{
		...market,
		id: 'tightness',
		name: { zh: '求人倍率', en: 'Tightness' },
		unit: { zh: '倍', en: 'vacancies per seeker' },
		format: 'ratio',
		kind: 'ratio',
		statistic: 'tightness',
	},
];
