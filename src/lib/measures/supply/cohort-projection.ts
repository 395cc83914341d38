import type { Measure } from '#lib/domain/measure.ts';
import { flowCohorts, type CohortInput, type CohortYear } from './cohort-flow.ts';
import type { ShareEstimate } from './shrunken-share.ts';
import { enrollmentProjection } from './sources.ts';

/** Null for shares outside 0–1, negative counts, or a next stage that does not exist. */
export function isUsableCohort({ cells, intakes, years }: CohortInput): boolean {
	const ids = new Set(cells.map(({ id }) => id));
	return (
		years > 0 &&
		ids.size === cells.length &&
		Object.values(intakes).flat().every(isCount) &&
		cells.every(
			(cell) =>
				cell.students.length > 0 &&
				cell.students.every(isCount) &&
				cell.continuation.length === cell.students.length &&
				[...cell.continuation, cell.entersWork, cell.stays].every(isShare) &&
				(cell.onward === null || (ids.has(cell.onward.cellId) && isShare(cell.onward.share))),
		)
	);
}

function isCount(count: number): boolean {
	return Number.isFinite(count) && count >= 0;
}

function isShare({ mean, strength }: ShareEstimate): boolean {
	return mean >= 0 && mean <= 1 && strength > 0;
}

const certain = (mean: number): ShareEstimate => ({ mean, strength: 200 });

/** A 3+3 pathway: secondary stage and the college stage it leads to. */
export const exampleCohorts: CohortInput = {
	cells: [
		{
			id: 'secondary 3+3',
			students: [90, 84, 80],
			continuation: [certain(0.96), certain(0.98), certain(0.97)],
			onward: { cellId: 'college 3+3', share: certain(0.85) },
			entersWork: certain(0.5),
			stays: certain(0.8),
		},
		{
			id: 'college 3+3',
			students: [66, 64, 63],
			continuation: [certain(0.98), certain(0.99), certain(0.98)],
			onward: null,
			entersWork: certain(0.75),
			stays: certain(0.65),
		},
	],
	intakes: { 'secondary 3+3': [90, 90, 90, 90], 'college 3+3': [0, 0, 0, 0] },
	years: 4,
};

/** Expected students, graduates and entrants year by year. */
export const cohortProjection: Measure<CohortInput, readonly CohortYear[] | null> = {
	id: 'cohort-projection',
	name: { zh: '队列供给推算', en: 'Cohort projection of supply' },
	unit: { zh: '人', en: 'persons' },
	definition: {
		zh: '按“学校×专业×培养路径×学段”逐年推算：每个年级按升级率进入下一年级，末级按毕业率完成学段；有转段安排的（如 3+3）按转段率进入下一学段，是同一人的转移而不是新增一人；其余毕业生按进入劳动力市场的比例和留在本地的比例成为本地供给。',
		en: 'Year by year for every school, major, pathway and stage: each grade moves on at its rate, the last completes the stage; on a pathway with a next stage (such as 3+3) a share goes on, the same person moving and not a new one; of the others the shares that enter work and that stay become local supply.',
	},
	formula: [
		'N(g+1, t+1) = N(g, t)·c(g)',
		{ zh: 'C(t) = N(末级, t)·c(末级)', en: 'C(t) = N(last, t)·c(last)' },
		{
			zh: 'N(1, t+1) = 新招 + Σ C(t)·转段率  对通向本学段的各学段求和',
			en: 'N(1, t+1) = new intake + Σ C(t)·onward  over the stages that lead to this one',
		},
		{
			zh: 'S(t) = C(t)·(1 − 转段率)·P(进入就业)·P(留在本地)',
			en: 'S(t) = C(t)·(1 − onward)·P(enters work)·P(stays)',
		},
	],
	symbols: [
		{
			symbol: 'N(g, t)',
			meaning: { zh: '第 t 年 g 年级在校生', en: 'students of grade g in year t' },
		},
		{
			symbol: 'c(g)',
			meaning: { zh: '升级率；末级为毕业率', en: 'share going on, or completing' },
		},
		{ symbol: 'S(t)', meaning: { zh: '进入劳动力市场的毕业生', en: 'entrants' } },
		{ symbol: 'C(t)', meaning: { zh: '完成学段的人数', en: 'persons completing the stage' } },
	],
	properties: [
		{
			zh: '收支平衡：在校 = 升级 + 流失 + 完成',
			en: 'stocks balance: students = going on + dropouts + completed',
		},
		{ zh: '没有招生的队列不会增长', en: 'a cohort without intake never grows' },
		{ zh: '对招生数是线性的', en: 'linear in the intake' },
	],
	defects: [
		{
			zh: '比例取自近三年，政策变化须作为情景给出',
			en: 'rates come from the last three years: policy changes are scenarios',
		},
		{
			zh: '离开本地升学后回流者须另行给出',
			en: 'those who return from study elsewhere are an addition of their own',
		},
	],
	sources: [enrollmentProjection],
	role: 'headline',
	version: 1,
	example: { input: exampleCohorts },
	compute: (input) =>
		isUsableCohort(input) ? flowCohorts(input, (persons, { mean }) => persons * mean) : null,
};
