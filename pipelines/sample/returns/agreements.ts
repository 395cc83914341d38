import { csvBytes } from '../files/csv.ts';
import type { Cell, ReturnFile } from '../files/file.ts';
import { workbookBytes } from '../files/workbook.ts';
import { drawsOf } from '../random.ts';
import { firmYearsOf, firmsOf, type Firm } from '../world/firms.ts';
import type { World } from '../world/world.ts';
import { programsOf } from './capacity.ts';

const kinds = ['订单班', '现代学徒制', '实习基地', '理事会', '其他'] as const;

/** What firms owe by policy: agreements with schools, intern posts, training funds. */
export async function agreementReturns(world: World): Promise<readonly ReturnFile[]> {
	const firms = firmsOf(world).filter(({ isAboveScale }) => isAboveScale);
	const years = firmYearsOf(world);
	return [
		{ path: '校企合作/校企合作协议.csv', bytes: agreements(world, firms) },
		{
			path: '校企合作/岗位实习.xlsx',
			bytes: await workbookBytes([
				{
					name: '岗位实习',
					title: '规模以上企业岗位实习情况（示例数据）',
					caption: '计量单位：人、人月',
					header: [
						[
							'年度',
							'企业编号',
							'企业名称',
							'在册职工数',
							'实习岗位数',
							'在岗实习生数',
							'参保实习生数',
							'实习人月数',
							'是否通过考核',
						],
					],
					rows: years.flatMap((year, index) =>
						firms.map((firm) => internshipRow(world, firm, { year, index })),
					),
					mergedColumns: [0],
				},
			]),
		},
		{
			path: '校企合作/职工教育经费.csv',
			bytes: csvBytes(
				[
					'年度',
					'企业编号',
					'企业名称',
					'工资总额(万元)',
					'提取教育经费(万元)',
					'使用合计(万元)',
					'一线职工(万元)',
				],
				years.flatMap((year, index) => firms.map((firm) => fundRow(world, firm, { year, index }))),
				'gb18030',
			),
		},
	];
}

function agreements(world: World, firms: readonly Firm[]): Uint8Array {
	const { asOf, seed } = world.settings;
	const rows = programsOf(world, asOf).flatMap(([{ program, registered }], index): Cell[][] => {
		const draws = drawsOf(seed, 'agreement', program.school, program.major);
		if (draws.uniform() < 0.35) return [];
		const firm = draws.pick(firms);
		const year = asOf - draws.integer(5);
		const kind = draws.pick(kinds);
		const isClass = kind === '订单班' || kind === '现代学徒制';
		const students = isClass ? Math.round(registered * (0.4 + 0.5 * draws.uniform())) : '';
		return [
			[
				`XY${String(index + 1).padStart(3, '0')}`,
				program.school,
				firm.id,
				program.major,
				kind,
				`${year}年${1 + draws.integer(12)}月${1 + draws.integer(28)}日`,
				`${year + 3}年12月31日`,
				students,
			],
		];
	});
	return csvBytes(
		['协议编号', '学校代码', '企业编号', '专业代码', '协议类型', '签订日期', '到期日期', '学生数'],
		rows,
		'utf-8-bom',
	);
}

interface When {
	readonly year: number;
	readonly index: number;
}

/** Around the 2 % that the policy wants; a part of the interns without insurance. */
function internshipRow({ settings }: World, firm: Firm, { year, index }: When): Cell[] {
	const draws = drawsOf(settings.seed, 'interns', firm.id, year);
	const staff = firm.employees[index] ?? null;
	if (staff === null) return [year, firm.id, firm.name, '…', '…', '…', '…', '…', ''];
	const posts = Math.round(staff * 0.021 * (0.6 + 0.8 * draws.uniform()));
	const filled = draws.binomial(posts, 0.8);
	const insured = draws.binomial(filled, 0.97);
	const months = filled * (3 + draws.integer(4));
	return [
		year,
		firm.id,
		firm.name,
		staff,
		posts,
		filled,
		insured,
		months,
		draws.uniform() < 0.85 ? '是' : '否',
	];
}

function fundRow({ settings }: World, firm: Firm, { year, index }: When): Cell[] {
	const draws = drawsOf(settings.seed, 'fund', firm.id, year);
	const staff = firm.employees[index] ?? null;
	if (staff === null) return [year, firm.id, firm.name, '…', '…', '…', '…'];
	const wages = Math.round(staff * (6.6 + 2.4 * draws.uniform()) * 10) / 10;
	const fund = Math.round(wages * (0.055 + 0.035 * draws.uniform()) * 100) / 100;
	const spent = Math.round(fund * (0.7 + 0.3 * draws.uniform()) * 100) / 100;
	const frontLine = Math.round(spent * (0.48 + 0.3 * draws.uniform()) * 100) / 100;
	return [year, firm.id, firm.name, wages, fund, spent, frontLine];
}
