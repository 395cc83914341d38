import type { RawRecord } from './raw-record.ts';

/** What a counted value should be, read from the cited rows of the sample's returns by separate code. */
export type Reading = (rows: readonly RawRecord[]) => number;

function total(rows: readonly RawRecord[], title: string): number {
	return rows.reduce((sum, row) => sum + row.number(title), 0);
}

function intake(title: string, kind: string): Reading {
	return (rows) =>
		total(
			rows.filter((row) => row.path.startsWith('招生/') && row.text('招生类型') === kind),
			title,
		);
}

const grades = ['一年级', '二年级', '三年级', '四年级', '五年级'];

const students: Reading = (rows) =>
	rows
		.filter((row) => row.path.startsWith('在校生/'))
		.flatMap((row) => grades.map((grade) => row.number(grade)))
		.filter((count) => !Number.isNaN(count))
		.reduce((sum, count) => sum + count, 0);

const schools: Reading = (rows) =>
	new Set(rows.filter((row) => row.path.startsWith('招生/')).map((row) => row.text('学校代码')))
		.size;

interface Destination {
	readonly codes: readonly string[];
	readonly titles: readonly string[];
}

const destinations = {
	contract: { codes: ['11'], titles: ['协议合同就业'] },
	self_employed: { codes: ['75'], titles: ['自主创业'] },
	military: { codes: ['46'], titles: ['应征入伍'] },
	further_study: { codes: ['80'], titles: ['升学'] },
	flexible: { codes: ['76'], titles: ['灵活就业'] },
	seeking: { codes: ['70'], titles: ['待就业'] },
	not_seeking: { codes: ['72'], titles: ['暂不就业'] },
	unknown: { codes: ['99'], titles: ['去向不明'] },
} as const satisfies Record<string, Destination>;

type Status = keyof typeof destinations;

/** Detailed returns hold one count a row, early ones one row with a column for each count. */
function isDetail(row: RawRecord): boolean {
	return row.text('去向代码') !== undefined;
}

function gone(statuses: readonly Status[]): Reading {
	const codes = new Set<string>(statuses.flatMap((status) => destinations[status].codes));
	const titles = statuses.flatMap((status) => destinations[status].titles);
	return (rows) =>
		rows.reduce((sum, row) => {
			if (!isDetail(row)) return sum + titles.reduce((all, title) => all + row.number(title), 0);
			return sum + (codes.has(row.text('去向代码') ?? '') ? row.number('人数') : 0);
		}, 0);
}

const working: readonly Status[] = ['contract', 'self_employed', 'flexible'];
const workingCodes = new Set<string>(working.flatMap((status) => destinations[status].codes));

function atWork(column: string, values: readonly string[], titles: readonly string[]): Reading {
	return (rows) =>
		rows.reduce((sum, row) => {
			if (!isDetail(row)) return sum + titles.reduce((all, title) => all + row.number(title), 0);
			const isCounted =
				workingCodes.has(row.text('去向代码') ?? '') && values.includes(row.text(column) ?? '');
			return sum + (isCounted ? row.number('人数') : 0);
		}, 0);
}

const places = ['本县市', '设区市内', '省内', '省外'];

const outcomes: Readonly<Record<string, Reading>> = {
	graduate_count: gone(Object.keys(destinations) as Status[]),
	placed_count: gone(['contract', 'self_employed', 'military', 'further_study', 'flexible']),
	direct_employment_count: gone(working),
	...Object.fromEntries(
		(Object.keys(destinations) as Status[]).map((status) => [`${status}_count`, gone([status])]),
	),
	in_field_count: atWork('专业对口', ['是'], ['对口就业人数']),
	in_field_known_count: atWork('专业对口', ['是', '否'], ['对口就业人数', '不对口就业人数']),
	local_count: atWork('就业所在地', ['本县市'], ['本县市']),
	place_known_count: atWork('就业所在地', places, places),
};

const enrollment: Readonly<Record<string, Reading>> = {
	planned_count: intake('计划数', '新招'),
	admitted_count: intake('录取数', '新招'),
	registered_count: intake('报到注册数', '新招'),
	first_choice_count: intake('第一志愿录取数', '新招'),
	transfer_count: intake('报到注册数', '转段'),
	student_count: students,
	school_count: schools,
};

function one(title: string, scale = 1): Reading {
	return (rows) => (rows.length === 1 ? total(rows, title) * scale : Number.NaN);
}

/** Whole economies are returned in ten thousands, larger firms in persons. */
function either(whole: string, large: string, [first, second]: readonly [number, number]): Reading {
	return (rows) =>
		rows[0]?.text(whole) === undefined ? one(large, second)(rows) : one(whole, first)(rows);
}

const industry: Readonly<Record<string, Reading>> = {
	employee_count: either('从业人员（万人）', '期末从业人员数(人)', [10_000, 1]),
	wage_total_cny: either('工资总额（万元）', '应付职工薪酬(万元)', [10_000, 10_000]),
	output_cny: either('总产值或营业收入（万元）', '营业收入(万元)', [10_000, 10_000]),
};

const market: Readonly<Record<string, Reading>> = {
	vacancy_count: one('需求人数'),
	seeker_count: one('求职人数'),
	median_days_open: one('中位招聘天数'),
	posted_wage_cny: one('平均薪资报价(元/月)'),
};

const school: Readonly<Record<string, Reading>> = {
	seat_capacity: one('核定学位数'),
	teacher_count: one('专任教师数'),
	dual_qualified_count: (rows) => Math.round(one('专任教师数')(rows) * one('双师型教师占比')(rows)),
	longitude: one('经度'),
	latitude: one('纬度'),
};

const gates: Readonly<Record<string, Reading>> = {
	month: one('月'),
	day: one('日'),
	years_before_intake: one('提前年数'),
};

function named(table: string, readings: Readonly<Record<string, Reading>>) {
	return Object.entries(readings).map(
		([column, reading]) => [`${table}.${column}`, reading] as const,
	);
}

export const readings: ReadonlyMap<string, Reading> = new Map([
	...named('enrollment_by_program', enrollment),
	...named('enrollment_by_major', enrollment),
	...named('outcomes_by_program', outcomes),
	...named('outcomes_by_major', outcomes),
	...named('industry_employment', industry),
	...named('vacancy_quarters', market),
	...named('schools', school),
	...named('calendar', gates),
	...named('pathways', { years_total: one('总学制') }),
	...named('projects', { post_count: one('计划用工数'), probability: one('实施可能性') }),
]);
