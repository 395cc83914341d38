import { defectAt, type Defect } from '../defects/defect.ts';
import { labelKey } from '../values/text.ts';
import * as findings from './findings.ts';
import type { FileProfile, TableProfile } from './profile.ts';

/** Questions that only several files together raise: the same table with other marks. */
export function acrossFiles(profiles: readonly FileProfile[]): readonly Defect[] {
	const seen = new Map<string, { path: string; marks: readonly string[] }>();
	const defects: Defect[] = [];
	for (const { path, tables } of profiles) {
		for (const one of tables) {
			const key = `${one.table.sheet ?? ''}\t${one.table.headers.map(labelKey).join('\t')}`;
			const marks = marksOf(one);
			const earlier = seen.get(key);
			if (!earlier) seen.set(key, { path, marks });
			else if (earlier.marks.join('\t') !== marks.join('\t')) {
				const finding = findings.changedMarksFinding(marks, earlier.marks, earlier.path);
				defects.push(defectAt({ file: path, sheet: one.table.sheet }, finding));
			}
		}
	}
	return defects;
}

function marksOf({ columns }: TableProfile): readonly string[] {
	return [...new Set(columns.flatMap(({ marks }) => marks.map(({ mark }) => mark)))].sort();
}
