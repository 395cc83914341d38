import type { Row } from '../../engine/model.ts';
import { text } from './rows.ts';

/** One cell of entry demand as `demand_years` lists it. */
export interface ListedCell {
	readonly ids: readonly [cluster: string, occupation: string];
	readonly counts: readonly (number | null)[];
}

/** The lists of a row of `demand_years`, cell by cell. */
export function demandCells(row: Row): readonly ListedCell[] {
	const cells = JSON.parse(text(row, 'cells')) as readonly ListedCell['ids'][];
	const counts = JSON.parse(text(row, 'counts')) as readonly ListedCell['counts'][];
	return cells.map((ids, index) => ({ ids, counts: counts[index] ?? [] }));
}
