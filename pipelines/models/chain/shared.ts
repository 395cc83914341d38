/** Models that ask for the same of the very same tables, one after the other, share one computation. */
export function sharedByTables<Tables extends object, Context, Result>(
	compute: (tables: Tables, context: Context) => Result,
): (tables: Tables, context: Context) => Result {
	let last: { tables: Tables; context: string; result: Result } | null = null;
	return (tables, context) => {
		const own = JSON.stringify(context);
		if (last?.context !== own || !areSame(last.tables, tables)) {
			last = { tables, context: own, result: compute(tables, context) };
		}
		return last.result;
	};
}

function areSame(one: object, other: object): boolean {
	const tables = new Map(Object.entries(one));
	const others = Object.entries(other);
	return tables.size === others.length && others.every(([name, rows]) => tables.get(name) === rows);
}
