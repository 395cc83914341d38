/** A cluster as lists and pages show it: its words, last employment and where the forecast ends. */
export interface ClusterRow {
	readonly cluster_id: string;
	readonly name: string;
	readonly description: string | null;
	readonly policy_basis: string | null;
	readonly proxy: string | null;
	readonly kind: string;
	readonly is_partition: boolean;
	readonly accent: string | null;
	readonly year: number | null;
	readonly employee_count: number | null;
	readonly output_cny: number | null;
	readonly forecast_year: number | null;
	readonly point: number | null;
	readonly lower_80: number | null;
	readonly upper_80: number | null;
	readonly is_indicative: boolean | null;
}
