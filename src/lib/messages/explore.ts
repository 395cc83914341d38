interface Range {
	readonly most: string;
	readonly least: string;
	readonly count: number;
	/** Null where there are no intervals. */
	readonly isOverlapping: boolean | null;
}

interface Course {
	readonly name: string;
	readonly from: string;
	readonly to: string;
	readonly before: string;
	readonly after: string;
}

const zh = {
	title: '自助分析',
	lead: '选择指标、分组和筛选条件；结果可以看图、看表、下载，网址即是结果。',
	topic: '指标',
	by: '分组',
	years: '时间',
	show: '显示',
	scenario: '更替情景',
	yearsOf: { latest: '最近一年', all: '历年' },
	shows: { chart: '图', table: '表' },
	breakdowns: {
		level: '学历层次',
		school: '学校',
		field: '专业大类',
		major: '专业',
		cluster: '产业集群',
		occupation: '职业',
	},
	filters: {
		level: '学历层次',
		school: '学校',
		major: '专业',
		cluster: '产业集群',
		occupation: '职业',
	},
	any: '不限',
	apply: '显示',
	reset: '恢复默认',
	form: '选择指标和条件',
	result: '结果',
	console: '用查询语句分析',
	titleBy: (name: string, by: string) => `${name}（按${by}）`,
	comma: '，',
	open: '（',
	close: '）',
	only: (stated: string) => `只有${stated}。`,
	range: ({ most, least, count, isOverlapping }: Range) =>
		`${String(count)}个中，最高的是${most}，最低的是${least}${isOverlapping === true ? '，但两者的不确定范围相互重叠' : ''}。`,
	risen: (count: number, risen: number, isClear: boolean) =>
		`${String(count)}个中，${String(risen)}个最近一年的数值${isClear ? '明显' : ''}高于最早一年。`,
	courses: (courses: readonly Course[]) =>
		`${courses.map(({ name, from, to, before, after }) => (from === to ? `${name}：${from}年${before}` : `${name}：${from}年${before}，${to}年${after}`)).join('；')}。`,
	leftOut: (most: number, groups: number) =>
		`图中为数值最大的${String(most)}个，表和下载文件为全部${String(groups)}个。`,
	interval: (name: string) => `浅色为${name}。`,
	missing: (count: number) => `${String(count)}个数值因保护或未提供而空缺，不按零计算。`,
};

const en: typeof zh = {
	title: 'Explore',
	lead: 'Choose a measure, a breakdown and filters; see a chart or a table, take the data away. The address holds the whole choice.',
	topic: 'Measure',
	by: 'By',
	years: 'Time',
	show: 'Show',
	scenario: 'Replacement',
	yearsOf: { latest: 'Latest year', all: 'All years' },
	shows: { chart: 'Chart', table: 'Table' },
	breakdowns: {
		level: 'level',
		school: 'school',
		field: 'field of majors',
		major: 'major',
		cluster: 'cluster',
		occupation: 'occupation',
	},
	filters: {
		level: 'Level',
		school: 'School',
		major: 'Major',
		cluster: 'Cluster',
		occupation: 'Occupation',
	},
	any: 'Any',
	apply: 'Show',
	reset: 'Start again',
	form: 'Choose a measure and filters',
	result: 'Result',
	console: 'Ask with SQL',
	titleBy: (name, by) => `${name} by ${by}`,
	comma: ', ',
	open: ' (',
	close: ')',
	only: (stated) => `There is only ${stated}.`,
	range: ({ most, least, count, isOverlapping }) =>
		`Of ${String(count)}, the highest is ${most} and the lowest ${least}${isOverlapping === true ? ', but their uncertainties overlap' : ''}.`,
	risen: (count, risen, isClear) =>
		`Of ${String(count)}, ${String(risen)} stand ${isClear ? 'clearly ' : ''}higher in the latest year than in the first.`,
	courses: (courses) =>
		`${courses.map(({ name, from, to, before, after }) => (from === to ? `${name}: ${before} in ${from}` : `${name}: ${before} in ${from}, ${after} in ${to}`)).join('; ')}.`,
	leftOut: (most, groups) =>
		`The chart shows the ${String(most)} largest; the table and the files hold all ${String(groups)}.`,
	interval: (name) => `The pale part is the ${name}.`,
	missing: (count) =>
		`Withheld or not supplied, and not counted as zero: ${String(count)} of the values.`,
};

export const exploreMessages = { zh, en } as const;
