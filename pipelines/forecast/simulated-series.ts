import type { Random } from '#lib/measures/random.ts';

type Family = (random: Random, length: number) => number[];

/** Kinds of yearly series that a forecast must live with; used by the benchmark and long tests. */
export const families: Readonly<Record<string, Family>> = {
	'random walk': (random, length) => walk(random, length, () => 0),
	'walk with drift': (random, length) => {
		const drift = random.normal();
		return walk(random, length, () => drift);
	},
	'walk with bends': (random, length) => {
		let drift = random.normal();
		return walk(random, length, () => {
			if (random.uniform() < 0.12) drift = random.normal();
			return drift;
		});
	},
	'trend and noise': (random, length) => {
		const level = startLevel(random);
		const slope = 0.03 * level * random.normal();
		return years(length, (t) => level + slope * t + 0.05 * level * random.normal());
	},
	'level and noise': (random, length) => {
		const level = startLevel(random);
		return years(length, () => level * (1 + 0.08 * random.normal()));
	},
	'growth by shares': (random, length) => {
		let logarithm = Math.log(startLevel(random));
		const growth = 0.03 + 0.04 * random.normal();
		return years(length, () => Math.exp((logarithm += growth + 0.05 * random.normal())));
	},
	'small counts': (random, length) => {
		let logarithm = Math.log(10 + 60 * random.uniform());
		return years(length, () => {
			logarithm += 0.02 + 0.05 * random.normal();
			return random.binomial(2000, Math.min(1, Math.exp(logarithm) / 2000));
		});
	},
};

function walk(random: Random, length: number, drift: () => number): number[] {
	let value = startLevel(random);
	const step = value * (0.01 + 0.08 * random.uniform());
	return years(length, () => (value += step * (drift() + random.normal())));
}

function startLevel(random: Random): number {
	return Math.exp(4 + 5 * random.uniform());
}

function years(length: number, at: (t: number) => number): number[] {
	return Array.from({ length }, (_, t) => Math.max(0, at(t)));
}
