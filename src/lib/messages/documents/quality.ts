/** The annual report on employment quality; a slot in braces is a number of the release. */
const zh = {
	titlePhrases: {
		region: ['{region}', '职业院校毕业生', '就业质量年度报告'],
		school: ['{school}', '毕业生', '就业质量年度报告'],
	},
	subtitle: '（{year}届）',
	chapters: {
		overview: '报告说明',
		graduates: '毕业生规模与结构',
		placement: '毕业去向落实情况',
		distribution: '就业去向分布',
		quality: '就业质量主要指标',
		satisfaction: '满意度评价',
		peers: '与同类专业点的比较',
		feedback: '就业对教育教学的反馈',
		measures: '存在问题与改进措施',
		tables: '附表',
	},
	overview: {
		basis:
			'本报告依据教育行政部门关于编制和发布毕业生就业质量年度报告的要求和中等职业学校毕业生就业情况统计报表编制，反映{year}届毕业生的去向、就业质量和对人才培养的反馈。',
		scope: '统计对象为{year}届全部毕业生，统计时点为{date}。统计时点不同的数字不作比较。',
		undated: '统计对象为{year}届全部毕业生。毕业去向未取得，没有统计时点。',
		terms:
			'毕业去向落实率＝（协议和合同就业＋灵活就业＋自主创业＋应征义务兵＋升学、出国境）÷毕业生总数；对口就业率和本地就业率的分母为直接就业人数；起薪为中位数；满意率附调查人数。',
		edition: {
			full: '本版为报送版，含未经审定的系统提示。',
			public: '本版为公开版，不含未经审定的系统提示。',
		},
	},
	graduates: {
		lead: '{level}毕业生{count}人。',
		fields: '分专业大类毕业生、就业与对口就业人数',
		field: '专业大类',
		intake: '招生计划、报到注册与毕业生人数的变化如下。',
		schools: '各校规模与招生如下。',
		noSizes: '各校规模与招生情况未取得，不能列示。',
	},
	compliance: {
		score: '必备内容：{required}项中已具备{met}项（{share}）',
		missing: '  {name}：{standing}，位置“{place}”，依据《{source}》',
	},
	placement: {
		lead: '{level}毕业生{graduates}人，',
		placed: {
			known: '去向落实{placed}人，毕业去向落实率{rate}；',
			hidden: '去向落实人数不列出（{reason}）；',
		},
		further: {
			known: '升学{further}人，占{furtherRate}；',
			hidden: '升学人数不列出（{reason}）；',
		},
		open: { known: '未落实{open}人。', hidden: '未落实人数不列出（{reason}）。' },
		change: '与{before}届相比，毕业去向落实率{change}。',
		incomparable: '上一届统计时点不同，不作比较。',
	},
	distribution: {
		place: '在就业地明确的直接就业毕业生中，{level}在本地就业{count}人，占{rate}。',
		table: '直接就业毕业生按{item}分布',
		largest: '{level}直接就业毕业生{whole}人中，{name}最多，为{count}人，占{share}。',
		withheld: '{level}人数过少，各项不列出。',
		none: '{reason}由{who}按原始台账填写：',
		noPlace: '本届各学历层次的就业地未取得，或按规定不公布，不能给出本地就业比例。',
		noForm: '本数据版本未收入就业情况统计表，不能给出该项分布。',
		employers: '就业单位类型不在现有报送范围内，由{who}按原始台账填写：',
		employersBlank: '机关事业单位、企业、个体经营、其他',
		who: { region: '主管部门', school: '学校' },
		blank: '各项人数及占比',
	},
	quality: {
		lead: '{level}：对口就业率{inField}，本地就业率{local}，起薪中位数{pay}元/月（{payCount}人），就业半年稳定率{retention}。',
		followUp:
			'毕业三至五年跟踪：本数据版本未收入毕业三至五年的跟踪调查，不能给出收入增长和职务晋升情况；开展跟踪后由{who}补充：',
		followUpBlank: '跟踪调查的对象、人数、收入增长率、晋升比例',
	},
	satisfaction: {
		lead: '满意度由学校自行调查和第三方调查分别取得，两者并列，不作合并。',
		none: '本数据版本没有两方均达到公布人数下限的满意度调查。',
	},
	peers: {
		none: '毕业去向未取得，不能与同类专业点比较。',
		lead: '下图把各专业点的毕业去向落实率与全部专业点合计相比。人数越少偶然波动越大，只有落在波动范围以外的才可认为与总体不同。',
		bands:
			'就业质量指数按公布的目标值换算，就业导向和升学导向的专业点分别计算，位次范围重叠的同属一档，不排名次。',
	},
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
	tables: { classes: '分专业就业情况见下表。' },
};

