import type { PointYear } from './points.ts';

/** Supply and demand over one set of categories. */
export interface Partition {
	readonly id: 'clusters' | 'occupation_groups';
	readonly categories: readonly string[];
	readonly supply: readonly number[];
	readonly demand: readonly number[];
}

/** The two sets of categories that a fit is stated over; areas without clusters have the second only. */
export function partitionsOf({ network, chain }: PointYear): readonly Partition[] {
	const { clusters, groups, groupOf } = network;
	const byGroup: Partition = {
		id: 'occupation_groups',
		categories: groups,
		supply: addByGroup(chain.supplyByOccupation, groupOf, groups.length),
		demand: addByGroup(chain.demandByOccupation, groupOf, groups.length),
	};
	return clusters.length < 2
		? [byGroup]
		: [
				{ id: 'clusters', categories: clusters, supply: chain.supply, demand: chain.demand },
				byGroup,
			];
}

function addByGroup(
	values: readonly number[],
	groupOf: readonly number[],
	length: number,
): readonly number[] {
	const totals = new Array<number>(length).fill(0);
	values.forEach((value, index) => {
		const group = groupOf[index] ?? 0;
		totals[group] = (totals[group] ?? 0) + value;
	});
	return totals;
}
