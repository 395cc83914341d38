import type { Measure } from '#lib/domain/measure.ts';
import { roundToTotal } from '../forecast/largest-remainder.ts';
import { enrollmentProjection } from './sources.ts';

export interface BoundedIntakeInput {
	readonly planned: readonly number[];
	/** Places that teachers, workshops and approval allow, per program. */
	readonly capacity: readonly number[];
	/** Leavers of junior secondary school available to all programs together; null unknown. */
	readonly pool: number | null;
}

export interface BoundedIntake {
	readonly intake: readonly number[];
	/** What held the plan back. */
	readonly binding: 'none' | 'capacity' | 'pool';
}

export function boundIntake(input: BoundedIntakeInput): BoundedIntake | null {
	const { planned, capacity, pool } = input;
	const isUsable =
		planned.length === capacity.length &&
		[...planned, ...capacity, pool ?? 0].every((count) => count >= 0);
	if (!isUsable) return null;
	const allowed = planned.map((count, index) => Math.min(count, capacity[index] ?? 0));
	const wanted = allowed.reduce((sum, count) => sum + count, 0);
	if (pool !== null && pool < wanted) {
		const scaled = allowed.map((count) => (count * pool) / wanted);
		const intake = roundToTotal({ values: scaled, total: Math.floor(pool) }) ?? scaled;
		return { intake, binding: 'pool' };
	}
	const isHeld = allowed.some((count, index) => count < (planned[index] ?? 0));
	return { intake: allowed, binding: isHeld ? 'capacity' : 'none' };
}

/** A plan of intake within what places and school leavers allow. */
export const boundedIntake: Measure<BoundedIntakeInput, BoundedIntake | null> = {
	id: 'bounded-intake',
	name: { zh: '受生源与承载力约束的招生数', en: 'Intake bounded by places and school leavers' },
	unit: { zh: '人', en: 'persons' },
	definition: {
		zh: '招生计划不能超过各专业点的承载力，总数不能超过初中毕业生中可招的人数；后者不足时各专业点按比例减少并保持整数。',
		en: 'A plan cannot exceed the places of a program, nor all programs together the school leavers available; where those are short every program gives up the same share, in whole persons.',
	},
	formula: [
		{ zh: 'Iₖ = min(计划ₖ, 容量ₖ)', en: 'Iₖ = min(planₖ, capacityₖ)' },
		{
			zh: 'Iₖ · 生源 / ΣI  当 ΣI > 生源，按最大余数取整',
			en: 'Iₖ · pool / ΣI  where ΣI > pool, whole by largest remainder',
		},
	],
	symbols: [{ symbol: 'Iₖ', meaning: { zh: '专业点 k 的招生数', en: 'intake of program k' } }],
	properties: [{ zh: '不超过计划、承载力与生源', en: 'never above plan, places or pool' }],
	defects: [{ zh: '实际竞争并非按比例', en: 'real competition for students is not proportional' }],
	sources: [enrollmentProjection],
	role: 'supporting',
	version: 1,
	example: { input: { planned: [120, 80, 60], capacity: [100, 100, 60], pool: 200 } },
	compute: boundIntake,
};
