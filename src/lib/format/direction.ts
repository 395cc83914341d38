import type { Direction } from '#lib/domain/direction.ts';

/** How a side of the balance is marked where colour alone would not do. */
export const directionSigns: Readonly<Record<Direction, string>> = {
	short: '▼',
	over: '▲',
	none: '●',
};
