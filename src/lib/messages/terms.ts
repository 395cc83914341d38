import type { Language, Text } from '#lib/domain/text.ts';

/** Words of the subject: levels, scenarios, signals, kinds of cluster, chips. */
const zh = {
	levels: {
		secondary: '中职',
		junior_college: '高职专科',
		bachelor: '职业本科',
		mixed: '中职与高职',
		all: '各学历层次',
	},
	scenarios: { low: '低更替情景', base: '基准情景', high: '高更替情景' },
	scenarioChoices: { low: '低', base: '基准', high: '高' },
	partitions: { clusters: '产业集群', occupation_groups: '职业组' },
	signals: {
		none: '无提示',
		watch: '关注',
		yellow: '黄色',
		red: '红色',
		not_assessed: '无法评估',
	},
	directions: { short: '供不应求', over: '供大于求', none: '基本平衡' },
	clusterKinds: {
		flagship: '支柱集群',
		backbone: '重点产业',
		emerging: '新兴产业',
		traditional: '传统产业',
		social: '社会服务业',
		other: '其他行业',
	},
	reasons: {
		small_sample: '毕业生人数过少',
		missing_value: '缺少所需数据',
		no_rule: '没有适用的规则',
		no_data: '没有数据',
		no_demand: '没有对应的岗位需求',
		no_draws: '无法测算不确定范围',
		no_entrants: '未报送毕业生就业地',
	},
	chips: {
		synthetic: '示例数据',
		provisional: '代码待核',
		source: '来源至',
		proxy: '以上级行业代替',
		indicative: '仅供参考',
		suppressed: '部分数值不公布',
		partial: '年度未完',
		projection: '含预测',
		estimate: '估算',
	},
};

const en: typeof zh = {
	levels: {
		secondary: 'secondary vocational',
		junior_college: 'junior college',
		bachelor: 'vocational bachelor',
		mixed: 'secondary and college',
		all: 'all levels',
	},
	scenarios: { low: 'low replacement', base: 'base scenario', high: 'high replacement' },
	scenarioChoices: { low: 'low', base: 'base', high: 'high' },
	partitions: { clusters: 'clusters', occupation_groups: 'occupation groups' },
	signals: {
		none: 'no signal',
		watch: 'watch',
		yellow: 'yellow',
		red: 'red',
		not_assessed: 'cannot be assessed',
	},
	directions: { short: 'short', over: 'over', none: 'balanced' },
	clusterKinds: {
		flagship: 'Flagship clusters',
		backbone: 'Backbone industries',
		emerging: 'Emerging industries',
		traditional: 'Traditional industries',
		social: 'Social services',
		other: 'Other industries',
	},
	reasons: {
		small_sample: 'too few graduates',
		missing_value: 'data are missing',
		no_rule: 'no rule applies',
		no_data: 'no data',
		no_demand: 'no demand for its occupations',
		no_draws: 'its uncertainty cannot be computed',
		no_entrants: 'place of work not returned',
	},
	chips: {
		synthetic: 'synthetic data',
		provisional: 'code to be verified',
		source: 'sources to',
		proxy: 'broader industry stands in',
		indicative: 'indicative only',
		suppressed: 'some values withheld',
		partial: 'partial year',
		projection: 'includes a forecast',
		estimate: 'estimate',
	},
};

export const terms = { zh, en } as const;

export type Terms = typeof zh;

/** The word for an identifier, or the identifier where the region has one of its own. */
export function term(words: Readonly<Record<string, string>>, id: unknown): string {
	const key = typeof id === 'string' ? id : '';
	return words[key] ?? key;
}

/** The name of an identifier among names in every language; empty where it has none. */
export function nameIn(
	names: Readonly<Record<string, Text>>,
	id: unknown,
	language: Language,
): string {
	return typeof id === 'string' ? (names[id]?.[language] ?? '') : '';
}
