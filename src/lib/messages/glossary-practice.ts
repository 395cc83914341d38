import type { GlossaryEntry } from './glossary-entry.ts';

/** Terms of signals and lists, and of quality. */
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
];
