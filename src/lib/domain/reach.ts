import type { FigureRow } from './figure.ts';

/** The pathways of a program, with the first intake that a decision of today still reaches in each. */
export function pathwaysOf(program: FigureRow, reach: readonly FigureRow[]): readonly FigureRow[] {
	const ids = typeof program['pathways'] === 'string' ? program['pathways'].split('|') : [];
	return reach.filter((pathway) => ids.includes(String(pathway['pathway_id'])));
}
