import type { FigureRow } from './figure.ts';

/** A program that is listed otherwise than in the release before; null where it is not listed. */
export interface ListChange {
	readonly kind: 'added' | 'dropped' | 'moved';
	readonly name: string;
	readonly before: string | null;
	readonly after: string | null;
}

/** What happened to proposals between two releases: new entries, then moved, then dropped ones. */
export function listChanges(
	before: readonly FigureRow[],
	after: readonly FigureRow[],
): readonly ListChange[] {
	const old = new Map(before.map((row) => [keyOf(row), row]));
	const now = new Set(after.map(keyOf));
	const added = after
		.filter((row) => !old.has(keyOf(row)))
		.map((row) => changeOf('added', null, row));
	const moved = after.flatMap((row) => {
		const was = old.get(keyOf(row));
		return was && was['proposal'] !== row['proposal'] ? [changeOf('moved', was, row)] : [];
	});
	const dropped = before
		.filter((row) => !now.has(keyOf(row)))
		.map((row) => changeOf('dropped', row, null));
	return [...added, ...moved, ...dropped];
}

function keyOf(row: FigureRow): string {
	return [row['school_id'], row['level'], row['major_code']].join('|');
}

function changeOf(
	kind: ListChange['kind'],
	before: FigureRow | null,
	after: FigureRow | null,
): ListChange {
	const row = after ?? before ?? {};
	return {
		kind,
		name: `${String(row['major_name'])} · ${String(row['school_name'])}`,
		before: before === null ? null : String(before['proposal_name']),
		after: after === null ? null : String(after['proposal_name']),
	};
}
