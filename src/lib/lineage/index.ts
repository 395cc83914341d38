import type { FigureRow } from '#lib/domain/figure.ts';
import type { Derivation, MartName, TableDerivations } from '#lib/domain/lineage.ts';
import { fitTables } from './fit.ts';
import { hindsightTables } from './hindsight.ts';
import { industryTables } from './industry.ts';
import { qualityTables } from './quality.ts';
import { returnTables } from './returns.ts';
import { signalTables } from './signals.ts';
import { supplyTables } from './supply.ts';

/** How every published column that a figure shows is made. */
export const derivations: Partial<Record<MartName, TableDerivations>> = {
	...returnTables,
	...industryTables,
	...supplyTables,
	...fitTables,
	...signalTables,
	...hindsightTables,
	...qualityTables,
};

/** How the value of these rows is made, where a mart holds several kinds of rows. */
export function derivationFor(
	table: MartName,
	rows: readonly FigureRow[],
	column: string,
): Derivation | undefined {
	const derivation = derivationOf(table, column);
	const { on, of } = derivation?.cases ?? { on: '', of: {} };
	const kinds = new Set(rows.map((row) => String(row[on])));
	const [kind = ''] = kinds;
	if (derivation === undefined || kinds.size !== 1) return derivation;
	return { ...derivation, ...of[kind] };
}

export function derivationOf(table: MartName, column: string): Derivation | undefined {
	return derivations[table]?.[column];
}
