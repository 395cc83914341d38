import type { FigureRow } from './figure.ts';

/** Gates that a reader can still meet, and how many have passed since the data ended. */
export function dueGates(
	gates: readonly FigureRow[],
	today: string,
): { readonly next: readonly FigureRow[]; readonly passed: number } {
	const next = gates.filter(({ due_date: date }) => typeof date === 'string' && date >= today);
	return { next, passed: gates.length - next.length };
}
