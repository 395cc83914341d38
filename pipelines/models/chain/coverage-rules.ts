import type { Direction } from '#lib/domain/direction.ts';
import type { Region } from '#lib/domain/release.ts';
import { type FiredSignal, meets } from '#lib/measures/signals/rule.ts';
import type { Row } from '../../engine/model.ts';
import { usedSets } from './rule-sets.ts';
import { rulesBySet } from './rules.ts';

export interface CoverageFlag {
	readonly signal: FiredSignal | 'none';
	readonly direction: Direction;
	readonly ruleId: string | null;
}

/**
 * What the coverage rules in use say of a coverage alone: earlier years left no draws behind, so a
 * rule's probability cannot be asked for. Null where the region's set has no coverage rule.
 */
export function coverageJudge(
	rows: readonly Row[],
	region: Pick<Region, 'ruleSets'>,
): ((coverage: number) => CoverageFlag) | null {
	const used = usedSets(rows, region).major;
	const rules = [...(rulesBySet(rows, 'major').get(used ?? '') ?? [])]
		.filter(({ metric }) => metric === 'coverage')
		.sort((a, b) => a.sortOrder - b.sortOrder);
	if (rules.length === 0) return null;
	return (coverage) => {
		const fired = rules.find(({ comparator, threshold }) => meets(coverage, comparator, threshold));
		return fired
			? { signal: fired.signal, direction: fired.direction, ruleId: fired.ruleId }
			: { signal: 'none', direction: 'none', ruleId: null };
	};
}
