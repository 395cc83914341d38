import type { Paper } from '../paper.ts';

/** Lines of the imprint: who gets copies, who printed it and when. */
const lines = 2;
/** What keeps a box from being a trifle too low for its lines. */
const slack = 5;

/** Height of the box that holds the imprint. */
export function imprintPoints({ body, table }: Paper): number {
	return lines * (body.line + table.line / 4) + slack;
}
