/** Smallest count that a Poisson variable of this mean exceeds in fewer than 5 % of all cases. */
export function poissonUpper95(mean: number): number {
	let [count, term] = [0, Math.exp(-mean)];
	let cumulative = term;
	while (cumulative < 0.95) {
		count += 1;
		term *= mean / count;
		cumulative += term;
	}
	return count;
}
