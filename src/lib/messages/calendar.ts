const zh = {
	title: '招生计划年历',
	lead: '各培养路径的申报、备案、下达计划和入学环节；下一步是什么，建议还来得及影响哪一级。',
	next: '最近到期',
	today: '今天是{today}：以下环节和最早可影响的级都从今天算起；数据截止{asOf}。',
	nothingDue: '今后十六个月没有环节。',
	reachChapter: '现在提出的建议，最早能影响哪一级',
	gatesChapter: '今后十六个月的环节',
	proposalsTitle: '每条测算建议还来得及影响什么',
	reaches: '{date}前提出，最早影响{year}级，{work}年进入劳动力市场',
	noGate: '未提供环节',
	toLists: '各专业点的测算建议',
	intake: '级',
};

const en: typeof zh = {
	title: 'Calendar of plans',
	lead: 'When each pathway is applied for, filed, allotted and entered: what is due next, and which intake a recommendation can still reach.',
	next: 'Due next',
	today: 'Today is {today}: gates and intakes are counted from this day; the data end on {asOf}.',
	nothingDue: 'No gate lies in the next sixteen months.',
	reachChapter: 'Which intake a recommendation can reach now',
	gatesChapter: 'Gates of the next sixteen months',
	proposalsTitle: 'What each proposal can still reach',
	reaches: 'if made by {date}: {year} intake at the earliest, at work in {work}',
	noGate: 'gates not supplied',
	toLists: 'Proposals by program',
	intake: 'intake',
};

export const calendarMessages = { zh, en } as const;
