/** An occupation as its page introduces it. */
export interface OccupationRow {
	readonly occupation_code: string;
	readonly name: string;
	readonly occupation_edition: string;
	readonly parent_name: string | null;
}
