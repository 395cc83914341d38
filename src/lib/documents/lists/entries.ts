import type { FigureRow } from '#lib/domain/figure.ts';
import type { ListsMaterial } from './material.ts';
import { textIn } from '../rows.ts';

export const listKinds = ['expand', 'restrict', 'stop'] as const;

export type ListKind = (typeof listKinds)[number];

export function entriesOf({ proposals }: ListsMaterial, kind: ListKind): readonly FigureRow[] {
	return proposals.rows.filter((row) => row['proposal'] === kind);
}

/** Every program once per pathway: who decides, how, and the first intake that this can reach. */
export function decisionsOf(row: FigureRow, { reach }: ListsMaterial): readonly FigureRow[] {
	const ids = textIn(row, 'pathways').split('|');
	const known = reach.rows.filter((each) => ids.includes(textIn(each, 'pathway_id')));
	return known.map((pathway) => ({
		major_code: row['major_code'] ?? null,
		major_name: row['major_name'] ?? null,
		school_id: row['school_id'] ?? null,
		school_name: row['school_name'] ?? null,
		pathway_id: pathway['pathway_id'] ?? null,
		pathway_name: pathway['pathway_name'] ?? null,
		deciding_body: pathway['deciding_body'] ?? null,
		decision_kind: pathway['decision_kind'] ?? null,
		decision_kind_name: pathway['decision_kind_name'] ?? null,
		due_date: pathway['due_date'] ?? null,
		intake_year: pathway['intake_year'] ?? null,
		labour_year: pathway['labour_year'] ?? null,
	}));
}
