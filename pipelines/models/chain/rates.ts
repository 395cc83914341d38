/** One quantity per unit of another; null where either is unknown or the whole is nobody. */
export function ratio(part: number | null, whole: number | null): number | null {
	return part === null || whole === null || whole <= 0 ? null : part / whole;
}
