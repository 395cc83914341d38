import { beginningPlaces } from './new-program.ts';
import { isOpenTo, type Party, type Places, withPlaces } from './plan.ts';
import type { StudioCell } from './studio.ts';

const field = 'p.';

export interface PlacesForm {
	readonly cells: readonly StudioCell[];
	readonly intakes: number;
	/** Whoever sends the form; cells of others stay as they are. */
	readonly party: Party;
	/** Places of the plan that the form shows. */
	readonly places: Places;
}

/** Places that a form without scripts sends: a number per intake for every open cell, and a new program. */
export function readPlacesForm(
	sent: URLSearchParams,
	{ cells, intakes, party, places }: PlacesForm,
): Places {
	const added = sent.get('add') ?? '';
	return cells
		.filter((cell) => isOpenTo(cell, party))
		.reduce<Places>((changed, cell) => {
			if (cell.id === added && cell.status === 'new' && places[added] === undefined) {
				return withPlaces(changed, cell, beginningPlaces(cell, intakes));
			}
			const counts = sent.getAll(`${field}${cell.id}`);
			if (counts.length !== intakes) return changed;
			return withPlaces(
				changed,
				cell,
				counts.map((text) => (text.trim() === '' ? cell.places : Number(text))),
			);
		}, places);
}
