import type { Direction } from '#lib/domain/direction.ts';
import type { PastSignal, Signal } from './evidence.ts';
import { severities } from './rule.ts';

/**
 * A signal is left only after two better years: the signal stated is the worse of the last two
 * assessed years, unless this year points the other way. A year that cannot be assessed is never a
 * better year.
 */
export function holdSignal(fresh: PastSignal, history: readonly PastSignal[]): PastSignal {
	const before = history
		.filter((past) => past.year < fresh.year && past.signal !== 'not_assessed')
		.toSorted((a, b) => b.year - a.year);
	const relevant = before.slice(0, fresh.signal === 'not_assessed' ? 2 : 1);
	return relevant.reduce((held, past) => (isHeld(held, past) ? past : held), fresh);
}

function isHeld(current: PastSignal, past: PastSignal): boolean {
	if (isOpposite(current.direction, past.direction) && rank(current.signal) > 0) return false;
	return rank(past.signal) > rank(current.signal);
}

function isOpposite(a: Direction, b: Direction): boolean {
	return a !== 'none' && b !== 'none' && a !== b;
}

function rank(signal: Signal): number {
	return signal === 'not_assessed' ? 0 : severities[signal];
}
