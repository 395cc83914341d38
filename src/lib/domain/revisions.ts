/** A counted value of a past year, as one release states it. */
export interface StatedValue {
	readonly table_name: string;
	readonly column_name: string;
	readonly subject_id: string;
	readonly major_code: string | null;
	readonly subject_name: string;
	readonly year: number;
	readonly value: number | null;
}

/** What a later release did to the values of one column. */
export interface Revision {
	readonly table: string;
	readonly column: string;
	/** Years that only the later release states. */
	readonly newYears: readonly number[];
	/** Values that both state, and how many of them differ. */
	readonly compared: number;
	readonly revised: readonly RevisedValue[];
}

export interface RevisedValue {
	readonly name: string;
	readonly major: string | null;
	readonly year: number;
	readonly before: number;
	readonly after: number;
}

/** New years and revised values by column, the largest relative revision first. */
export function revisionsOf(
	before: readonly StatedValue[],
	after: readonly StatedValue[],
): readonly Revision[] {
	const columns = [...new Set(after.map(columnOf))];
	return columns.map((column) => {
		const [old, now] = [before, after].map((values) =>
			values.filter((value) => columnOf(value) === column),
		) as [StatedValue[], StatedValue[]];
		const known = new Map(old.map((value) => [keyOf(value), value.value]));
		const oldYears = new Set(old.map(({ year }) => year));
		const pairs = now.flatMap((value) => pairOf(value, known.get(keyOf(value)) ?? null));
		const [table = '', name = ''] = column.split('.');
		return {
			table,
			column: name,
			newYears: [...new Set(now.map(({ year }) => year))]
				.filter((year) => !oldYears.has(year))
				.sort((a, b) => a - b),
			compared: pairs.length,
			revised: pairs
				.filter(({ before: was, after: is }) => was !== is)
				.sort((a, b) => relative(b) - relative(a)),
		};
	});
}

function pairOf(value: StatedValue, before: number | null): RevisedValue[] {
	if (value.value === null || before === null) return [];
	const { subject_name: name, major_code: major, year } = value;
	return [{ name, major, year, before, after: value.value }];
}

function relative({ before, after }: RevisedValue): number {
	return Math.abs(after - before) / (Math.abs(before) || 1);
}

function columnOf(value: StatedValue): string {
	return `${value.table_name}.${value.column_name}`;
}

function keyOf(value: StatedValue): string {
	return `${value.subject_id}|${value.year}`;
}
