/** The report on the fit of majors to industries; a slot in braces is a number of the release. */
const zh = {
	titlePhrases: ['{region}', '专业结构与产业结构', '吻合度状况报告'],
	subtitle: '（{year}年）',
	chapters: {
		summary: '总体结论',
		method: '测算方法',
		levels: '分学历层次的吻合度与总量',
		contributions: '各产业集群对结构偏离的贡献',
		influence: '各专业对吻合度的影响',
		clusters: '分产业集群情况',
		comparison: '与往年和上一数据版本的比较',
		lists: '招生目录测算建议与吻合度',
		limits: '使用本报告应注意的问题',
	},
	summary: {
		fit: '{year}年，{level}专业结构与产业结构吻合度为{fit}（90%不确定范围{lower}～{upper}），结构错配人数{mismatched}人，即进入劳动力市场的{entrants}名毕业生中需要换到其他产业类别的人数。',
		balance: {
			short: '总量上，毕业生供给{entrants}人，入职需求{demand}人，供给少于需求{gap}人。',
			over: '总量上，毕业生供给{entrants}人，入职需求{demand}人，供给多于需求{gap}人。',
		},
		change: '与{before}年相比，吻合度{change}，',
		moved: { clear: '超出不确定范围。', unclear: '未超出不确定范围，不能据此断定升降。' },
		short: '毕业生供给占比低于需求占比最多的集群是{names}。',
		over: '毕业生供给占比高于需求占比最多的集群是{names}。',
		signals:
			'按现行示例规则集，下一届新生毕业时，{short}个专业提示供不应求，{over}个专业提示供大于求，{unknown}个专业因人数过少等原因无法评估。系统提示为测算建议，不是审定结果。',
		none: '本地区尚不能计算吻合度：计算需要毕业生去向、专业与职业对应表和分职业的岗位需求。{reason}',
	},
	method: {
		lead: '吻合度回答一个问题：学校培养的人，在产业之间的分布与产业需要的人是否一致。测算分四步。',
		steps: [
			'供给：以毕业生人数乘以进入劳动力市场的比例和留在本地的比例，得到进入本地劳动力市场的毕业生。升学、参军和外出就业的不计入。',
			'对应：按“专业—职业”规范对应表把毕业生分到职业，再按各职业的入职需求在集群间的分布分到产业集群。',
			'需求：各集群分职业的岗位需求由净增与更替（退休、转行）构成，乘以该学历层次应届毕业生的入职比例，得到入职需求。',
			'比较：分别求出两组占比，重叠的部分即为吻合度。',
		],
		interval:
			'不确定范围由联合抽样得到，计入毕业生人数的偶然波动、需求预测误差和对应关系的不确定；标为“预测”的年份还计入预测误差。更替率为假定值，以低、基准、高三种情景并列给出，正文除注明外均为基准情景。',
		definitions: '主要指标的定义和公式如下。',
	},
	levels: {
		overview: '下表并列给出各学历层次在三种更替情景下按产业集群划分和按职业组划分的吻合度。',
	},
	shrinking: '入职需求为负的集群岗位在减少，占比按零计。',
	influence:
		'“多一名毕业生的影响”表示某专业多一名毕业生进入本地劳动力市场时吻合度的变化，用来判断调整方向，不能按比例外推到几十人。下列各表列出影响最大的专业。',
	influenceTitle: {
		up: '多一名毕业生使吻合度上升最多的专业（{level}）',
		down: '多一名毕业生使吻合度下降最多的专业（{level}）',
	},
	cluster: {
		employment: '{year}年从业人员{count}人；预计{ahead}年为{lower}～{upper}人（80%预测区间）。',
		now: '{year}年从业人员{count}人。',
		unknown: '从业人员数据缺失。',
		basis: '依据：{basis}。',
		proxy: '口径说明：{proxy}。',
		share:
			'{level}毕业生供给中流向本集群的占{supply}，入职需求占{demand}，对结构偏离的贡献为{points}个百分点。',
		shareWithheld:
			'入职需求占{demand}；{level}毕业生供给中流向本集群的部分会泄露过小的人数，不公布。',
		overlay: '本集群与其他集群交叉，只列情况，不计入合计。',
		openings: '{name}集群按职业分的岗位需求，{period}累计',
		largest: '（前{count}位）',
		majors: '{name}集群相关专业的供给与需求',
		largestOfLevel: '（各层次前{count}位）',
		employmentTitle: '{name}集群从业人员：历史与预测',
	},
	comparison: {
		years: '吻合度的历年变化见下表。类别划分、专业目录和对应表在各年保持不变，各年可比。',
		lead: '与上一数据版本（{release}，数据截止时间{date}）相比，同一年份的数字因补报、更正和方法修订可能有变化。',
		release: '{level}：上一版{year}年吻合度为{before}，本版同一年份为{after}，{change}。',
		none: '没有数据截止更早的版本可以比较。',
	},
	lists: {
		lead: '按公布的规则，本版对{intake}级提出测算建议：扩大招生的新兴专业{expand}个专业点，限制招生{restrict}个，停止招生{stop}个。下表列出所涉专业多一名毕业生对吻合度的影响：建议扩大的专业影响为正、建议限制或停止的专业影响为负时，执行建议将提高吻合度。',
		table: '测算建议所涉专业对吻合度的影响',
		raises:
			'在可比的{known}个专业点中，{agree}个的建议方向与提高吻合度一致。质量原因列入的专业点，方向可能与供求不一致，须由审定单位权衡。',
		public: '公开版不列未经审定的测算建议。审定结果由审定单位另行公布。',
		proposal: '测算建议',
	},
	limits: {
		unmapped:
			'{level}毕业生中，未对应到职业、未计入的占{unmapped}；入职需求中没有对应专业的占{unserved}。',
		noise:
			'{level}毕业生人数有限，即使两个结构完全一致，偶然因素也会造成约{noise}的偏离，吻合度不应以100%为目标。',
		proxy: '下列集群没有单独的行业统计，以上级行业代替，数字偏大：{names}。',
		indicative:
			'超出回测期限的预测和人数过少的专业只供参考，表中以90%下限、上限表示范围，范围很宽时不宜引用中间值。',
		missing: '本地区未提供：{names}。有关内容在报告中注明，未以零代替。',
		withheld: '为保护个人和单位信息，1至4人的数值及可据以推算的数值不列出，以“*”表示。',
		ratio: '结构与总量是两回事：吻合度高不等于供给充足，应与总量余缺一并使用。',
	},
};

