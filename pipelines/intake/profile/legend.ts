import type { MissingReason } from '../contract.ts';
import { halfWidth, trimmed } from '../values/text.ts';

/** What notes under a table say about marks: `* Estimate is unreliable …`, `“-”表示无数据`. */
export function legendsOf(notes: readonly string[]): ReadonlyMap<string, string> {
	const legends = new Map<string, string>();
	for (const note of notes) {
		for (const part of note.split(/[；;\n]/u)) {
			const text = trimmed(halfWidth(part));
			const match =
				/^["“”'‘’]?([^\p{L}\d\s"“”]{1,3}|[a-z]{1,3})["“”'‘’]?\s*(?:[:=]|表示|代表|为|指)\s*(.{2,})$/u.exec(
					text,
				) ?? /^([!*~\-.#:]{1,3})\s+(.{2,})$/u.exec(text);
			if (match) legends.set(match[1] ?? '', match[2] ?? '');
		}
	}
	return legends;
}

const wordings: readonly (readonly [RegExp, MissingReason])[] = [
	[/unreliable|not reliable|low reliab|caution|可靠/iu, 'low_reliability'],
	[/less than|below|round|不足|小于/iu, 'below_rounding'],
	[/disclos|confiden|suppress|withheld|保密|不公开/iu, 'suppressed'],
	[/not applicable|不适用/iu, 'not_applicable'],
	[/missing|not available|no data|缺|无|未/iu, 'not_available'],
];

/** The reason that the words of a legend name, else the usual one of the mark. */
export function reasonOf(legend: string, usual: MissingReason): MissingReason {
	return wordings.find(([pattern]) => pattern.test(legend))?.[1] ?? usual;
}
