import type { Matrix } from './cholesky.ts';

export interface ShrunkCovariance {
	readonly covariance: Matrix;
	/** Share of the correlations that was given up, 0–1. */
	readonly intensity: number;
}

/**
 * Covariance of forecast errors (rows: origins, columns: nodes) with its correlations shrunk
 * towards zero by λ = ΣVar(r)/Σr², clipped to 0–1 (Schäfer and Strimmer 2005). Errors are taken
 * around zero: a biased forecast should not look precise.
 */
export function shrunkCovariance(errors: Matrix): ShrunkCovariance | null {
	const count = errors.length;
	const nodes = errors[0]?.length ?? 0;
	if (count < 2 || nodes === 0) return null;
	const moment = (i: number, j: number): number =>
		errors.reduce((sum, row) => sum + (row[i] ?? NaN) * (row[j] ?? NaN), 0) / count;
	const deviations = Array.from({ length: nodes }, (_, i) => Math.sqrt(moment(i, i)));
	if (!deviations.every((deviation) => deviation > 0)) return null;
	let variance = 0;
	let squares = 0;
	for (let i = 0; i < nodes; i++) {
		for (let j = 0; j < i; j++) {
			const size = (deviations[i] ?? NaN) * (deviations[j] ?? NaN);
			const products = errors.map((row) => ((row[i] ?? NaN) * (row[j] ?? NaN)) / size);
			const correlation = products.reduce((sum, product) => sum + product, 0) / count;
			const spread = products.reduce((sum, product) => sum + (product - correlation) ** 2, 0);
			variance += spread / (count * (count - 1));
			squares += correlation ** 2;
		}
	}
	const intensity = squares > 0 ? Math.min(1, Math.max(0, variance / squares)) : 1;
	const covariance = deviations.map((_, i) =>
		deviations.map((_, j) => (i === j ? 1 : 1 - intensity) * moment(i, j)),
	);
	return { covariance, intensity };
}
