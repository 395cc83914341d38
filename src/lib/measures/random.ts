/**
 * Seeded random numbers: the same seed gives the same draws on every machine.
 *
 * Generator: sfc32 (Chris Doty-Humphrey, PractRand; public domain), 128 bits of state, integer
 * arithmetic only. Distributions use sqrt (correctly rounded by IEEE 754) and log, exp and pow,
 * which V8 computes in software (fdlibm), not by the processor.
 * Independent streams come from `stream(label)`, so adding a draw in one place moves no other.
 */
export interface Random {
	/** 53 random bits in [0, 1). */
	uniform(): number;
	/** Whole number in [0, below), without modulo bias. */
	integer(below: number): number;
	/** Standard normal (polar method of Marsaglia). */
	normal(): number;
	/** Gamma with scale 1 (Marsaglia and Tsang 2000). */
	gamma(shape: number): number;
	beta(a: number, b: number): number;
	/** Shares that sum to 1; a zero concentration gives a zero share. */
	dirichlet(concentration: readonly number[]): number[];
	/** Exact for any n (Devroye 1986, X.4: halving by the median's beta distribution). */
	binomial(n: number, probability: number): number;
	/** Counts that sum to n, by conditional binomials. */
	multinomial(n: number, shares: readonly number[]): number[];
	shuffle<T>(items: readonly T[]): T[];
	/** An independent generator named by a label. */
	stream(label: string | number): Random;
}

const uint32Range = 0x100000000;
const smallBinomial = 32;

export function createRandom(seed: string | number): Random {
	const next = sfc32(String(seed));
	let spare: number | null = null;

	function uniform(): number {
		const high = next() >>> 5;
		const low = next() >>> 6;
		return (high * 0x4000000 + low) / 0x20000000000000;
	}

	function integer(below: number): number {
		const limit = uint32Range - (uint32Range % below);
		let value = next();
		while (value >= limit) value = next();
		return value % below;
	}

	function normal(): number {
		if (spare !== null) {
			const value = spare;
			spare = null;
			return value;
		}
		for (;;) {
			const u = 2 * uniform() - 1;
			const v = 2 * uniform() - 1;
			const s = u * u + v * v;
			if (s > 0 && s < 1) {
				const factor = Math.sqrt((-2 * Math.log(s)) / s);
				spare = v * factor;
				return u * factor;
			}
		}
	}

	function gamma(shape: number): number {
		if (shape <= 0) return 0;
		if (shape < 1) return gamma(shape + 1) * Math.pow(1 - uniform(), 1 / shape);
		const d = shape - 1 / 3;
		const c = 1 / Math.sqrt(9 * d);
		for (;;) {
			const x = normal();
			const v = (1 + c * x) ** 3;
			if (v > 0 && Math.log(1 - uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
				return d * v;
			}
		}
	}

	function beta(a: number, b: number): number {
		const x = gamma(a);
		const sum = x + gamma(b);
		return sum > 0 ? x / sum : Number(uniform() < a / (a + b));
	}

	function dirichlet(concentration: readonly number[]): number[] {
		const parts = concentration.map(gamma);
		const sum = parts.reduce((total, part) => total + part, 0);
		return sum > 0 ? parts.map((part) => part / sum) : oneHot(concentration);
	}

	function oneHot(weights: readonly number[]): number[] {
		let rest = uniform() * weights.reduce((total, weight) => total + weight, 0);
		const chosen = weights.findIndex((weight) => (rest -= weight) < 0);
		return weights.map((_, index) => Number(index === chosen));
	}

	function binomial(n: number, probability: number): number {
		let trials = n;
		let p = Math.min(1, Math.max(0, probability));
		let successes = 0;
		while (trials > smallBinomial) {
			const a = 1 + Math.floor(trials / 2);
			const median = beta(a, trials + 1 - a);
			if (median >= p) {
				trials = a - 1;
				p = median > 0 ? p / median : 0;
			} else {
				successes += a;
				trials -= a;
				p = (p - median) / (1 - median);
			}
		}
		for (let trial = 0; trial < trials; trial++) if (uniform() < p) successes++;
		return successes;
	}

	function multinomial(n: number, shares: readonly number[]): number[] {
		let left = n;
		let mass = shares.reduce((total, share) => total + share, 0);
		return shares.map((share) => {
			const count = share > 0 ? binomial(left, share >= mass ? 1 : share / mass) : 0;
			left -= count;
			mass -= share;
			return count;
		});
	}

	function shuffle<T>(items: readonly T[]): T[] {
		const keyed = [...items];
		for (let last = keyed.length - 1; last > 0; last--) {
			const other = integer(last + 1);
			[keyed[last], keyed[other]] = [keyed[other] as T, keyed[last] as T];
		}
		return keyed;
	}

	function stream(label: string | number): Random {
		return createRandom(`${seed}/${label}`);
	}

	return {
		uniform,
		integer,
		normal,
		gamma,
		beta,
		dirichlet,
		binomial,
		multinomial,
		shuffle,
		stream,
	};
}

function sfc32(seed: string): () => number {
	let [a, b, c, counter] = hashToState(seed);
	function next(): number {
		const sum = (((a + b) | 0) + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (c << 21) | (c >>> 11);
		c = (c + sum) | 0;
		return sum >>> 0;
	}
	for (let round = 0; round < 15; round++) next();
	return next;
}

/** Three FNV-1a hashes with different offsets, mixed by the murmur3 finaliser. */
function hashToState(seed: string): [number, number, number, number] {
	const [a, b, c] = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b].map((offset) => {
		let hash = offset;
		for (const character of seed) {
			hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
		}
		hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
		hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
		return hash ^ (hash >>> 16);
	});
	return [a ?? 0, b ?? 0, c ?? 0, 1];
}
