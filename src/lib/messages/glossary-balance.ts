import type { GlossaryEntry } from './glossary-entry.ts';

/** Terms of supply and demand, of fit and of doubt. */
export const balanceTerms: readonly GlossaryEntry[] = [
	{
		id: 'entrants',
		group: 'supply',
		term: { zh: '毕业生供给', en: 'Entrants' },
		text: {
			zh: '当年毕业、进入本地劳动力市场的人数：毕业生减去升学、参军和离开本地的。',
			en: 'Those who leave school in a year and enter the local labour market: graduates less further study, military service and those who leave the region.',
		},
		measure: 'entrants',
		columns: ['entrant_count', 'cluster_entrant_count'],
	},
	{
		id: 'expansion',
		group: 'supply',
		term: { zh: '净增需求', en: 'Expansion' },
		text: {
			zh: '因行业从业人员增加而新增的岗位；行业收缩时为负。',
			en: 'Posts that arise because an industry employs more; negative where it shrinks.',
		},
		measure: 'expansion',
		columns: ['expansion_count'],
	},
	{
		id: 'replacement',
		group: 'supply',
		term: { zh: '更替需求', en: 'Replacement' },
		text: {
			zh: '因退休、转行和离开而空出、需要补充的岗位。',
			en: 'Posts to be filled because people retire, change trade or leave.',
		},
		measure: 'replacement',
		columns: ['replacement_count'],
	},
	{
		id: 'openings',
		group: 'supply',
		term: { zh: '岗位需求', en: 'Openings' },
		text: {
			zh: '净增需求加更替需求，是当年需要有人来做的岗位数。',
			en: 'Expansion and replacement together: the posts that need somebody in a year.',
		},
		measure: 'expansion',
		columns: ['opening_count'],
	},
	{
		id: 'entry-demand',
		group: 'supply',
		term: { zh: '入职需求', en: 'Entry demand' },
		text: {
			zh: '岗位需求中由刚毕业的人来填补的部分。',
			en: 'The part of openings that people fresh from school fill.',
		},
		measure: 'entry-demand',
		columns: ['entry_demand'],
	},
	{
		id: 'coverage',
		group: 'supply',
		term: { zh: '供给覆盖率', en: 'Coverage' },
		text: {
			zh: '毕业生供给除以入职需求。低于100%为供不应求，80%至125%视为基本平衡。',
			en: 'Entrants divided by entry demand. Below 100% is short; 80 to 125% counts as about balanced.',
		},
		measure: 'coverage',
		columns: ['coverage'],
	},
	{
		id: 'tightness',
		group: 'supply',
		term: { zh: '求人倍率', en: 'Tightness' },
		text: {
			zh: '登记的空缺岗位数除以登记的求职人数。只反映公开求职市场。',
			en: 'Registered vacancies divided by registered seekers. It shows the public part of the market only.',
		},
		measure: 'tightness',
		columns: ['tightness'],
	},
	{
		id: 'posted-pay',
		group: 'supply',
		term: { zh: '招聘月薪', en: 'Posted pay' },
		text: {
			zh: '公开招聘时写明的月薪的平均，不是实发工资。',
			en: 'Average monthly pay named in registered vacancies; not what is paid.',
		},
		columns: ['posted_wage_cny'],
	},
	{
		id: 'structure-fit',
		group: 'fit',
		term: { zh: '结构吻合度', en: 'Structure fit' },
		text: {
			zh: '毕业生在各产业的占比与需求占比重合的部分。100%为完全一致，与总人数多少无关。',
			en: 'How far the shares of entrants by industry overlap with the shares of demand. 100% is perfect; it does not depend on totals.',
		},
		measure: 'structure-fit',
		columns: ['fit'],
	},
	{
		id: 'mismatched',
		group: 'fit',
		term: { zh: '结构错配人数', en: 'Mismatched persons' },
		text: {
			zh: '要使结构完全一致，需要换到其他产业类别的毕业生人数。',
			en: 'Entrants who would have to go to another industry for the structures to agree.',
		},
		measure: 'volume-balance',
		columns: ['mismatched_count'],
	},
	{
		id: 'volume-balance',
		group: 'fit',
		term: { zh: '总量余缺', en: 'Volume balance' },
		text: {
			zh: '毕业生供给减去入职需求；负数表示总量不足。',
			en: 'Entrants less entry demand; negative means too few in total.',
		},
		measure: 'volume-balance',
		columns: ['volume_balance'],
	},
	{
		id: 'contribution',
		group: 'fit',
		term: { zh: '对结构偏离的贡献', en: 'Contribution' },
		text: {
			zh: '一个集群的供给占比与需求占比之差的一半，绝对值相加即为1减吻合度。',
			en: "Half the difference between a cluster's shares of supply and of demand; their absolute values add up to 1 less the fit.",
		},
		measure: 'structure-fit',
		columns: ['signed_contribution'],
	},
	{
		id: 'crosswalk',
		group: 'fit',
		term: { zh: '专业与职业对应表', en: 'Crosswalk' },
		text: {
			zh: '每个专业的毕业生通向哪些职业、各占多少的对应关系，用于把专业换算成职业。',
			en: 'Which occupations a major leads to and in which shares; it turns majors into occupations.',
		},
		columns: ['weight', 'normative_weight'],
	},
	{
		id: 'interval',
		group: 'doubt',
		term: { zh: '不确定范围', en: 'Uncertainty' },
		text: {
			zh: '同样的资料和方法下，真实数值很可能所在的范围。两个范围重叠时，不能断定谁高谁低。',
			en: 'Where the true value very likely lies, given data and method. Where two of them overlap, no order can be claimed.',
		},
		measure: 'fit-interval',
		columns: [],
	},
	{
		id: 'forecast-interval',
		group: 'doubt',
		term: { zh: '预测区间', en: 'Forecast interval' },
		text: {
			zh: '按过去预测误差的大小定出的范围：80%区间意味着十次预测约有八次落在其中。',
			en: 'A range set by the size of past errors: of ten 80% intervals about eight hold the value.',
		},
		measure: 'conformal-interval',
		columns: ['lower_80'],
	},
	{
		id: 'probability',
		group: 'doubt',
		term: { zh: '模型测算可能性', en: 'Modelled probability' },
		text: {
			zh: '在所选更替情景下反复模拟，规则成立的次数所占比例。不是客观概率。',
			en: "The share of simulated futures in which a rule holds, under the chosen scenario. It is the model's probability, not nature's.",
		},
		measure: 'signal',
		columns: ['probability'],
	},
	{
		id: 'scenario',
		group: 'doubt',
		term: { zh: '更替情景', en: 'Replacement scenario' },
		text: {
			zh: '退休和转行的快慢没有公认数值，因此并列低、基准、高三种假定。',
			en: 'Nobody knows exactly how fast people retire and move on, so low, base and high assumptions stand side by side.',
		},
		measure: 'replacement',
		columns: [],
	},
	{
		id: 'indicative',
		group: 'doubt',
		term: { zh: '仅供参考', en: 'Indicative' },
		text: {
			zh: '过去误差或人数太少，不足以定出可靠范围的数值。',
			en: 'A value with too few past errors or persons for a reliable range.',
		},
		columns: [],
	},
];
