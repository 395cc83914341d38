import type { Text } from '#lib/domain/text.ts';

export type GlossaryGroup = 'supply' | 'fit' | 'doubt' | 'signal' | 'quality' | 'data';

/** One term as a newcomer needs it; the methods pages hold the formulas. */
export interface GlossaryEntry {
	readonly id: string;
	readonly group: GlossaryGroup;
	readonly term: Text;
	readonly text: Text;
	/** Measure whose methods page says more. */
	readonly measure?: string;
	/** Columns whose heads carry the note. */
	readonly columns: readonly string[];
}
