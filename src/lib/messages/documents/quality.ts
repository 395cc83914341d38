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
	tables: { classes: 'Outcomes by major:' },
};

export const qualityReportMessages = { zh, en } as const;
