const zh = {
	title: '职业',
	lead: '产业需要哪些职业、需要多少，本地哪些专业为它们培养。',
	code: '职业代码',
	edition: '职业分类',
	demandChapter: '需要多少人，在哪些集群',
	supplyChapter: '谁来培养，够不够',
	marketChapter: '市场现在紧不紧',
	openings: '岗位需求，五年合计',
	entrants: '毕业生供给',
	tightness: '求人倍率',
	group: '关联职业组覆盖率',
	persons: '人',
};

const en: typeof zh = {
	title: 'Occupations',
	lead: 'Which occupations industry needs, how many, and which local majors train for them.',
	code: 'Code',
	edition: 'classification',
	demandChapter: 'How many are needed, and in which clusters',
	supplyChapter: 'Who trains for it, and enough?',
	marketChapter: 'How tight is the market now',
	openings: 'Openings, five years together',
	entrants: 'Entrants',
	tightness: 'Vacancies per seeker',
	group: 'Coverage of its group',
	persons: 'persons',
};

export const occupationMessages = { zh, en } as const;
