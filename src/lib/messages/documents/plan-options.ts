const zh = {
	heading: '{level}招生计划方案',
	lead: '{level}{intakes}级的招生计划有下列方案可选。现行方案指各专业点维持最近一届的计划数；其余方案为在学位、教师、实训工位、报考人数和生源的限制内，各专业点增减和相邻两届之差均不超过所列比例时，使未填补岗位和过剩毕业生最少的方案。效果按{years}年每年平均计，各方案在同样的{draws}次模拟上评价。以上均为测算建议，由主管部门决定。',
	none: '本地区没有由主管部门决定招生人数而又可以推演的学历层次，因此没有可比选的方案。',
	option: '方案',
	today: '现行方案',
	letters: ['方案一', '方案二', '方案三'],
	within: '{letter}：增减不超过{share}',
	semicolon: '；',
	lower: '下限',
	upper: '上限',
	outcome: {
		title: '各方案的效果',
		columns: {
			group_fit: '吻合度（职业组）',
			fit: '吻合度（产业集群）',
			mismatched: '结构错配人数（人/年）',
		},
		note: '上下限为每100次模拟中90次所在的范围。',
	},
	cost: {
		title: '各方案的调整和损失',
		added: '三届增加名额（人）',
		removed: '三届减少名额（人）',
		loss: '平均损失（人）',
		tail: '最不利十分之一情形的损失（人）',
		note: '损失为各年未填补岗位加一半过剩毕业生，三年合计。',
	},
	change: {
		title: '与现行方案之差',
		columns: {
			group_fit: '吻合度（职业组，百分点）',
			fit: '吻合度（产业集群，百分点）',
			mismatched: '结构错配人数（人/年）',
		},
		note: '在同样的模拟上逐次相减，故范围较窄。方案按专业供求求得，一个集群含多种职业，故产业集群的吻合度可能持平或略降。',
	},
	binding: '对{option}约束最大的条件是：{limits}。',
	conflict: '{option}没有可行解，下列条件互相矛盾：{limits}。',
	programs: {
		title: '{option}中增减最多的专业点',
		program: '学校 · 专业 · 培养路径',
		present: '现行（人）',
		intake: '{year}级（人）',
		note: '全部专业点见招生方案沙盘。',
	},
};

const en: typeof zh = {
	heading: 'Enrollment plan, {level}',
	lead: 'These are the options for the intakes of {intakes}, {level}. Today’s plan keeps the places of the last intake. The others leave the fewest posts unfilled and the fewest entrants surplus when no program may change by more than stated, against today and from one intake to the next, within seats, teachers, training places, applicants and school leavers. Effects are yearly means of {years}; all options are judged on the same {draws} simulations. All are computed proposals for the authority to decide on.',
	none: 'The region has no level whose places its authority decides and that can be tried out, so there are no options.',
	option: 'Option',
	today: 'Today’s plan',
	letters: ['Plan A', 'Plan B', 'Plan C'],
	within: '{letter}: changes up to {share}',
	semicolon: '; ',
	lower: 'from',
	upper: 'to',
	outcome: {
		title: 'What the options lead to',
		columns: {
			group_fit: 'Fit (occupation groups)',
			fit: 'Fit (clusters)',
			mismatched: 'Mismatched persons a year',
		},
		note: 'Ranges hold 90 in 100 simulations.',
	},
	cost: {
		title: 'What the options move and lose',
		added: 'Places added, three intakes',
		removed: 'Places removed, three intakes',
		loss: 'Mean loss (persons)',
		tail: 'Loss in the worst tenth (persons)',
		note: 'Loss: unfilled posts and half the surplus entrants of all years together.',
	},
	change: {
		title: 'Against today’s plan',
		columns: {
			group_fit: 'Fit (occupation groups), points',
			fit: 'Fit (clusters), points',
			mismatched: 'Mismatched persons a year',
		},
		note: 'Differences within the same simulations, hence the narrow ranges. Plans are found by major; a cluster adds up occupations, so its fit may stay or fall a little.',
	},
	binding: '{option} is held back most by these limits: {limits}.',
	conflict: '{option} is not possible, because these limits contradict each other: {limits}.',
	programs: {
		title: 'Programs that change most under {option}',
		program: 'School · major · pathway',
		present: 'Today',
		intake: '{year}',
		note: 'The enrollment studio shows all programs.',
	},
};

export const planOptionMessages = { zh, en } as const;
