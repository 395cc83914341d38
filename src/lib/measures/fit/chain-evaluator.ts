/** One step of the crosswalk, as positions in the network. */
export interface ChainLink {
	readonly major: number;
	readonly occupation: number;
	readonly weight: number;
}

/** Majors, occupations and clusters by number, and what ties them together. */
export interface ChainNetwork {
	readonly majors: readonly unknown[];
	readonly occupations: readonly unknown[];
	readonly clusters: readonly unknown[];
	readonly groups: readonly unknown[];
	/** Position of each occupation's group. */
	readonly groupOf: readonly number[];
	/** Sorted by major. */
	readonly links: readonly ChainLink[];
	/** Entrants by major that divide shared demand, the same in every year. */
	readonly reference: readonly number[];
}

/** Where entry demand stands: one occupation in one category. */
export interface ChainCell {
	readonly cluster: number;
	readonly occupation: number;
}

/** Numbers of one draw (or of the point) that the chain is evaluated at. */
export interface ChainState {
	/** By major. */
	readonly entrants: Float64Array;
	/** By link. */
	readonly weights: Float64Array;
	/** By demand cell. */
	readonly demand: Float64Array;
}

/** What the chain leads to; the arrays are overwritten by the next evaluation. */
export interface ChainResult {
	readonly clusterSupply: Float64Array;
	readonly clusterDemand: Float64Array;
	readonly groupSupply: Float64Array;
	readonly groupDemand: Float64Array;
	/** By major: its part of the demand of its occupations. */
	readonly majorDemand: Float64Array;
	readonly occupationDemand: Float64Array;
}

/**
 * The chain of the measures fit-chain and apportionment over sparse links, for many draws:
 * tests prove it equal to them. One evaluator per network and demand year.
 */
export function createEvaluator(
	network: ChainNetwork,
	cells: readonly ChainCell[],
): (state: ChainState) => ChainResult {
	const { majors, occupations, clusters, groups, links, reference } = network;
	const groupOf = Int32Array.from(network.groupOf);
	const linkMajor = Int32Array.from(links, ({ major }) => major);
	const linkOccupation = Int32Array.from(links, ({ occupation }) => occupation);
	const cellCluster = Int32Array.from(cells, ({ cluster }) => cluster);
	const cellOccupation = Int32Array.from(cells, ({ occupation }) => occupation);
	const share = Float64Array.from(links, ({ major }) => reference[major] ?? 0);
	const supplied = new Float64Array(occupations.length);
	const wanted = new Float64Array(occupations.length);
	const wantedPositive = new Float64Array(occupations.length);
	const claimed = new Float64Array(occupations.length);
	const claimedByWeight = new Float64Array(occupations.length);
	const result: ChainResult = {
		clusterSupply: new Float64Array(clusters.length),
		clusterDemand: new Float64Array(clusters.length),
		groupSupply: new Float64Array(groups.length),
		groupDemand: new Float64Array(groups.length),
		majorDemand: new Float64Array(majors.length),
		occupationDemand: wanted,
	};

	function spreadSupply({ entrants, weights }: ChainState): void {
		supplied.fill(0);
		claimed.fill(0);
		claimedByWeight.fill(0);
		for (let link = 0; link < linkMajor.length; link++) {
			const occupation = at(linkOccupation, link);
			const weight = at(weights, link);
			add(supplied, occupation, weight * at(entrants, at(linkMajor, link)));
			add(claimed, occupation, weight * at(share, link));
			add(claimedByWeight, occupation, weight);
		}
	}

	function gatherDemand({ demand }: ChainState): void {
		wanted.fill(0);
		wantedPositive.fill(0);
		result.clusterDemand.fill(0);
		for (let cell = 0; cell < cellCluster.length; cell++) {
			const count = at(demand, cell);
			add(wanted, at(cellOccupation, cell), count);
			if (count > 0) add(wantedPositive, at(cellOccupation, cell), count);
			add(result.clusterDemand, at(cellCluster, cell), count);
		}
	}

	function shareSupply({ demand }: ChainState): void {
		result.clusterSupply.fill(0);
		for (let cell = 0; cell < cellCluster.length; cell++) {
			const count = at(demand, cell);
			const occupation = at(cellOccupation, cell);
			if (count > 0) {
				const part = count / at(wantedPositive, occupation);
				add(result.clusterSupply, at(cellCluster, cell), part * at(supplied, occupation));
			}
		}
	}

	function groupOccupations(): void {
		result.groupSupply.fill(0);
		result.groupDemand.fill(0);
		for (let occupation = 0; occupation < groupOf.length; occupation++) {
			add(result.groupSupply, at(groupOf, occupation), at(supplied, occupation));
			add(result.groupDemand, at(groupOf, occupation), at(wanted, occupation));
		}
	}

	function apportionDemand({ weights }: ChainState): void {
		result.majorDemand.fill(0);
		for (let link = 0; link < linkMajor.length; link++) {
			const occupation = at(linkOccupation, link);
			const weight = at(weights, link);
			const isClaimed = at(claimed, occupation) > 0;
			const own = isClaimed ? weight * at(share, link) : weight;
			const whole = isClaimed ? at(claimed, occupation) : at(claimedByWeight, occupation);
			if (whole > 0) {
				add(result.majorDemand, at(linkMajor, link), (at(wanted, occupation) * own) / whole);
			}
		}
	}

	return (state) => {
		spreadSupply(state);
		gatherDemand(state);
		shareSupply(state);
		groupOccupations();
		apportionDemand(state);
		return result;
	};
}

/** Overlap of the positive parts as shares, without the objects of the measure it repeats. */
export function fitOf(supply: Float64Array, demand: Float64Array): number | null {
	const [allSupply, allDemand] = [positiveSum(supply), positiveSum(demand)];
	if (allSupply <= 0 || allDemand <= 0) return null;
	let overlap = 0;
	for (let category = 0; category < supply.length; category++) {
		overlap += Math.min(
			Math.max(0, at(supply, category)) / allSupply,
			Math.max(0, at(demand, category)) / allDemand,
		);
	}
	return overlap;
}

function positiveSum(values: Float64Array): number {
	return values.reduce((total, value) => total + Math.max(0, value), 0);
}

function at(values: Float64Array | Int32Array, index: number): number {
	return values[index] ?? 0;
}

function add(values: Float64Array, index: number, amount: number): void {
	values[index] = (values[index] ?? 0) + amount;
}
