import { type PlannedCell, withPlaces, type Places } from './plan.ts';

const field = 'p.';

/** Places that a form without scripts sends: a number per intake for every cell; null where none is sent. */
export function readPlacesForm(
	query: URLSearchParams,
	cells: readonly Pick<PlannedCell, 'id' | 'places'>[],
	intakes: number,
): Places | null {
	if (![...query.keys()].some((name) => name.startsWith(field))) return null;
	return cells.reduce<Places>((places, cell) => {
		const sent = query.getAll(`${field}${cell.id}`);
		if (sent.length !== intakes) return places;
		const counts = sent.map((text) => (text.trim() === '' ? cell.places : Number(text)));
		return withPlaces(places, cell, counts);
	}, {});
}
