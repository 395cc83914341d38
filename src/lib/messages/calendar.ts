const zh = {
	title: '招生计划年历',
	lead: '各培养路径的申报、备案、下达计划和入学环节；下一步是什么，建议还来得及影响哪一级。',
	next: '最近到期',
	today: '今天是{today}，数据截止{asOf}。',
	passed: '数据截止之后列出的环节中有{passed}个已过，不再列为到期。',
	nothingDue: '本版列出的环节都已过去，请等待新版数据。',
	reachChapter: '现在提出的建议，最早能影响哪一级',
	gatesChapter: '今后十六个月的环节',
	toLists: '各专业点的测算建议',
	intake: '级',
	byMonth: '当月内',
};

const en: typeof zh = {
	title: 'Calendar of plans',
	lead: 'When each pathway is applied for, filed, allotted and entered: what is due next, and which intake a recommendation can still reach.',
	next: 'Due next',
	today: 'Today is {today}; the data end on {asOf}.',
	passed: 'Of the gates listed since then {passed} have passed and are not due any more.',
	nothingDue: 'Every gate of this release has passed: wait for newer data.',
	reachChapter: 'Which intake a recommendation can reach now',
	gatesChapter: 'Gates of the next sixteen months',
	toLists: 'Proposals by program',
	intake: 'intake',
	byMonth: 'in the course of the month',
};

export const calendarMessages = { zh, en } as const;
