/** Words of employment quality: indicators, indexes, who was asked, where a rate lies. */
const zh = {
	indicators: {
		placement_rate: '毕业去向落实率',
		in_field_rate: '对口就业率',
		local_rate: '本地就业率',
		further_study_rate: '升学率',
		retention_rate: '就业稳定率',
		satisfaction_rate: '满意度',
		pay_median: '月收入中位数',
		pay_ratio: '收入与同层次之比',
	},
	indexes: { employment: '就业导向指数', progression: '升学导向指数' },
	respondents: {
		employer: '用人单位',
		graduate: '毕业生',
		parent: '家长',
		student: '在校生',
	},
	positions: {
		within: '偶然波动之内',
		below_95: '偏低',
		below_998: '明显偏低',
		above_95: '偏高',
		above_998: '明显偏高',
	},
	verdicts: {
		short: '短缺',
		watch: '关注',
		not_short: '不短缺',
		not_assessed: '无法评估',
	},
	score: '平均分',
};

const en: typeof zh = {
	indicators: {
		placement_rate: 'Placement rate',
		in_field_rate: 'In-field rate',
		local_rate: 'Local rate',
		further_study_rate: 'Further study',
		retention_rate: 'Still employed',
		satisfaction_rate: 'Satisfied',
		pay_median: 'Median monthly pay',
		pay_ratio: 'Pay against its level',
	},
	indexes: { employment: 'Employment index', progression: 'Progression index' },
	respondents: {
		employer: 'employers',
		graduate: 'graduates',
		parent: 'parents',
		student: 'students',
	},
	positions: {
		within: 'within chance',
		below_95: 'low',
		below_998: 'clearly low',
		above_95: 'high',
		above_998: 'clearly high',
	},
	verdicts: {
		short: 'short',
		watch: 'watch',
		not_short: 'not short',
		not_assessed: 'cannot be assessed',
	},
	score: 'Mean',
};

export const qualityMessages = { zh, en } as const;

export type QualityMessages = typeof zh;
