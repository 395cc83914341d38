import { symmetricPercent } from '../accuracy/smape.ts';
import { groupBy } from '../group-by.ts';

/** How one method did on one series: every series counts once, every horizon alike. */
export interface SeriesScore {
	/** Mean absolute error in units of the training years' mean change (MASE). */
	readonly scaled: number;
	/** Mean symmetric percentage error (sMAPE). */
	readonly percent: number;
}

export interface ScaledError {
	readonly h: number;
	readonly point: number;
	readonly actual: number;
	/** Mean absolute change of the training years. */
	readonly scale: number;
}

/** Null where no error has a scale. Horizons count alike, however many origins reach them. */
export function scoreErrors(errors: readonly ScaledError[]): SeriesScore | null {
	const usable = errors.filter(({ scale }) => scale > 0);
	if (usable.length === 0) return null;
	const horizons = [...groupBy(usable, ({ h }) => h).values()];
	const over = (size: (error: ScaledError) => number): number =>
		mean(horizons.map((row) => mean(row.map(size))));
	return {
		scaled: over(({ point, actual, scale }) => Math.abs(actual - point) / scale),
		percent: over(({ point, actual }) => symmetricPercent(actual, point)),
	};
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
