import { normaliseQuery, searchKinds, type SearchKind } from './search.ts';

export interface SearchView {
	readonly q: string;
	/** One kind alone, whole; null for the best of every kind. */
	readonly kind: SearchKind | null;
}

export function parseSearchView(query: URLSearchParams): SearchView {
	return {
		q: normaliseQuery(query.get('q') ?? ''),
		kind: searchKinds.find((kind) => kind === query.get('kind')) ?? null,
	};
}

export function searchQuery({ q, kind }: SearchView): string {
	const query = new URLSearchParams();
	if (q !== '') query.set('q', q);
	if (kind !== null) query.set('kind', kind);
	const text = query.toString();
	return text === '' ? '' : `?${text}`;
}
