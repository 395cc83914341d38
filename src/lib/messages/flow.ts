const zh = {
	show: '看哪些流向',
	largest: '人数最多的专业和职业',
	all: '全部{majors}个专业、{occupations}个职业',
	majors: '只看一个专业',
	occupations: '只看一个职业',
	persons: '{count}人',
	personsAtLeast: '至少{count}人',
	apply: '显示',
	reset: '恢复',
};

const en: typeof zh = {
	show: 'Flows shown',
	largest: 'largest majors and occupations',
	all: 'all {majors} majors and {occupations} occupations',
	majors: 'One major',
	occupations: 'One occupation',
	persons: '{count} persons',
	personsAtLeast: 'at least {count} persons',
	apply: 'Show',
	reset: 'Back to the largest',
};

export const flowMessages = { zh, en } as const;
