/** Pages of one template in one language, in one kind of state. */
export interface Kind {
	readonly key: string;
	readonly addresses: readonly string[];
}

/** Addresses by template: pages that differ only in their subject are of one kind. */
export function kindsOf(addresses: readonly string[]): readonly Kind[] {
	const kinds = new Map<string, string[]>();
	for (const address of addresses) {
		const key = keyOf(address);
		kinds.set(key, [...(kinds.get(key) ?? []), address]);
	}
	return [...kinds].map(([key, own]) => ({ key, addresses: own }));
}

/** Says yes to the first pages of every kind: the others lead to the same states. */
export function firstOfKind(count: number): (address: string) => boolean {
	const seen = new Map<string, number>();
	return (address) => {
		const key = keyOf(address);
		const before = seen.get(key) ?? 0;
		seen.set(key, before + 1);
		return before < count;
	};
}

/** Evenly spread over a kind, first and last included. */
export function spread(addresses: readonly string[], count: number): readonly string[] {
	if (addresses.length <= count) return addresses;
	const step = (addresses.length - 1) / (count - 1);
	return Array.from({ length: count }, (_, index) => addresses[Math.round(index * step)] ?? '');
}

/** `/zh/majors/730301?scenario=low` is `/zh/majors/*` with `scenario=low`. */
function keyOf(address: string): string {
	const { pathname, searchParams } = new URL(address, 'http://site');
	const [, language = '', section = '', ...subject] = pathname.split('/');
	const states = [...searchParams].map(([name, value]) => `${name}=${isWord(value) ? value : '*'}`);
	return [language, section, ...subject.map(() => '*'), ...states.sort()].join(' ');
}

/** A choice of the page, not one of a region's codes. */
function isWord(value: string): boolean {
	return /^[a-z_-]{1,20}$/.test(value);
}
