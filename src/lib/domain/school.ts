/** A school as its page introduces it, with what it was called before and after. */
export interface SchoolRow {
	readonly school_id: string;
	readonly name: string;
	readonly level: string | null;
	readonly town: string | null;
	readonly seat_capacity: number | null;
	readonly teacher_count: number | null;
	readonly dual_qualified_count: number | null;
	readonly valid_from: number | null;
	readonly valid_to: number | null;
	readonly predecessor_id: string | null;
	readonly predecessor_name: string | null;
	readonly successor_id: string | null;
	readonly successor_name: string | null;
	readonly successor_from: number | null;
}
