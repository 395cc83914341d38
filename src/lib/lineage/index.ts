import type { Derivation, MartName, TableDerivations } from '#lib/domain/lineage.ts';
import { fitTables } from './fit.ts';
import { industryTables } from './industry.ts';
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
};

export function derivationOf(table: MartName, column: string): Derivation | undefined {
	return derivations[table]?.[column];
}
