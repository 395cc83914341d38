/** On which side of the balance something lies. */
export type Direction = 'short' | 'over' | 'none';

export function directionOf(value: unknown): Direction {
	return value === 'short' || value === 'over' ? value : 'none';
}
