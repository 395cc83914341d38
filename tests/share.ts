import { randomInt } from 'node:crypto';

/** Part of a long test's cases that this run takes, 0 to 1: `WENHE_SHARE`, all unless it is set. */
export const share = Number(process.env['WENHE_SHARE'] ?? 1);

/** A seed that chance chose and the log names; `WENHE_SEED` runs the same cases again. */
export function namedSeed(what: string): number {
	const seed = Number(process.env['WENHE_SEED'] ?? randomInt(1, 2 ** 31 - 1));
	console.info(`WENHE_SEED=${seed} WENHE_SHARE=${share} chooses ${what}`);
	return seed;
}
