import { join, resolve } from 'node:path';

/** Where the state of a region is: `WENHE_STATE`, else beside the warehouse; `null` when it is `off`. */
export function stateFolder(regionId: string, warehouse: string): string | null {
	const chosen = process.env['WENHE_STATE'] ?? '';
	if (chosen === 'off') return null;
	return join(chosen === '' ? resolve(warehouse, '../state') : resolve(chosen), regionId);
}
