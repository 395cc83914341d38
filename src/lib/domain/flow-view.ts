import type { FigureRow } from './figure.ts';

/** The largest flows, the smaller ones in one. */
export const largest = 'largest';
/** Every major and every occupation by itself. */
export const all = 'all';

/** A major or an occupation of a flow picture, with the persons that its published flows hold. */
export interface FlowChoice {
	readonly code: string;
	readonly name: string;
	readonly persons: number;
	/** Flows that are withheld and therefore in no sum. */
	readonly withheld: number;
}

export interface FlowChoices {
	readonly majors: readonly FlowChoice[];
	readonly occupations: readonly FlowChoice[];
	readonly focus: string;
}

/** What a reader can look at: every node of the whole picture; an unknown wish becomes the largest. */
export function flowChoices(rows: readonly FigureRow[], wanted: string | null): FlowChoices {
	const majors = nodesOf(rows, 'major');
	const occupations = nodesOf(rows, 'occupation');
	const known = [all, ...majors.map(({ code }) => code), ...occupations.map(({ code }) => code)];
	return { majors, occupations, focus: known.find((code) => code === wanted) ?? largest };
}

function nodesOf(rows: readonly FigureRow[], side: 'major' | 'occupation'): readonly FlowChoice[] {
	const found = new Map<string, FlowChoice>();
	for (const row of rows) {
		const code = String(row[`${side}_code`]);
		const count = row['entrant_count'];
		const before = found.get(code) ?? {
			code,
			name: String(row[`${side}_name`]),
			persons: 0,
			withheld: 0,
		};
		found.set(code, {
			...before,
			persons: before.persons + (typeof count === 'number' ? count : 0),
			withheld: before.withheld + (row['entrant_count_status'] === 'suppressed' ? 1 : 0),
		});
	}
	return [...found.values()].sort((a, b) => b.persons - a.persons || (a.code < b.code ? -1 : 1));
}
