import type { Language } from '#lib/domain/text.ts';

const zh = {
	title: '招生方案',
	columns: {
		plan: '方案',
		school: '学校代码',
		catalogue: '专业目录版本',
		major: '专业代码',
		pathway: '培养路径代码',
	},
	name: '学校 · 专业 · 培养路径',
	present: '现行计划（人）',
	intake: (year: string) => `${year}级（人）`,
	effect: '效果',
	figure: '指标（每年平均）',
	today: '现行方案',
	figures: {
		fit: '结构吻合度（产业集群，0–1）',
		groupFit: '结构吻合度（职业组，0–1）',
		mismatched: '结构错配人数（人）',
		balance: '总量余缺（人）',
		entrants: '进入劳动力市场的毕业生（人）',
	},
	lower: '　范围下限（90%）',
	upper: '　范围上限（90%）',
	release: '数据版本',
	notice: '说明',
	official: '本文件由系统按数据版本测算，仅供参考。',
};

const en: typeof zh = {
	title: 'Enrollment plans',
	columns: {
		plan: 'Plan',
		school: 'School code',
		catalogue: 'Catalogue edition',
		major: 'Major code',
		pathway: 'Pathway code',
	},
	name: 'School · major · pathway',
	present: 'Today (places)',
	intake: (year) => `${year} intake (places)`,
	effect: 'Effect',
	figure: 'Figure (yearly mean)',
	today: 'Today’s plan',
	figures: {
		fit: 'Structure fit (clusters, 0–1)',
		groupFit: 'Structure fit (occupation groups, 0–1)',
		mismatched: 'Mismatched persons',
		balance: 'Volume balance (persons)',
		entrants: 'Entrants (persons)',
	},
	lower: '  lower end of the range (90 %)',
	upper: '  upper end of the range (90 %)',
	release: 'Release',
	notice: 'Note',
	official: 'Computed from the release; a proposal only.',
};

export const planSheetMessages: Readonly<Record<Language, typeof zh>> = { zh, en };
