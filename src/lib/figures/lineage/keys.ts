import type { FigureLineage, Origin } from '#lib/domain/lineage.ts';

type Keys = readonly (readonly string[])[];

/** Columns of a row that name the cells of each explained column of a figure, one list for each origin. */
export function whyKeys({ origins, derived = {} }: FigureLineage): Readonly<Record<string, Keys>> {
	const keys = new Map<string, Keys>();
	for (const origin of origins) {
		for (const column of Object.keys(origin.columns)) {
			keys.set(column, [...(keys.get(column) ?? []), rowColumns(origin)]);
		}
	}
	for (const [column, { inputs }] of Object.entries(derived)) {
		const all = inputs.flatMap((input) => (keys.get(input) ?? keys.get('*'))?.[0] ?? []);
		keys.set(column, [[...new Set(all)]]);
	}
	return Object.fromEntries(keys);
}

function rowColumns({ key, when = {} }: Origin): readonly string[] {
	const parts = Object.values(key).flatMap((part) =>
		part.startsWith('~') ? ['group_id'] : part.replace(/\*$/, '').split('..'),
	);
	return [...new Set([...parts.filter((part) => !/^[$=@]/.test(part)), ...Object.keys(when)])];
}
