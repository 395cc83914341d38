/** The pack for the coordination meeting of article 29; a slot in braces is a value of the release. */
const zh = {
	titlePhrases: ['{region}', '产教融合联席会议材料'],
	subtitle: '（数据截止{date}）',
	chapters: {
		agenda: '会议议程和须议事项',
		fit: '专业结构与产业结构吻合情况',
		forecast: '产业集群用工预测',
		warnings: '专业和专业点系统提示',
		plans: '招生计划方案比选',
		decisions: '待审定事项',
		projects: '重大引进项目用工需求',
		fair: '紧缺技能人才招聘会建议',
		gates: '近期时限',
		record: '会议记录和议定事项',
	},
	agenda: {
		basis:
			'《关于深化产教融合的实施意见》第二十九条要求每年召开不少于两次联席会议，研究招生计划、专业设置、经费、用工需求、设备和师资等事项。本材料按数据版本编制，供会前审阅。',
		items: [
			'通报专业结构与产业结构吻合情况和用工预测。',
			'审议{intake}级扩大、限制、停止招生专业目录的测算建议（扩大{expand}个、限制{restrict}个、停止{stop}个专业点）。',
			'审议招生计划调整方案。',
			'协调重大引进项目用工和紧缺技能人才招聘会。',
			'检查上次会议议定事项落实情况。',
		],
		blank: '会议时间、地点、主持人、参加单位',
		previous: '上次会议议定事项及落实情况',
	},
	forecast: {
		lead: '各集群从业人员及今后五年预测见下表，区间为80%预测区间；标“仅供参考”的，过去的预测误差样本不足。',
		columns: {
			name: '产业集群',
			year: '年份',
			employees: '从业人员（人）',
			ahead: '预测年份',
			lower: '80%下限（人）',
			upper: '80%上限（人）',
			note: '备注',
		},
		indicative: '仅供参考',
		table: '产业集群从业人员及预测',
	},
	warnings: {
		majors: '供求方面：{finding}',
		programs: '质量和招生方面：{finding}',
		none: '没有触发规则的专业点。',
	},
	plans: {
		blank: '会议选定的方案、主要调整和取舍理由',
		reason: '供求提示和目录建议所指的方向如下：',
		columns: { direction: '方向', count: '专业点数', majors: '涉及专业' },
		table: '测算建议所指的调整方向',
	},
	decisions: {
		lead: '下列专业点须由所列单位审定。审定前的内容不对外公布。',
		table: '待审定的专业点',
		none: '没有待审定的专业点。',
		columns: { proposal: '测算建议', result: '审定结果', reason: '理由' },
	},
	fair: {
		lead: '第二十九条要求每年举办紧缺技能人才招聘会。建议优先邀请下列职业的用人单位和求职者。',
	},
	gates: { lead: '今后十六个月内各培养路径的环节及时限如下，错过时限的建议只能影响下一级。' },
	record: {
		title: '议定事项记录',
		fields: { item: '议定事项', owner: '牵头单位、配合单位', due: '完成时限', check: '落实情况' },
		head: {
			time: '会议时间、地点',
			chair: '主持人',
			present: '参加单位和人员',
			recorder: '记录人',
		},
	},
};

const en: typeof zh = {
	titlePhrases: ['Coordination meeting', 'on industry and education,', '{region}'],
	subtitle: 'Data as of {date}',
	chapters: {
		agenda: 'Agenda',
		fit: 'Fit of majors to industries',
		forecast: 'Employment forecast by cluster',
		warnings: 'Signals',
		plans: 'Options for the enrollment plan',
		decisions: 'Decisions to be made',
		projects: 'Labour needs of imported projects',
		fair: 'Recruitment fair for scarce skills',
		gates: 'Dates ahead',
		record: 'Record of decisions',
	},
	agenda: {
		basis:
			'Article 29 of the implementing opinions asks for at least two coordination meetings a year on enrollment plans, majors, funding, labour demand, equipment and teachers. This pack rests on one release and is to be read beforehand.',
		items: [
			'Report on the fit of majors to industries and the employment forecast.',
			'Proposals for the {intake} intake: programs to expand {expand}, to restrict {restrict}, to stop {stop}.',
			'Options for the enrollment plan.',
			'Labour needs of imported projects, and the recruitment fair for scarce skills.',
			'What became of the decisions of the last meeting.',
		],
		blank: 'time, place, chair, bodies present',
		previous: 'decisions of the last meeting and what became of them',
	},
	forecast: {
		lead: 'Employees of every cluster and the forecast for five years with its 80% interval; “indicative” where too few past errors are known.',
		columns: {
			name: 'Cluster',
			year: 'Year',
			employees: 'Employees (persons)',
			ahead: 'Forecast for',
			lower: '80% from (persons)',
			upper: '80% to (persons)',
			note: 'Note',
		},
		indicative: 'indicative',
		table: 'Employees by cluster, and forecast',
	},
	warnings: {
		majors: 'Supply and demand: {finding}',
		programs: 'Quality and intake: {finding}',
		none: 'No program broke a rule.',
	},
	plans: {
		blank: 'option that the meeting chooses, main changes, reasons',
		reason: 'Signals and proposals point in these directions:',
		columns: { direction: 'Direction', count: 'Programs', majors: 'Majors' },
		table: 'Directions that the proposals point in',
	},
	decisions: {
		lead: 'The bodies named decide on these programs. Nothing is published before.',
		table: 'Programs to be decided on',
		none: 'Nothing is to be decided.',
		columns: { proposal: 'Proposal', result: 'Decision', reason: 'Reason' },
	},
	fair: {
		lead: 'Article 29 asks for a yearly recruitment fair for scarce skills. Employers and seekers of these occupations should be invited first.',
	},
	gates: {
		lead: 'Gates of every pathway in the next sixteen months; a proposal that misses one reaches the next intake only.',
	},
	record: {
		title: 'Record of decisions',
		fields: { item: 'Decision', owner: 'Lead and partners', due: 'Due', check: 'Done' },
		head: { time: 'Time and place', chair: 'Chair', present: 'Present', recorder: 'Recorded by' },
	},
};

export const meetingMessages = { zh, en } as const;
