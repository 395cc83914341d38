/** Quantile by linear interpolation between order statistics (type 7 of R); null without values. */
export function quantile(values: readonly number[], probability: number): number | null {
	const sorted = Float64Array.from(values).sort();
	const position = (sorted.length - 1) * Math.min(1, Math.max(0, probability));
	const below = sorted[Math.floor(position)];
	const above = sorted[Math.ceil(position)];
	if (below === undefined || above === undefined) return null;
	return below === above ? below : below + (above - below) * (position - Math.floor(position));
}
