/** One year's structure fit of one level; recency 1 is the last observed year. */
export interface HeadlineRow {
	readonly level: string;
	readonly year: number;
	readonly fit: number;
	readonly fit_lower_90: number | null;
	readonly fit_upper_90: number | null;
	readonly category_count: number | null;
	readonly entrant_count: number | null;
	readonly entry_demand: number | null;
	readonly volume_balance: number | null;
	readonly mismatched_count: number | null;
	readonly unmapped_share: number | null;
	readonly recency: number;
}

/** One major with a signal in the latest assessment. */
export interface FlaggedMajor {
	readonly level: string;
	readonly catalogue: string;
	readonly major_code: string;
	readonly major_name: string;
	readonly signal: string;
	readonly direction: string;
	readonly probability: number | null;
	readonly coverage: number | null;
}

/** How many majors of one level were assessed, and with what result. */
export interface SignalCount {
	readonly level: string;
	readonly short_count: number;
	readonly over_count: number;
	readonly none_count: number;
	readonly not_assessed_count: number;
	readonly main_reason: string | null;
}
