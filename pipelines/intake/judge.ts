import { brokenForeignKeys, duplicateKeys, type HeldRecords } from './checks/keys.ts';
import { runNamedChecks } from './checks/named.ts';
import type { Defect } from './defects/defect.ts';
import type { References } from './references.ts';
import type { RawRecord, RawTable } from './table/record.ts';

/** What the rules that look at more than one cell say about a table. */
export interface Judgement {
	/** Every record that is held aside, with all its reasons. */
	readonly held: HeldRecords;
	/** Findings on the table as a whole. */
	readonly defects: readonly Defect[];
}

/** Keys, references and the named checks of the contract, over all files of the table. */
export function judgeTable(table: RawTable, references: References | undefined): Judgement {
	const foreign = references
		? brokenForeignKeys(table, references)
		: { held: new Map(), defects: [] };
	const named = runNamedChecks(table, references);
	const own: HeldRecords = new Map(
		table.tables
			.flatMap(({ records }) => records)
			.filter(({ held }) => held.length > 0)
			.map((record) => [record, record.held]),
	);
	const held = merged([own, duplicateKeys(table), foreign.held, named.held]);
	return { held, defects: [...foreign.defects, ...named.defects] };
}

function merged(parts: readonly HeldRecords[]): HeldRecords {
	const all = new Map<RawRecord, Defect[]>();
	for (const part of parts) {
		for (const [record, defects] of part) {
			all.set(record, [...(all.get(record) ?? []), ...defects]);
		}
	}
	return all;
}