const en: typeof zh = {
	titlePhrases: ['Fit of majors to industries', 'in {region}'],
	subtitle: 'Report for {year}',
	chapters: {
		summary: 'Summary',
		method: 'Method',
		levels: 'Fit and volume by level of education',
		contributions: 'What each cluster contributes to the mismatch',
		influence: 'How majors move the fit',
		clusters: 'Cluster by cluster',
		comparison: 'Earlier years and the release before',
		lists: 'Intake proposals and the fit',
		limits: 'Limits to keep in mind',
	},
	summary: {
		fit: 'In {year} the fit of majors to industries ({level}) was {fit} (90% uncertainty {lower}–{upper}). Mismatched persons: {mismatched}, the part of {entrants} entrants who would have to go to another industry.',
		balance: {
			short:
				'In volume there were {entrants} entrants for {demand} posts open to them: {gap} fewer than wanted.',
			over: 'In volume there were {entrants} entrants for {demand} posts open to them: {gap} more than wanted.',
		},
		change: 'Against {before} the fit {change}, ',
		moved: {
			clear: 'which is more than the uncertainty.',
			unclear: 'which is within the uncertainty, so no change can be claimed.',
		},
		short: 'Clusters whose share of supply lies furthest below their share of demand: {names}.',
		over: 'Clusters whose share of supply lies furthest above their share of demand: {names}.',
		signals:
			'Under the example rule set, when the next intake leaves, majors that may run short: {short}; that may run over: {over}; not assessed, mostly because they are too small: {unknown}. A signal is a computed proposal, not a decision.',
		none: 'Fit cannot be computed for this region yet: it needs destinations of graduates, a crosswalk from majors to occupations and openings by occupation. {reason}',
	},
	method: {
		lead: 'Fit answers one question: are those whom schools train spread over industries as those whom industries need? It is computed in four steps.',
		steps: [
			'Supply: graduates, times the share who enter work and the share who stay, are the entrants. Those who study on, enlist or leave are not counted.',
			'Crosswalk: a table of majors and occupations leads entrants to occupations, and the spread of each occupation’s entry demand leads them to clusters.',
			'Demand: openings of each cluster by occupation are expansion and replacement; the share filled by leavers of the level is entry demand.',
			'Comparison: both sides become shares; the part in which they overlap is the fit.',
		],
		interval:
			'The uncertainty comes from joint draws of chance in the numbers of graduates, errors of the demand forecast and doubt about the crosswalk; projected years add forecast errors. Replacement rates are assumptions, shown as low, base and high scenarios; the text states the base scenario unless it says otherwise.',
		definitions: 'Definitions and formulas of the main measures:',
	},
	levels: {
		overview:
			'The table sets side by side the fit of every level under three replacement scenarios, over clusters and over occupation groups.',
	},
	shrinking: 'Clusters with a negative entry demand are shrinking; their share counts as zero.',
	influence:
		'The effect of one more entrant says in which direction to adjust; it must not be extrapolated to dozens. The tables list the majors with the largest effects.',
	influenceTitle: {
		up: 'Majors in which one more entrant raises the fit most ({level})',
		down: 'Majors in which one more entrant lowers the fit most ({level})',
	},
	cluster: {
		employment:
			'Employees in {year}: {count}; expected in {ahead}: {lower}–{upper} (80% forecast interval).',
		now: 'Employees in {year}: {count}.',
		unknown: 'Employment is not known.',
		basis: 'Basis: {basis}.',
		proxy: 'Note on scope: {proxy}.',
		share:
			'Of {level} entrants {supply} go to this cluster, which holds {demand} of entry demand: it contributes {points} points to the mismatch.',
		shareWithheld:
			'This cluster holds {demand} of entry demand; how many {level} entrants go to it would tell a number that is too small, so it is withheld.',
		overlay: 'This cluster overlaps others; it is shown but never part of a total.',
		openings: '{name}: openings by occupation, total of {period}',
		largest: ' (largest {count})',
		majors: '{name}: supply and demand of its majors',
		largestOfLevel: ' (largest {count} of each level)',
		employmentTitle: '{name}: employees, past and forecast',
	},
	comparison: {
		years:
			'The table shows the fit year by year. Categories, catalogue and crosswalk are the same in all years, so the years compare.',
		lead: 'Figures of one year may change between releases through late returns, corrections and methods; the release before is {release}, with data as of {date}.',
		release:
			'{level}: for {year} the release before gave {before}, this one gives {after}; the figure {change}.',
		none: 'There is no release whose data end earlier: there is nothing to compare with.',
	},
	lists: {
		lead: 'By the published rules this release makes these proposals for the {intake} intake. Programs of emerging majors to expand: {expand}; programs to restrict: {restrict}; to stop: {stop}. The table shows what one more entrant of each does to the fit: where it is positive for a program to expand, and negative for one to restrict or stop, following the proposal raises the fit.',
		table: 'What the proposals would do to the fit',
		raises:
			'Of {known} programs that can be compared, {agree} point the way that raises the fit. Programs listed for their quality may point the other way; the deciding body has to weigh that.',
		public:
			'The public edition lists no undecided proposals. Decisions are published by the bodies that make them.',
		proposal: 'Proposal',
	},
	limits: {
		unmapped:
			'Of {level} entrants {unmapped} have no occupation in the crosswalk and are left out; {unserved} of entry demand has no major that leads to it.',
		noise:
			'With so few {level} entrants, chance alone would cause a mismatch of about {noise} even if both structures were equal: 100% is no target.',
		proxy:
			'These clusters have no statistics of their own; a broader industry stands in, so they look too large: {names}.',
		indicative:
			'Forecasts beyond the back-tested horizon and very small majors are indicative. Where the 90% range is wide, do not quote its middle.',
		missing:
			'Not supplied by the region: {names}. The report says so where it matters, and never puts zero instead.',
		withheld:
			'To protect persons and firms, counts of 1 to 4 and what would give them away are withheld and shown as *.',
		ratio:
			'Structure and volume are two things: a high fit does not mean enough supply. Use it together with the volume balance.',
	},
};

export const fitReportMessages = { zh, en } as const;
