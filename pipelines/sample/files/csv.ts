import { encodeGb18030 } from './gb18030.ts';
import type { Cell } from './file.ts';

export type Encoding = 'gb18030' | 'utf-8' | 'utf-8-bom';

/** A CSV with a header row; lines end as Windows programs end them. */
export function csvBytes(
	header: readonly string[],
	rows: readonly (readonly Cell[])[],
	encoding: Encoding = 'utf-8',
): Uint8Array {
	const text = [header, ...rows].map((row) => row.map(printed).join(',')).join('\r\n') + '\r\n';
	if (encoding === 'gb18030') return encodeGb18030(text);
	return new TextEncoder().encode(encoding === 'utf-8-bom' ? `\ufeff${text}` : text);
}

function printed(cell: Cell): string {
	const text = cell === null ? '' : String(cell);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
