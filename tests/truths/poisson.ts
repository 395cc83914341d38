/**
 * Smallest count that a Poisson variable of this mean exceeds in fewer than one of a thousand cases: seeds are
 * random, and a test that is right must not fail by chance.
 */
export function poissonUpper(mean: number): number {
	let [count, term] = [0, Math.exp(-mean)];
	let cumulative = term;
	while (cumulative < 0.999) {
		count += 1;
		term *= mean / count;
		cumulative += term;
	}
	return count;
}
