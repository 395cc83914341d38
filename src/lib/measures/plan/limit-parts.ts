import type { LimitTerm, PlanLimit } from '#lib/domain/plan-problem.ts';
import type { StudioCell } from '#lib/domain/studio.ts';

/** A cell with its position among those that a plan may change. */
export interface PlacedCell {
	readonly cell: StudioCell;
	readonly index: number;
}

/** School, catalogue and major of a cell's id. */
export function programOf(id: string): string {
	return id.slice(0, id.lastIndexOf('|'));
}

/** Whoever is added in this intake and those before is in school at the same time. */
export function starterTerms(cells: readonly PlacedCell[], intake: number): readonly LimitTerm[] {
	return Array.from({ length: intake + 1 }, (_, earlier) =>
		cells.map(({ cell, index }) => ({ cell: index, intake: earlier, coefficient: cell.fill })),
	).flat();
}

export function placeTerms(cells: readonly PlacedCell[], intake: number): readonly LimitTerm[] {
	return cells.map(({ index }) => ({ cell: index, intake, coefficient: 1 }));
}

export interface Amount {
	readonly terms: readonly LimitTerm[];
	/** What may be added where the terms count persons in school; what may be there where they do not. */
	readonly upper: number;
	readonly cells: readonly PlacedCell[];
}

export function limitOf(
	kind: PlanLimit['kind'],
	{ subject, intake }: { readonly subject: string; readonly intake: number },
	{ terms, upper, cells }: Amount,
): PlanLimit {
	const present = new Map(cells.map(({ cell, index }) => [index, cell.places]));
	const today = total(terms.map((term) => term.coefficient * (present.get(term.cell) ?? 0)));
	const isStock = stocks.includes(kind);
	return {
		id: `${kind} ${subject} ${String(intake)}`,
		kind,
		subject,
		intake,
		terms,
		lower: null,
		upper: isStock ? today + Math.max(0, upper) : Math.max(today, upper),
	};
}

/** Limits on persons who are in school at the same time. */
const stocks: readonly PlanLimit['kind'][] = ['seats', 'teachers', 'fieldTeachers'];

export function sumKnown(values: readonly (number | null)[]): number | null {
	return values.reduce<number | null>(
		(sum, value) => (sum === null || value === null ? null : sum + value),
		0,
	);
}

export function total(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0);
}
