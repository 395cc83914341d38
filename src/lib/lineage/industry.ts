import type { Derivation, Input, MartName, TableDerivations } from '#lib/domain/lineage.ts';
import { own, sumOfProducts } from './helpers.ts';

/** Industries of the cluster with their shares, and what each of them reported. */
function shareOf(column: string): Derivation {
	return {
		kind: 'counted',
		says: {
			zh: '按产业集群与行业对照表，把各行业的数值乘以划入本集群的份额后相加；有一个行业未报送，合计即不列出。',
			en: 'By the crosswalk of clusters and industries: what each industry reported times the share that belongs to this cluster, added up; with one industry unreported there is no sum.',
		},
		formula: `{result} = Σ {share} × {${column}}`,
		terms: {
			on: ['industry_edition', 'industry_code'],
			inputs: [
				{
					name: 'share',
					table: 'cluster_industries',
					column: 'share',
					key: { valid_from: '@validIn' },
				},
				{
					name: column,
					table: 'industry_employment',
					column,
					key: { employment_form: '=all', series_id: '*' },
				},
			],
		},
		compute: sumOfProducts('share', column),
		references: ['cluster_industries'],
	};
}

/** Observed employment of the cluster, from which its forecast is made. */
const history: Input = {
	name: 'history',
	table: 'cluster_employment',
	column: 'employee_count',
	key: { year: '*', series_id: '*', scope: '@usual' },
};

const facts = ['method_id', 'origin_year', 'horizon', 'residual_count', 'is_indicative', 'note'];

function bound(level: string): Derivation {
	return {
		kind: 'modelled',
		measure: 'conformal-interval',
		says: {
			zh: `${level}%区间：点预测加减本地区过去同样提前期预测误差的相应分位数；误差取自各集群的滚动回测，不假定正态分布。`,
			en: `${level}% interval: the point forecast, more or less the quantile of this region's past errors at the same horizon; errors come from rolling back-tests of all clusters, with no normal distribution assumed.`,
		},
		inputs: [...own('point'), history],
		facts,
	};
}

const point: Derivation = {
	kind: 'modelled',
	measure: 'point-forecast',
	says: {
		zh: '由最近一段口径不变的历史序列外推；方法与提前期见下。这是测算，不是统计数。',
		en: 'Extrapolated from the last stretch of history without a break in scope; method and horizon are below. A computation, not a statistic.',
	},
	inputs: [history],
	facts,
};

const staffed: readonly Input[] = [
	{
		name: 'industries',
		table: 'industry_employment',
		column: 'employee_count',
		key: { year: '*', industry_code: '*', scope: '@usual', employment_form: '=all' },
	},
];

const demandReferences = ['staffing', 'separations', 'cluster_industries'];

function modelled(measure: string, zh: string, en: string): Derivation {
	return {
		kind: 'modelled',
		measure,
		says: { zh, en },
		roots: staffed,
		references: demandReferences,
	};
}

const openings: TableDerivations = {
	employee_count: modelled(
		'expansion',
		'本集群各行业的从业人数（未来年份用预测值）乘以行业用人结构中该职业的比例，相加。用人结构随地区对照表给出。',
		'Employment of the cluster’s industries (forecast for years ahead) times the share of the occupation in their staffing, added up. Staffing is a reference table of the region.',
	),
	expansion_count: modelled(
		'expansion',
		'该职业从业人数的年均变化，负数保留。',
		'The mean yearly change of persons employed in the occupation; negative values are kept.',
	),
	replacement_count: modelled(
		'replacement',
		'该职业从业人数乘以所选情景下的退出率与转出率之和。',
		'Persons employed in the occupation times the sum of exit and transfer rates of the scenario.',
	),
	opening_count: {
		kind: 'computed',
		measure: 'entry-demand',
		says: { zh: '净增与更替之和。', en: 'Expansion and replacement together.' },
		formula: '{result} = {expansion_count} + {replacement_count}',
		inputs: own('expansion_count', 'replacement_count'),
		compute: ({ values }) => {
			const [a, b] = [values['expansion_count'] ?? null, values['replacement_count'] ?? null];
			return a === null || b === null ? null : a + b;
		},
	},
	entry_demand: {
		kind: 'computed',
		measure: 'entry-demand',
		says: {
			zh: '岗位需求乘以由本层次新毕业生填补的比例。',
			en: 'Openings times the share filled by new graduates of the level.',
		},
		formula: '{result} = {opening_count} × {new_entrant_share}',
		inputs: own('opening_count', 'new_entrant_share'),
		compute: ({ values }) => {
			const [a, b] = [values['opening_count'] ?? null, values['new_entrant_share'] ?? null];
			return a === null || b === null ? null : a * b;
		},
		references: demandReferences,
	},
	new_entrant_share: {
		kind: 'reference',
		says: {
			zh: '取自地区的分离率表，按职业、层次和情景给出。',
			en: 'From the region’s table of separations, by occupation, level and scenario.',
		},
		references: ['separations'],
	},
};

export const industryTables = {
	cluster_employment: {
		employee_count: shareOf('employee_count'),
		wage_total_cny: shareOf('wage_total_cny'),
		output_cny: shareOf('output_cny'),
	},
	cluster_forecast: {
		point,
		lower_80: bound('80'),
		upper_80: bound('80'),
		lower_95: bound('95'),
		upper_95: bound('95'),
	},
	cluster_industries: {
		share: {
			kind: 'reference',
			says: {
				zh: '行业划入该集群的份额，取自地区的对照表。',
				en: 'Share of the industry that belongs to the cluster, from the region’s crosswalk.',
			},
			references: ['cluster_industries'],
		},
	},
	occupation_openings: openings,
} as const satisfies Partial<Record<MartName, TableDerivations>>;
