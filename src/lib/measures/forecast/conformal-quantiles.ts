export interface ConformalQuantiles {
	readonly levels: readonly number[];
	/** quantiles[h − 1][level]: half width of the interval in units of the series' scale. */
	readonly quantiles: readonly (readonly number[])[];
	/** Errors behind each horizon. */
	readonly residualCounts: readonly number[];
	/** Horizons beyond this one are extrapolated. */
	readonly testedHorizon: number;
	readonly seriesCount: number;
	/** Smallest scale of a series as a share of its level. */
	readonly scaleFloor: number;
	/** True below 20 series, and where a horizon is beyond what could be back-tested. */
	readonly indicative: boolean;
}

/** Fewer series than this give an indicative interval only. */
export const minPanelSize = 20;

/**
 * Beyond the tested horizon widths grow with this power of the horizon: between a random walk
 * (½) and a wrong trend (1), and what tested horizons of yearly series show.
 */
const growthPower = 0.75;

export function widen(width: number, h: number): number {
	return width * (h / (h - 1)) ** growthPower;
}

/** Quantiles per horizon of pooled scaled errors; null without any error one step ahead. */
export function quantilesOfErrors(
	pools: readonly (readonly number[])[],
	levels: readonly number[],
	panel: { readonly seriesCount: number; readonly scaleFloor: number },
): ConformalQuantiles | null {
	const residualCounts = pools.map((pool) => pool.length);
	if (!residualCounts[0]) return null;
	const thin = residualCounts.findIndex((count, index) => index > 0 && count < panel.seriesCount);
	const testedHorizon = thin < 0 ? pools.length : thin;
	const quantiles: number[][] = [];
	pools.forEach((pool, index) => {
		const before = quantiles.at(-1) ?? levels.map(() => 0);
		const sorted = Float64Array.from(pool).sort();
		quantiles.push(
			levels.map((level, k) =>
				index < testedHorizon
					? Math.max(before[k] ?? 0, orderStatistic(sorted, level))
					: widen(before[k] ?? 0, index + 1),
			),
		);
	});
	return {
		levels,
		quantiles,
		residualCounts,
		testedHorizon,
		...panel,
		indicative: panel.seriesCount < minPanelSize || testedHorizon < pools.length,
	};
}

/** The ⌈(N+1)·level⌉-th smallest: what gives split-conformal intervals their coverage. */
function orderStatistic(sorted: Float64Array, level: number): number {
	const rank = Math.min(sorted.length, Math.ceil((sorted.length + 1) * level));
	return sorted[rank - 1] ?? 0;
}
