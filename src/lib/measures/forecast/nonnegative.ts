import { multiply, solvePositive, type Matrix } from './cholesky.ts';

const tolerance = 1e-10;

/**
 * Smallest ½·xᵀ·A·x − cᵀ·x with x ≥ 0 for a symmetric positive definite A, by the active-set
 * method of Lawson and Hanson (Solving Least Squares Problems, 1974, chapter 23).
 */
export function solveNonNegative(a: Matrix, c: readonly number[]): number[] | null {
	const free = new Set<number>();
	let x = c.map(() => 0);
	const scale = Math.max(1, ...c.map(Math.abs));
	for (let round = 0; round <= 3 * c.length; round++) {
		const gradient = multiply(a, x).map((value, i) => (c[i] ?? NaN) - value);
		const entering = steepest(gradient, free, tolerance * scale);
		if (entering === null) return x;
		free.add(entering);
		const next = settle(a, c, x, free);
		if (!next) return null;
		x = next;
	}
	return x;
}

function steepest(
	gradient: readonly number[],
	free: ReadonlySet<number>,
	least: number,
): number | null {
	let best: number | null = null;
	gradient.forEach((value, i) => {
		if (!free.has(i) && value > least && value > (gradient[best ?? -1] ?? 0)) best = i;
	});
	return best;
}

/** Solves on the free variables and drops those that would turn negative on the way. */
function settle(
	a: Matrix,
	c: readonly number[],
	from: readonly number[],
	free: Set<number>,
): number[] | null {
	let x = [...from];
	for (;;) {
		const index = [...free].sort((i, j) => i - j);
		const part = solvePositive(
			index.map((i) => index.map((j) => a[i]?.[j] ?? NaN)),
			index.map((i) => c[i] ?? NaN),
		);
		if (!part) return null;
		const target = x.map(() => 0);
		index.forEach((i, k) => (target[i] = part[k] ?? NaN));
		const blocked = index.filter((i) => (target[i] ?? NaN) <= 0);
		if (blocked.length === 0) return target;
		const step = Math.min(
			...blocked.map((i) => (x[i] ?? NaN) / ((x[i] ?? NaN) - (target[i] ?? NaN) || Infinity)),
		);
		x = x.map((value, i) => value + step * ((target[i] ?? NaN) - value));
		for (const i of blocked) {
			if ((x[i] ?? NaN) <= tolerance * Math.max(1, ...x.map(Math.abs))) {
				x[i] = 0;
				free.delete(i);
			}
		}
	}
}
