/** A major as its page introduces it; one row per level at which it is taught. */
export interface MajorRow {
	readonly catalogue: string;
	readonly major_code: string;
	readonly level: string;
	readonly name: string;
	readonly field_name: string | null;
	readonly is_provisional: boolean | null;
	readonly is_emerging: boolean | null;
	readonly emerging_basis: string | null;
	readonly training_months: number | null;
}
