import { projectSeeds } from '../data/projects.ts';
import { csvBytes } from '../files/csv.ts';
import type { Cell, ReturnFile } from '../files/file.ts';
import { workbookBytes } from '../files/workbook.ts';
import { drawsOf } from '../random.ts';
import { firstVacancyYear, occupationsIn, totalOf, vacanciesIn } from '../world/labour.ts';
import { firstSchoolYear, groupBy, yearsFrom } from '../world/settings.ts';
import type { World } from '../world/world.ts';

export async function labourReturns(world: World): Promise<readonly ReturnFile[]> {
	const { asOf } = world.settings;
	return [
		...yearsFrom(firstVacancyYear, asOf).map((year) => vacancyReturn(world, year)),
		{ path: '人社/引进项目用工计划.xlsx', bytes: await projectBook(world) },
		{ path: '人社/全省职业展望.csv', bytes: outlook(world) },
		{ path: '生源/义务教育在校生.xlsx', bytes: await pupilBook(world) },
	];
}

const vacancyTitles = [
	'季度',
	'职业代码',
	'职业名称',
	'需求人数',
	'求职人数',
	'中位招聘天数',
	'平均薪资报价(元/月)',
];

function vacancyReturn(world: World, year: number): ReturnFile {
	const quarters = vacanciesIn(world, year);
	const rows = groupBy(quarters, ({ quarter }) => quarter).flatMap(([quarter, members]) => {
		const total = totalOf(members);
		const label = `${year}年第${quarter.slice(-1)}季度`;
		return [
			[label, '合计', '全部职业', total.vacancies, total.seekers, '—', '—'],
			...members.map((member): Cell[] => [
				label,
				member.code,
				world.settings.reference.occupations.get(member.code) ?? '',
				member.vacancies,
				member.seekers,
				member.vacancies < 3 ? '—' : member.daysOpen,
				member.vacancies < 3 ? '—' : member.wageCny,
			]),
		];
	});
	return {
		path: `人社/公共就业服务求人求职_${year}.csv`,
		bytes: csvBytes(vacancyTitles, rows, 'gb18030'),
	};
}

function projectBook({ settings }: World): Promise<Uint8Array> {
	const known = projectSeeds.filter(({ announced }) => announced <= settings.asOf);
	return workbookBytes([
		{
			name: '项目',
			title: '重大引进项目用工计划（示例数据，项目名称均为虚构）',
			caption: '计量单位：人',
			header: [
				[
					'项目编号',
					'项目名称',
					'英文名称',
					'集群代码',
					'投产年份',
					'职业代码',
					'职业名称',
					'学历要求',
					'计划用工数',
					'实施可能性',
					'是否涉密',
				],
			],
			rows: known.flatMap((project) =>
				project.posts.map(([occupation, level, count]) => [
					project.id,
					project.name,
					project.nameEn,
					project.cluster,
					project.start,
					occupation,
					settings.reference.occupations.get(occupation) ?? '',
					level === 'secondary' ? '中职' : '高职专科',
					count,
					`${Math.round(100 * project.probability)}%`,
					project.isRestricted ? '是' : '否',
				]),
			),
			mergedColumns: [0, 1, 2],
			notes: ['注：可能性由发展改革部门估计；涉密项目不得对外公布。'],
		},
	]);
}

/** A province-wide outlook by occupation group, of the kind other regions publish. */
function outlook(world: World): Uint8Array {
	const { asOf, seed } = world.settings;
	const base = asOf - 1;
	const groups = groupBy(occupationsIn(world, base), ({ code }) => code.slice(0, 4));
	const rows = groups.map(([group, members]) => {
		const draws = drawsOf(seed, 'outlook', group);
		const local = members.reduce((total, { employees }) => total + employees, 0);
		const provincial = 100 * Math.round((local * 88 * Math.exp(0.2 * draws.normal())) / 100);
		const growth = Math.round(provincial * 0.05 * draws.normal());
		const leavers = Math.round(provincial * (0.55 + 0.05 * draws.normal()));
		const name = world.settings.reference.occupations.get(group) ?? '';
		return [base, base + 10, group, name, provincial, growth, leavers];
	});
	const titles = [
		'起始年',
		'终止年',
		'职业代码',
		'职业名称',
		'基期就业(人)',
		'净增(人)',
		'更替(人)',
	];
	return csvBytes(titles, rows);
}

const gradeNames = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

function pupilBook({ settings }: World): Promise<Uint8Array> {
	return workbookBytes([
		{
			name: '生源',
			title: '宜兴市义务教育阶段分年级在校生（示例数据）',
			caption: '计量单位：人',
			header: [['年份', ...gradeNames.map((grade) => `${grade}年级`)]],
			rows: yearsFrom(firstSchoolYear, settings.asOf).map((year) => [
				`${year}年`,
				...gradeNames.map((_, index) => cohort(settings.seed, year - index - 6)),
			]),
		},
	]);
}

/** Children born in a year who go to school here: a wave that crests in 2012 and 2016 and then ebbs. */
function cohort(seed: number, born: number): number {
	const wave = 9300 + 900 * Math.sin((born - 2008) / 2.6) - 170 * Math.max(0, born - 2016) ** 1.4;
	return Math.round(wave + 90 * drawsOf(seed, 'cohort', born).normal());
}
