/** Chapters that the school completes: what the results mean for intake, majors and teaching, and the measures taken. */
const zh = {
	feedback: {
		lead: '以下内容按现行规则测算预填，供{who}核实、补充后定稿；系统提示为测算建议，不是审定结果。',
		publicLead: '以下内容由{who}填写。公开版不列未经审定的系统提示。',
		sections: { intake: '对招生的反馈', setting: '对专业设置的反馈', teaching: '对人才培养的反馈' },
		intake: {
			none: '本届没有专业点触发报到注册方面的规则，招生安排未见由此引起的异常。',
			unknown: '各专业点的招生与毕业去向未取得，报到注册规则未能判断。',
			some: '触发报到注册规则的专业点有{count}个：{names}。建议在安排下一年招生计划时逐个说明原因。',
			demand:
				'下一届新生毕业时，所设专业中提示供不应求的有{short}个（{shortNames}），提示供大于求的有{over}个（{overNames}），安排计划时应一并考虑。',
			demandNone: '所设专业均未触发供求提示。',
			nobody: '无',
			blank: '拟采取的招生措施：调整的专业、计划数、理由',
		},
		setting: {
			none: '本届没有专业点触发就业质量规则。',
			unknown: '各专业点的毕业去向未取得，就业质量规则未能判断。',
			some: '触发就业质量规则的专业点有{count}个，见下表。触发规则是行政事实；人数少的，另作统计复核，不因此取消。',
			table: '触发就业质量规则的专业点',
			blank: '拟采取的专业设置措施：保留、改造、合并、暂停或申请撤销，以及时间安排',
		},
		teaching: {
			some: '对口就业率低于{threshold}的专业点有{count}个：{names}。应结合用人单位意见检查课程内容与岗位要求的对应情况。',
			none: '没有对口就业率低于{threshold}的专业点。',
			unknown: '各专业点的对口就业情况未取得，不能判断课程内容与岗位要求是否对应。',
			survey: '{finding}',
			blank: '拟采取的教学措施：课程、实训、岗位实习、师资',
		},
	},
	measures: {
		lead: '本章由{who}填写。',
		blank: ['存在的主要问题', '改进措施、责任部门和完成时限', '上一年度改进措施落实情况'],
	},
};

const en: typeof zh = {
	feedback: {
		lead: 'Pre-filled by the present rules, for the {who} to check and complete. A signal is a computed proposal, not a decision.',
		publicLead: 'To be completed by the {who}. The public edition holds no undecided signal.',
		sections: {
			intake: 'For intake',
			setting: 'For the choice of majors',
			teaching: 'For teaching',
		},
		intake: {
			none: 'No program broke a rule on registration.',
			unknown:
				'Intake and destinations by program are not at hand: no rule on registration was judged.',
			some: 'Programs that broke a rule on registration: {count} ({names}). The next plan should state the reason for each.',
			demand:
				'When the next intake leaves, {short} of the majors taught may run short ({shortNames}) and {over} may run over ({overNames}); plans should take this into account.',
			demandNone: 'None of the majors taught has a signal of supply and demand.',
			nobody: 'none',
			blank: 'measures for intake: majors, places, reasons',
		},
		setting: {
			none: 'No program broke a rule on employment quality.',
			unknown: 'Destinations by program are not at hand: no rule on employment quality was judged.',
			some: 'Programs that broke a rule on employment quality: {count}, listed below. That a rule fires is an administrative fact; where numbers are small a statistical review stands beside it and does not cancel it.',
			table: 'Programs that broke a rule on employment quality',
			blank: 'measures for majors: keep, rework, merge, pause or close, and when',
		},
		teaching: {
			some: 'Programs with an in-field rate below {threshold}: {count} ({names}). Compare courses with what employers ask for.',
			none: 'No program has an in-field rate below {threshold}.',
			unknown:
				'In-field employment is not known for any program, so nothing can be said of courses.',
			survey: '{finding}',
			blank: 'measures for teaching: courses, training, internships, teachers',
		},
	},
	measures: {
		lead: 'To be completed by the {who}.',
		blank: [
			'main problems',
			'measures, who is responsible, by when',
			'what became of last year’s measures',
		],
	},
};

export const qualityFeedbackMessages = { zh, en } as const;
