import { tableFromIPC } from 'apache-arrow';
import type { FigureRow, FigureValue } from '#lib/domain/figure.ts';
import type { Asked } from '#lib/domain/links.ts';

export interface SentFigure {
	readonly rows: readonly FigureRow[];
	/** What is needed to ask where a value comes from; null where the figure does not tell. */
	readonly asked: Asked | null;
}

/** The exact rows of a figure; its address names the release, so a browser keeps them. */
export async function readFigure(address: string): Promise<SentFigure> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	const table = tableFromIPC(new Uint8Array(await response.arrayBuffer()));
	const asked = table.schema.metadata.get('asked');
	return {
		rows: table.toArray().map((row) => plain(row as Iterable<[string, unknown]>)),
		asked: asked === undefined ? null : (JSON.parse(asked) as Asked),
	};
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
