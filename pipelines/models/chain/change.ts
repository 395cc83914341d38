export interface YearlyChange {
	readonly perYear: number;
	/** Years it was taken over: three, or as many as the series has. */
	readonly years: number;
}

/** Years over which expansion is taken: long enough to calm single years, short enough to be now. */
export const changeYears = 3;

/** Mean yearly change up to a year within one series; null where the series has just begun. */
export function meanYearlyChange(
	history: ReadonlyMap<number, number | null>,
	year: number,
): YearlyChange | null {
	const last = history.get(year) ?? null;
	if (last === null) return null;
	for (let years = changeYears; years > 0; years--) {
		const first = history.get(year - years) ?? null;
		if (first !== null) return { perYear: (last - first) / years, years };
	}
	return null;
}
