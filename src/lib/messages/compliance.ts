/** The page on what the annual reports must hold. */
const zh = {
	title: '年度报告必备内容核对',
	lead: '就业质量年度报告须具备下列内容：每项要么有数据，要么说明没有数据的原因。核对由成文的报告逐项得出，删去一项，得分即下降。',
	scores: '各报告的得分',
	edition: '版别',
	met: '已具备',
	score: '得分',
	contents: '逐项核对',
	what: '“待填写”的各项由学校或主管部门补充后即为已具备；“有标题而无内容”和“缺少”的，报告须补正。',
	content: '必备内容',
	standing: '情况',
	place: '所在章节',
	source: '依据',
	colon: '：',
	link: '必备内容核对',
	standings: {
		value: '已有数据',
		reason: '已说明原因',
		blank: '待填写',
		empty: '有标题而无内容',
		absent: '缺少',
	},
};

const en: typeof zh = {
	title: 'Required contents of the annual reports',
	lead: 'An annual report on employment quality must hold the contents below: each with data, or with a stated reason why there are none. The check reads the finished report; taking an item out lowers its score.',
	scores: 'Scores of the reports',
	edition: 'Edition',
	met: 'Given',
	score: 'Score',
	contents: 'Item by item',
	what: 'Items “to be filled in” count once the school or the authority has filled them in; what is “empty” or “missing” must be put right.',
	content: 'Required content',
	standing: 'Standing',
	place: 'Chapter',
	source: 'Required by',
	colon: ': ',
	link: 'Required contents',
	standings: {
		value: 'data given',
		reason: 'reason stated',
		blank: 'to be filled in',
		empty: 'heading without content',
		absent: 'missing',
	},
};

export const complianceMessages = { zh, en } as const;
