export type Matrix = readonly (readonly number[])[];

/** Solves A·x = b for a symmetric positive definite A; null where A is not. */
export function solvePositive(a: Matrix, b: readonly number[]): number[] | null {
	const lower = cholesky(a);
	if (!lower) return null;
	const forward: number[] = [];
	b.forEach((value, i) => {
		const row = lower[i] ?? [];
		forward.push((value - dot(row, forward, i)) / (row[i] ?? NaN));
	});
	const x = forward.slice();
	for (let i = x.length - 1; i >= 0; i--) {
		let rest = x[i] ?? NaN;
		for (let k = i + 1; k < x.length; k++) rest -= (lower[k]?.[i] ?? NaN) * (x[k] ?? NaN);
		x[i] = rest / (lower[i]?.[i] ?? NaN);
	}
	return x;
}

const smallestPivot = 1e-13;

function cholesky(a: Matrix): number[][] | null {
	const lower: number[][] = [];
	for (let i = 0; i < a.length; i++) {
		const row: number[] = [];
		for (let j = 0; j < i; j++) {
			const above = lower[j] ?? [];
			row.push(((a[i]?.[j] ?? NaN) - dot(row, above, j)) / (above[j] ?? NaN));
		}
		const diagonal = a[i]?.[i] ?? NaN;
		const pivot = diagonal - dot(row, row, i);
		if (!(pivot > smallestPivot * Math.abs(diagonal))) return null;
		row.push(Math.sqrt(pivot));
		lower.push(row);
	}
	return lower;
}

function dot(left: readonly number[], right: readonly number[], count: number): number {
	let sum = 0;
	for (let k = 0; k < count; k++) sum += (left[k] ?? NaN) * (right[k] ?? NaN);
	return sum;
}

export function multiply(a: Matrix, x: readonly number[]): number[] {
	return a.map((row) => dot(row, x, x.length));
}

export function transpose(a: Matrix): number[][] {
	return (a[0] ?? []).map((_, column) => a.map((row) => row[column] ?? NaN));
}
