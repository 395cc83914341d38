import type { ReleaseManifest } from '#lib/domain/release.ts';

/** What sets one release apart from the one before it. */
export interface ReleaseChanges {
	readonly previousId: string;
	readonly inputsAdded: readonly string[];
	readonly inputsRemoved: readonly string[];
	readonly inputsChanged: readonly string[];
	/** Measures, methods or code whose version differs. */
	readonly versionsChanged: readonly string[];
	readonly tablesChanged: readonly TableChange[];
	readonly tablesEqual: number;
}

export interface TableChange {
	readonly table: string;
	readonly rows: number;
	/** Null for a table that the previous release did not have. */
	readonly previousRows: number | null;
}

export function compareReleases(now: ReleaseManifest, before: ReleaseManifest): ReleaseChanges {
	const tables = Object.entries(now.tables);
	const changed = tables.filter(([name, { csv }]) => before.tables[name]?.csv !== csv);
	return {
		previousId: before.id,
		inputsAdded: missingIn(before.inputs, now.inputs),
		inputsRemoved: missingIn(now.inputs, before.inputs),
		inputsChanged: differing(now.inputs, before.inputs),
		versionsChanged: differing(now.versions, before.versions),
		tablesChanged: changed.map(([table, { rows }]) => ({
			table,
			rows,
			previousRows: before.tables[table]?.rows ?? null,
		})),
		tablesEqual: tables.length - changed.length,
	};
}

type Named = Readonly<Record<string, string | number>>;

function missingIn(reference: Named, named: Named): string[] {
	return Object.keys(named).filter((name) => !(name in reference));
}

function differing(now: Named, before: Named): string[] {
	return Object.keys(now).filter((name) => name in before && before[name] !== now[name]);
}
