import type { EarlierRelease, TableRows } from '../engine/protection.ts';
import { contributionId } from './chain.ts';
import type { PublishedCell } from './published-set.ts';
import { type ToldCell, toldCells } from './told-cells.ts';

/** Told once, told for good: cells that an earlier release tells, with the first release that did. */
export function toldBefore(
	cells: readonly PublishedCell[],
	earlier: readonly EarlierRelease[],
): ReadonlyMap<string, string> {
	const values = new Map(cells.map(({ id, value }) => [id, value]));
	const told = new Map<string, string>();
	for (const release of earlier) {
		for (const [id, value] of figuresOf(release.tables)) {
			if (!told.has(id) && isSame(values.get(id), value)) told.set(id, release.id);
		}
	}
	return told;
}

function figuresOf(tables: TableRows): readonly ToldCell[] {
	const contributions = (tables['marts.fit_contributions'] ?? [])
		.filter((row) => row['scenario'] === 'base')
		.flatMap((row): readonly ToldCell[] => {
			const value = row['entrant_count'];
			return typeof value === 'number' ? [[contributionId(row), value]] : [];
		});
	return [...toldCells(tables), ...contributions];
}

/** Releases round to twelve digits. */
function isSame(now: number | undefined, before: number): boolean {
	return now !== undefined && Math.abs(now - before) <= 1e-9 * Math.max(1, Math.abs(now));
}
