import type { FigureRow } from '#lib/domain/figure.ts';
import { decisionsOf } from './entries.ts';
import type { ListsMaterial } from './material.ts';

const told = [
	'proposal',
	'level',
	'major_code',
	'major_name',
	'school_id',
	'school_name',
	'demand_signal',
	'direction',
	'coverage',
	'probability',
	'demand_clause',
	'quality_signal',
	'quality_clause',
	'is_emerging',
	'emerging_basis',
] as const;

const decided = [
	'pathway_id',
	'pathway_name',
	'deciding_body',
	'decision_kind',
	'due_date',
	'intake_year',
	'labour_year',
] as const;

export const entryColumns: readonly string[] = ['status', ...told, ...decided];

/** The machine-readable twin of the lists: the same entries, none added or left out. */
export function listEntries(material: ListsMaterial): readonly FigureRow[] {
	return material.proposals.rows.flatMap((row) => {
		const decisions = decisionsOf(row, material);
		return (decisions.length === 0 ? [{}] : decisions).map((decision: FigureRow) => ({
			status: 'proposal',
			...picked(row, told),
			...picked(decision, decided),
		}));
	});
}

function picked(row: FigureRow, names: readonly string[]): FigureRow {
	return Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
}
