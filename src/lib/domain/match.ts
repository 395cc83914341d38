/** Entrants of majors and openings of occupations, and which of them may meet. */
export interface MatchProblem {
	readonly entrants: readonly number[];
	/** Openings by occupation; fewer than none count as none. */
	readonly openings: readonly number[];
	readonly links: readonly { readonly major: number; readonly occupation: number }[];
}

/** The most entrants who could work in their field, and what one more of each would add. */
export interface Match {
	readonly matched: number;
	/** Of the entrants; null without any. */
	readonly entrantShare: number | null;
	/** Of the openings; null without any. */
	readonly openingShare: number | null;
	/** By link. */
	readonly flows: readonly number[];
	/** By major: openings filled by one more entrant. */
	readonly entrantPrices: readonly number[];
	/** By occupation: entrants placed by one more opening. */
	readonly openingPrices: readonly number[];
}
