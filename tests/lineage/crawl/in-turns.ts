import type { Random } from '#lib/measures/random.ts';

/** One item of each group in turn, so that no long table outweighs the rest. */
export function* inTurns<Item>(
	items: readonly Item[],
	{ group, random }: { readonly group: (item: Item) => string; readonly random: Random },
): Generator<Item> {
	const groups = new Map<string, Item[]>();
	for (const item of items) {
		const own = groups.get(group(item));
		if (own === undefined) groups.set(group(item), [item]);
		else own.push(item);
	}
	while (groups.size > 0) {
		const names = [...groups.keys()];
		while (names.length > 0) {
			const [name = ''] = names.splice(random.integer(names.length), 1);
			const own = groups.get(name) ?? [];
			const [item] = own.splice(random.integer(own.length), 1);
			if (own.length === 0) groups.delete(name);
			if (item !== undefined) yield item;
		}
	}
}
