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

export function derivationOf(table: MartName, column: string): Derivation | undefined {
	return derivations[table]?.[column];
}
