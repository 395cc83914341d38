import type { GlossaryEntry } from './glossary-entry.ts';

/** Terms of signals and lists, of quality and of data. */
export const practiceTerms: readonly GlossaryEntry[] = [
	{
		id: 'signal',
		group: 'signal',
		term: { zh: '系统提示', en: 'Signal' },
		text: {
			zh: '由规则得出的关注、黄色或红色提示，是测算建议，不是审定结果。',
			en: 'Watch, yellow or red as a rule computes it: a proposal, not a decision.',
		},
		measure: 'signal',
		columns: ['signal'],
	},
	{
		id: 'years-in-state',
		group: 'signal',
		term: { zh: '持续年数', en: 'Years in state' },
		text: {
			zh: '提示连续保持的年数；须连续两年好转才解除。',
			en: 'How many years in a row a signal has stood; two better years in a row lift it.',
		},
		measure: 'signal',
		columns: ['years_in_state'],
	},
	{
		id: 'shortage-score',
		group: 'signal',
		term: { zh: '短缺评分', en: 'Shortage score' },
		text: {
			zh: '六项市场指标各得0至3分后的平均，分数越高越短缺。',
			en: 'The mean of six market indicators of 0 to 3 points each, the higher the shorter.',
		},
		measure: 'shortage-score',
		columns: ['points'],
	},
	{
		id: 'cause',
		group: 'signal',
		term: { zh: '可能成因', en: 'Likely cause' },
		text: {
			zh: '从吸引力、对口、留用、薪酬和用工增长等证据推出的最可能原因及对策方向。',
			en: 'The likeliest reason and lever, from evidence on recruitment, field, staying, pay and growth.',
		},
		measure: 'cause-and-lever',
		columns: ['cause_name'],
	},
	{
		id: 'proposal',
		group: 'signal',
		term: { zh: '测算建议', en: 'Computed proposal' },
		text: {
			zh: '按规则得出的扩大、限制或停止建议，供主管部门审定。',
			en: 'To expand, restrict or stop, as rules compute it, for the office to decide on.',
		},
		measure: 'list-proposal',
		columns: ['proposal_name'],
	},
	{
		id: 'decision',
		group: 'signal',
		term: { zh: '审定结果', en: 'Decision' },
		text: {
			zh: '主管部门对扩大、限制、暂停、停止或撤销作出的决定。',
			en: 'What the office decided: expand, restrict, suspend, stop or withdraw.',
		},
		columns: [],
	},
	{
		id: 'placement-rate',
		group: 'quality',
		term: { zh: '毕业去向落实率', en: 'Placement rate' },
		text: {
			zh: '就业、升学和参军的毕业生占全部毕业生的比例。',
			en: 'Graduates at work, in further study or in the military, of all graduates.',
		},
		measure: 'placement-rate',
		columns: ['placement_rate'],
	},
	{
		id: 'in-field-rate',
		group: 'quality',
		term: { zh: '对口就业率', en: 'In-field rate' },
		text: {
			zh: '直接就业且对口情况已知的毕业生中，从事本专业相关职业的比例。',
			en: 'Of graduates at work whose field is known, those whose occupation belongs to their major.',
		},
		measure: 'in-field-rate',
		columns: ['in_field_rate'],
	},
	{
		id: 'local-rate',
		group: 'quality',
		term: { zh: '本地就业率', en: 'Local rate' },
		text: {
			zh: '直接就业且地点已知的毕业生中，留在本地的比例。',
			en: 'Of graduates at work whose place is known, those who stayed in the region.',
		},
		measure: 'local-rate',
		columns: ['local_rate'],
	},
	{
		id: 'range-of-chance',
		group: 'quality',
		term: { zh: '偶然波动范围', en: 'Range of chance' },
		text: {
			zh: '人数相同时仅由偶然造成的差别范围；在范围之内的比率说明不了好坏。',
			en: 'What chance alone does to a rate of that many persons; a rate within it says nothing about better or worse.',
		},
		measure: 'funnel-limits',
		columns: ['lower_95', 'funnel_lower_95', 'position_name'],
	},
	{
		id: 'rank-range',
		group: 'quality',
		term: { zh: '名次范围', en: 'Range of ranks' },
		text: {
			zh: '考虑偶然波动和权重不同取法后可能的名次；重叠的不排先后。',
			en: 'The ranks that chance and other weights allow; where they overlap there is no order.',
		},
		measure: 'rank-interval',
		columns: ['rank_lower_90', 'band'],
	},
	{
		id: 'discrepancy',
		group: 'quality',
		term: { zh: '自查与第三方差别', en: 'Discrepancy' },
		text: {
			zh: '学校自己调查与第三方调查的满意度之差，超出偶然才称为明显不一致。',
			en: "Satisfaction in a school's own survey less that of a third party; clearly apart only beyond chance.",
		},
		measure: 'report-discrepancy',
		columns: ['difference', 'is_discrepant'],
	},
	{
		id: 'release',
		group: 'data',
		term: { zh: '数据版本', en: 'Release' },
		text: {
			zh: '一次发布的全部数据，发布后不再改动；以截止日期和内容标识命名。',
			en: 'All data published at once and never changed after; named by its date and content.',
		},
		columns: [],
	},
	{
		id: 'program',
		group: 'data',
		term: { zh: '专业点', en: 'Program' },
		text: {
			zh: '某所学校开设的某个专业。',
			en: 'One major at one school.',
		},
		columns: ['program_count'],
	},
	{
		id: 'pathway',
		group: 'data',
		term: { zh: '培养路径', en: 'Pathway' },
		text: {
			zh: '从入学到毕业的路线，如普通中专、三加三、五年一贯制。',
			en: 'The way from entry to leaving, such as three years, three plus three, five years through.',
		},
		columns: ['pathway_name'],
	},
	{
		id: 'suppressed',
		group: 'data',
		term: { zh: '不公布的数值', en: 'Withheld value' },
		text: {
			zh: '人数过少或会暴露单个单位的数值，以星号代替；连同能推算出它的数值一起隐去。',
			en: 'A count so small, or of so few firms, that it would tell of single ones: shown as a star, together with whatever would give it away.',
		},
		columns: [],
	},
	{
		id: 'proxy',
		group: 'data',
		term: { zh: '以上级行业代替', en: 'Stand-in' },
		text: {
			zh: '本行业没有统计时，以它所属的上级行业代替，并注明。',
			en: 'Where an industry has no statistics, the broader one it belongs to stands in and is marked.',
		},
		columns: [],
	},
	{
		id: 'synthetic',
		group: 'data',
		term: { zh: '示例数据', en: 'Synthetic data' },
		text: {
			zh: '由程序生成、不反映任何真实地区的数据，只供演示，不得引用。',
			en: 'Data made by a program that describe no real place: for demonstration, not to be quoted.',
		},
		columns: [],
	},
	{
		id: 'source-date',
		group: 'data',
		term: { zh: '来源日期', en: 'Date of the sources' },
		text: {
			zh: '本图所依据的来源数据最近到哪一年；预测和推算可以更远，来源以后的变化没有计入。',
			en: 'The last year that the sources of a figure reach. Forecasts go further; what changed after the sources is not in them.',
		},
		columns: [],
	},
	{
		id: 'provisional',
		group: 'data',
		term: { zh: '代码待核', en: 'Code to be verified' },
		text: {
			zh: '图中有专业的代码尚未经官方目录核实；核实后可能改名、改码或并入其他专业。',
			en: 'A major in the figure has a code that awaits the official catalogue; it may be renamed, recoded or merged.',
		},
		columns: [],
	},
	{
		id: 'estimate',
		group: 'doubt',
		term: { zh: '估算', en: 'Estimate' },
		text: {
			zh: '不是直接统计所得，而是由其他数据按所列方法算出的数值。',
			en: 'Not counted itself but worked out from other data by the method named.',
		},
		columns: [],
	},
	{
		id: 'projection',
		group: 'doubt',
		term: { zh: '含预测', en: 'Includes a forecast' },
		text: {
			zh: '图中有尚未发生的年份，数值由模型推算，应连同区间一起看。',
			en: 'Some years are still to come: their values are modelled and to be read with their intervals.',
		},
		columns: [],
	},
	{
		id: 'partial',
		group: 'data',
		term: { zh: '年度未完', en: 'Partial year' },
		text: {
			zh: '该年只有一部分月份的数据，不能与完整年份直接比较。',
			en: 'Only part of that year is in: it does not compare with whole years.',
		},
		columns: [],
	},
	{
		id: 'series-break',
		group: 'data',
		term: { zh: '口径变更', en: 'Break in series' },
		text: {
			zh: '统计范围或分类改变的年份；前后数值不能直接相比。',
			en: 'A year in which coverage or classification changed: values before and after do not compare.',
		},
		columns: ['series_id'],
	},
];
