import type { MissingReason, SourceContract, SourceField } from '../contract.ts';
import { halfWidth, trimmed } from './text.ts';

/** Marks that mean "no figure" everywhere, unless a contract gives them another reason. */
export const commonMarks = ['', '-', '--', '—', '——', '–', '―', '…', '……', '...'] as const;

export type MissingMarks = ReadonlyMap<string, MissingReason>;

/** The marks of one column: its own, then the table's, then the common ones. */
export function marksOf(
	field: SourceField,
	contract: Pick<SourceContract, 'missing'>,
): MissingMarks {
	return new Map([
		...commonMarks.map((mark) => [mark, 'not_available'] as const),
		...declared(contract.missing),
		...declared(field.missing),
	]);
}

function declared(
	marks: Readonly<Record<string, MissingReason>> | undefined,
): (readonly [string, MissingReason])[] {
	return Object.entries(marks ?? {}).map(([mark, reason]) => [markKey(mark), reason]);
}

/** Marks are compared without spaces and widths, but with their letter case. */
export function markKey(text: string): string {
	return trimmed(halfWidth(trimmed(text)));
}
