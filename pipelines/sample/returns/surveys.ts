import type { Cell, ReturnFile } from '../files/file.ts';
import { workbookBytes } from '../files/workbook.ts';
import { drawsOf } from '../random.ts';
import { catalogueYear, yearsFrom } from '../world/settings.ts';
import { returnedMajor, returnedSchool, type World } from '../world/world.ts';
import { programsOf } from './capacity.ts';

const respondents = ['毕业生', '用人单位', '在校生', '家长'] as const;

/** Satisfaction by program, asked by the schools each year and by a third party every other year. */
export async function surveyReturns(world: World): Promise<readonly ReturnFile[]> {
	const { asOf } = world.settings;
	const bytes = await workbookBytes(
		yearsFrom(catalogueYear, asOf).map((year) => ({
			name: String(year),
			title: `${year}年职业院校满意度调查汇总（示例数据）`,
			header: [
				[
					'调查主体',
					'学校代码',
					'专业代码',
					'专业名称',
					'调查对象',
					'有效问卷数',
					'满意率',
					'批准文号',
				],
			],
			rows: surveyors(year).flatMap(([surveyor, approval]) =>
				programsOf(world, year).flatMap(([intake]) => {
					const { program } = intake;
					const major = returnedMajor(world.settings.reference, program.major, year);
					const identity = [returnedSchool(program.school, year), major.code, major.name];
					return respondents.map((respondent) => [
						surveyor,
						...identity,
						respondent,
						...answers(world, [surveyor, program.school, program.major, respondent, year]),
						approval,
					]);
				}),
			),
			mergedColumns: [0],
			notes: [
				'注：1. 满意率为“满意”与“非常满意”合计占有效问卷的比例。',
				'2. 问卷不足10份的以“x”表示。',
			],
		})),
	);
	return [{ path: '调查/满意度调查.xlsx', bytes }];
}

function surveyors(year: number): readonly (readonly [string, string])[] {
	return [
		['学校自评', '示例统字自评'],
		...(year % 2 === 1 ? [['第三方', `示例统制表〔${year}〕1号`] as const] : []),
	];
}

function answers({ settings }: World, labels: readonly (string | number)[]): Cell[] {
	const draws = drawsOf(settings.seed, 'survey', ...labels);
	const isFirm = labels.includes('用人单位');
	const count = isFirm ? 4 + draws.integer(22) : 18 + draws.integer(60);
	const outside = labels.includes('第三方') ? -0.03 : 0;
	const share = Math.min(1, 0.9 + outside + 0.03 * draws.normal());
	return count < 10
		? ['x', 'x']
		: [count, `${((100 * Math.round(count * share)) / count).toFixed(1)}%`];
}
