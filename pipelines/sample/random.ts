/** Seeded numbers of one named stream: a draw added in one place moves none elsewhere. */
export interface Draws {
	/** In [0, 1). */
	readonly uniform: () => number;
	/** Standard normal. */
	readonly normal: () => number;
	/** Whole number in [0, below). */
	readonly integer: (below: number) => number;
	/** Number of successes. */
	readonly binomial: (n: number, probability: number) => number;
	/** Counts that add up to n; shares need not add up to 1. */
	readonly multinomial: (n: number, shares: readonly number[]) => readonly number[];
	readonly pick: <T>(items: readonly T[]) => T;
}

/** Draws named by a seed and any labels: `drawsOf(7, 'intake', '730301', 2024)`. */
export function drawsOf(seed: number, ...labels: readonly (string | number)[]): Draws {
	const next = sfc32(hashed([seed, ...labels].join('\u0000')));
	const uniform = () => next() / 0x100000000;
	const integer = (below: number) => Math.floor(uniform() * below);
	const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
	const binomial = (n: number, probability: number) => {
		let count = 0;
		for (let trial = 0; trial < n; trial += 1) if (uniform() < probability) count += 1;
		return count;
	};
	return {
		uniform,
		normal,
		integer,
		binomial,
		multinomial: (n, shares) => multinomial(n, shares, binomial),
		pick: (items) => {
			const item = items[integer(items.length)];
			if (item === undefined) throw new RangeError('nothing to pick from');
			return item;
		},
	};
}

function multinomial(
	n: number,
	shares: readonly number[],
	binomial: Draws['binomial'],
): readonly number[] {
	let left = n;
	let weight = shares.reduce((sum, share) => sum + share, 0);
	return shares.map((share, index) => {
		const isLast = index === shares.length - 1;
		const count = isLast ? left : binomial(left, Math.min(1, Math.max(0, share / weight)));
		left -= count;
		weight -= share;
		return count;
	});
}

/** Small fast counter generator of Chris Doty-Humphrey (public domain). */
function sfc32([a0, b0, c0, d0]: readonly [number, number, number, number]): () => number {
	let a = a0;
	let b = b0;
	let c = c0;
	let d = d0;
	const next = () => {
		const result = (a + b + d) | 0;
		d = (d + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = ((c << 21) | (c >>> 11)) + result;
		c |= 0;
		return result >>> 0;
	};
	for (let round = 0; round < 12; round += 1) next();
	return next;
}

/** Four words from a text: 128 bits of Murmur-like mixing. */
function hashed(text: string): [number, number, number, number] {
	let h1 = 1779033703;
	let h2 = 3144134277;
	let h3 = 1013904242;
	let h4 = 2773480762;
	for (let index = 0; index < text.length; index += 1) {
		const code = text.charCodeAt(index);
		h1 = h2 ^ Math.imul(h1 ^ code, 597399067);
		h2 = h3 ^ Math.imul(h2 ^ code, 2869860233);
		h3 = h4 ^ Math.imul(h3 ^ code, 951274213);
		h4 = h1 ^ Math.imul(h4 ^ code, 2716044179);
	}
	return [h1 >>> 0, h2 >>> 0, h3 >>> 0, h4 >>> 0];
}
