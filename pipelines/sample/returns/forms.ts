import { college } from '../data/programs.ts';
import { csvBytes } from '../files/csv.ts';
import type { Cell, ReturnFile } from '../files/file.ts';
import { drawsOf } from '../random.ts';
import type { GraduatingClass } from '../world/graduates.ts';
import { returnedSchool, type World } from '../world/world.ts';
import {
	attributeDraws,
	classesKept,
	type DrawnAttribute,
	drawnAttributes,
	employedOf,
} from './attributes.ts';

const titles = ['届', '学校代码', '学历层次', '统计时点', '指标', '取值', '人数'];

/** What the form asks of graduates at work, beside their origin. */
const asked: ReadonlySet<string> = new Set(['合同期限', '社会保险', '起薪区间']);

/** The statistical form on employment that every school fills in: all majors together, nothing starred. */
export function formReturns(world: World): readonly ReturnFile[] {
	const { asOf } = world.settings;
	const first = asOf - classesKept + 1;
	const counts = new Map<string, number>();
	for (const graduating of world.classes.filter(({ year }) => year >= first)) {
		const { year, program } = graduating;
		const school = returnedSchool(program.school, year);
		for (const { name, counts: values } of formAttributes(world, graduating)) {
			for (const [value, count] of values) {
				const key = [year, school, levelOf(graduating), name, value].join('|');
				counts.set(key, (counts.get(key) ?? 0) + count);
			}
		}
	}
	const rows = [...counts].map(([key, count]): Cell[] => {
		const [year = '', school = '', level = '', name = '', value = ''] = key.split('|');
		return [`${year}届`, school, level, `${year}-12-31`, name, value, count];
	});
	return [
		{
			path: `毕业去向/毕业生就业情况统计表_${first}-${asOf}.csv`,
			bytes: csvBytes(titles, rows, 'utf-8-bom'),
		},
	];
}

function levelOf({ program }: GraduatingClass): string {
	return program.school === college || program.pathway === 'WN' ? '高职专科' : '中职';
}

function formAttributes(world: World, graduating: GraduatingClass): readonly DrawnAttribute[] {
	const { program, year } = graduating;
	const { seed } = world.settings;
	const draws = drawsOf(seed, 'form', program.major, program.school, program.pathway, year);
	const total = employedOf(graduating);
	const drawn = (name: string, values: readonly (readonly [string, number])[]): DrawnAttribute => {
		const counts = draws.multinomial(
			total,
			values.map(([, share]) => share),
		);
		return { name, counts: values.map(([value], index) => [value, counts[index] ?? 0]), total };
	};
	return [
		drawn('就业产业', sectorsOf(program.major)),
		drawn('就业渠道', channels),
		drawn('就业单位', employers),
		...drawnAttributes(graduating, attributeDraws(world, graduating)).filter(({ name }) =>
			asked.has(name),
		),
	];
}

const channels: readonly (readonly [string, number])[] = [
	['学校推荐', 0.58],
	['中介介绍', 0.09],
	['其他渠道', 0.33],
];

const employers: readonly (readonly [string, number])[] = [
	['机关事业单位', 0.06],
	['企业', 0.82],
	['个体经营', 0.08],
	['其他单位', 0.04],
];

/** Fields of the 2021 catalogue in their order at every level: the first is agriculture, the next eight industry. */
function sectorsOf(major: string): readonly (readonly [string, number])[] {
	const field = (Number(major.slice(0, 2)) - 41) % 20;
	const [primary, secondary] = sectorShares(field);
	return [
		['第一产业', primary],
		['第二产业', secondary],
		['第三产业', 1 - primary - secondary],
	];
}

function sectorShares(field: number): readonly [number, number] {
	if (field === 0) return [0.46, 0.2];
	return field <= 8 || field === 10 ? [0.01, 0.73] : [0.01, 0.18];
}
