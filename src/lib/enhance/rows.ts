import { tableFromIPC } from 'apache-arrow';
import type { FigureRow, FigureValue } from '#lib/domain/figure.ts';

/** The exact rows of a figure; its address names the release, so a browser keeps them. */
export async function readRows(address: string): Promise<FigureRow[]> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	const table = tableFromIPC(new Uint8Array(await response.arrayBuffer()));
	return table.toArray().map((row) => plain(row as Iterable<[string, unknown]>));
}

function plain(row: Iterable<[string, unknown]>): FigureRow {
	return Object.fromEntries([...row].map(([name, value]) => [name, plainValue(value)]));
}

function plainValue(value: unknown): FigureValue {
	if (typeof value === 'bigint') return Number(value);
	if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') {
		return value;
	}
	return null;
}
