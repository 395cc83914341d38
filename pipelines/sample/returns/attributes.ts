import { college } from '../data/programs.ts';
import { csvBytes } from '../files/csv.ts';
import type { Cell, ReturnFile } from '../files/file.ts';
import { type Draws, drawsOf } from '../random.ts';
import { isEmployed, type GraduatingClass } from '../world/graduates.ts';
import { catalogueYear, sum } from '../world/settings.ts';
import { returnedMajor, returnedSchool, type World } from '../world/world.ts';

const titles = [
	'届',
	'学校代码',
	'专业目录',
	'专业代码',
	'路径代码',
	'统计时点',
	'指标',
	'取值',
	'人数',
	'中位数(元)',
	'样本量',
];

export const classesKept = 5;
/** Fewer persons than this are not printed. */
const smallest = 5;

/** Origin, contracts, insurance and pay of the last classes; small cells are starred. */
export function attributeReturns(world: World): readonly ReturnFile[] {
	const { asOf } = world.settings;
	const first = asOf - classesKept + 1;
	const rows = world.classes
		.filter(({ year, graduates }) => year >= first && graduates >= smallest)
		.flatMap((graduating) => attributeRows(world, graduating));
	return [
		{
			path: `毕业去向/就业质量属性_${first}-${asOf}.csv`,
			bytes: csvBytes(titles, rows, 'utf-8-bom'),
		},
	];
}

const attributes: readonly (readonly [string, readonly (readonly [string, number])[]])[] = [
	[
		'生源地',
		[
			['本县市', 0.72],
			['设区市内', 0.1],
			['省内', 0.12],
			['省外', 0.06],
		],
	],
	[
		'合同期限',
		[
			['1年及以内', 0.18],
			['1-2年', 0.2],
			['2-3年', 0.42],
			['3年以上', 0.2],
		],
	],
	[
		'社会保险',
		[
			['三险一金', 0.22],
			['五险', 0.28],
			['五险一金', 0.42],
			['未参保', 0.08],
		],
	],
	[
		'起薪区间',
		[
			['2000元以下', 0.02],
			['2000-3000元', 0.08],
			['3000-4000元', 0.28],
			['4000-5000元', 0.34],
			['5000元及以上', 0.28],
		],
	],
];

function attributeRows(world: World, graduating: GraduatingClass): Cell[][] {
	const { program, year } = graduating;
	const { reference } = world.settings;
	const draws = attributeDraws(world, graduating);
	const major = returnedMajor(reference, program.major, year, catalogueYear);
	const identity = [
		`${year}届`,
		returnedSchool(program.school, year),
		`${major.catalogue}年版`,
		major.code,
		program.pathway,
		`${year}-12-31`,
	];
	const employed = employedOf(graduating);
	const counted = drawnAttributes(graduating, draws).flatMap(({ name, counts, total }) =>
		counts.map(([value, count]) => [...identity, name, value, starred(count), '/', total]),
	);
	const median = 10 * Math.round((startingPay(graduating) * (1 + 0.03 * draws.normal())) / 10);
	const kept = draws.binomial(employed, 0.82);
	return [
		...counted,
		[...identity, '起薪中位数', '元', '/', employed < 10 ? '*' : median, employed],
		[...identity, '六个月留任', '留任', starred(kept), '/', employed],
	];
}

/** Persons of one class by the values of one attribute. */
export interface DrawnAttribute {
	readonly name: string;
	readonly counts: readonly (readonly [value: string, count: number])[];
	readonly total: number;
}

export function attributeDraws(world: World, { program, year }: GraduatingClass): Draws {
	const { seed } = world.settings;
	return drawsOf(seed, 'attributes', program.major, program.school, program.pathway, year);
}

/** The first draws of a class: the same whoever asks. */
export function drawnAttributes(
	graduating: GraduatingClass,
	draws: Draws,
): readonly DrawnAttribute[] {
	const employed = employedOf(graduating);
	return attributes.map(([name, values]) => {
		const total = name === '生源地' ? graduating.graduates : employed;
		const drawn = draws.multinomial(
			total,
			values.map(([, share]) => share),
		);
		return { name, counts: values.map(([value], index) => [value, drawn[index] ?? 0]), total };
	});
}

function starred(count: number): Cell {
	return count > 0 && count < smallest ? '*' : count;
}

export function employedOf({ cells }: GraduatingClass): number {
	return sum(cells.filter(({ status }) => isEmployed(status)).map(({ persons }) => persons));
}

/** Monthly starting pay: more for college graduates and for majors whose trades pay well. */
export function startingPay({ program, year }: GraduatingClass): number {
	const level = program.school === college || program.pathway === 'WN' ? 4650 : 3850;
	const trade = 0.9 + 0.25 * drawsOf(0, 'pay', program.major).uniform();
	const short = ['460116', '510401'].includes(program.major) ? 1.18 : 1;
	const over = program.major === '730301' ? 0.86 : 1;
	return level * trade * short * over * 1.046 ** (year - 2025);
}
