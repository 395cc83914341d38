import { readFile } from 'node:fs/promises';
import { parseCsv } from './bytes/csv.ts';
import { decode } from './bytes/encoding.ts';
import type { Defect } from './defects/defect.ts';
import { matchesGlob } from './glob.ts';

/** One row of `acknowledged.csv`: somebody has looked at a warning and answers for it. */
export interface Acknowledgement {
	/** Path below the raw folder; `*` and `**` as in source contracts. */
	readonly file: string;
	readonly rule: string;
	readonly who: string;
	readonly when: string;
	readonly why: string;
}

const columns = ['file', 'rule', 'who', 'when', 'why'] as const;

/** Reads `acknowledged.csv`; an absent file acknowledges nothing. */
export async function readAcknowledgements(path: string): Promise<readonly Acknowledgement[]> {
	const bytes = await readFile(path).catch((error: unknown) => {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw error;
	});
	if (bytes === null) return [];
	const { rows } = parseCsv(decode(bytes).text, ',');
	const header = rows[0]?.cells.map((cell) => cell.trim()) ?? [];
	const positions = columns.map((column) => header.indexOf(column));
	if (positions.includes(-1)) {
		throw new TypeError(
			`${path}: the header must be ${columns.join(',')}, but it is ${header.join(',')}`,
		);
	}
	return rows.slice(1).map(({ cells, number }) => {
		const [file, rule, who, when, why] = positions.map((at) => (cells[at] ?? '').trim());
		if (!file || !rule || !who || !when || !why) {
			throw new TypeError(`${path}, row ${number}: file, rule, who, when and why are all needed`);
		}
		return { file, rule, who, when, why };
	});
}

/** Marks the warnings that somebody has answered for; blocks and quarantined rows stay as they are. */
export function acknowledge(
	defects: readonly Defect[],
	acknowledged: readonly Acknowledgement[],
): Defect[] {
	return defects.map((defect) => {
		if (defect.severity !== 'warning') return defect;
		const answer = acknowledged.find(
			({ file, rule }) => rule === defect.rule && matchesGlob(file, defect.file),
		);
		return answer ? { ...defect, acknowledgedBy: answer.who } : defect;
	});
}