const en: typeof zh = {
	titlePhrases: {
		region: ['Employment quality', 'of vocational graduates', 'in {region}'],
		school: ['{school}:', 'employment quality', 'of graduates'],
	},
	subtitle: 'Annual report, class of {year}',
	chapters: {
		overview: 'About this report',
		graduates: 'Graduates',
		placement: 'Destinations',
		distribution: 'Where graduates work',
		quality: 'Employment quality',
		satisfaction: 'Satisfaction',
		peers: 'Comparison with other programs',
		feedback: 'What follows for teaching',
		measures: 'Problems and measures',
		tables: 'Tables',
	},
	overview: {
		basis:
			'This report follows the requirements of the education authority for annual reports on employment quality and the statistical form for secondary vocational schools. It states the destinations of the class of {year}, the quality of their employment and what follows for teaching.',
		scope:
			'It covers all graduates of {year}, counted on {date}. Figures counted on other days of the year are not compared.',
		undated:
			'It covers all graduates of {year}. Their destinations are not at hand, so there is no day of counting.',
		terms:
			'The placement rate is the share of all graduates who are at work under contract or flexibly, self-employed, enlisted, or in further study. In-field and local rates are shares of those at work; pay is a median; satisfaction comes with the number asked.',
		edition: {
			full: 'This is the full edition; it holds signals that nobody has decided on.',
			public: 'This is the public edition; it holds no undecided signal.',
		},
	},
	graduates: {
		lead: 'Graduates, {level}: {count}.',
		fields: 'Graduates, at work and in field, by field of study',
		field: 'Field',
		intake: 'Planned places, registered students and graduates over the years:',
		schools: 'Size and intake of the schools:',
		noSizes: 'Size and intake of the schools are not at hand.',
	},
	compliance: {
		score: 'Required contents: {met} of {required} given ({share})',
		missing: '  {name}: {standing}, under “{place}”, required by {source}',
	},
	placement: {
		lead: 'Of {graduates} graduates ({level}) ',
		placed: {
			known: '{placed} were placed, a rate of {rate}; ',
			hidden: 'the number placed is not listed ({reason}); ',
		},
		further: {
			known: '{further} went on to further study ({furtherRate}); ',
			hidden: 'the number who went on to further study is not listed ({reason}); ',
		},
		open: {
			known: '{open} were not placed.',
			hidden: 'nor is the number not placed ({reason}).',
		},
		change: 'Against the class of {before} the placement rate {change}.',
		incomparable:
			'The class before was counted on another day of the year, so the two are not compared.',
	},
	distribution: {
		place: 'Of those at work in a known place, {count} ({level}) work in the region, {rate}.',
		table: 'Graduates at work: {item}',
		largest: '{level}: of {whole} graduates at work the largest part is {name}, {count} ({share}).',
		withheld: '{level}: numbers are too small to be listed.',
		none: '{reason} To be completed by the {who} from its own records: ',
		noPlace:
			'For no level is the place of work known and fit to be published, so no local rate can be given.',
		noForm:
			'This release holds no statistical form on employment, so the distribution cannot be stated.',
		employers:
			'Kinds of employer are not asked by the returns at hand; to be completed by the {who}: ',
		employersBlank: 'authorities and public bodies, firms, self-employed, other',
		who: { region: 'authority', school: 'school' },
		blank: 'persons and shares',
	},
	quality: {
		lead: '{level}: in field {inField}, local {local}, median pay {pay} yuan a month ({payCount} persons), still employed after six months {retention}.',
		followUp:
			'Three to five years on: this release holds no follow-up survey, so growth of pay and promotion cannot be stated. To be completed by the {who}: ',
		followUpBlank: 'who was asked, how many, growth of pay, share promoted',
	},
	satisfaction: {
		lead: 'Satisfaction was asked by the school and by a third party; both stand side by side and are not merged.',
		none: 'In this release no program has both surveys above the minimum for publication.',
	},
	peers: {
		none: 'Destinations are not at hand, so programs cannot be compared.',
		lead: 'The figure sets the placement rate of every program against that of all together. The smaller a class, the more chance moves it: only a rate outside the range differs from the whole.',
		bands:
			'The quality index scales each indicator by published goalposts, apart for programs oriented to employment and to progression. Programs whose ranks overlap share a band; none is ranked.',
	},
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
	tables: { classes: 'Outcomes by major:' },
};

export const qualityReportMessages = { zh, en } as const;
