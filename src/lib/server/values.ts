import { DuckDBDateValue, DuckDBListValue, type DuckDBValue } from '@duckdb/node-api';

export type PlainValue = string | number | boolean | null | readonly PlainValue[];

/** What JSON, charts and tables understand; whole numbers beyond 2^53 would be silently wrong, so they throw. */
export function plainValue(value: DuckDBValue): PlainValue {
	if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
	if (typeof value === 'number') return Number.isFinite(value) ? value : null;
	if (typeof value === 'bigint') return plainInteger(value);
	if (value instanceof DuckDBListValue) return value.items.map(plainValue);
	if (value instanceof DuckDBDateValue) return value.toString();
	return String(value);
}

function plainInteger(value: bigint): number {
	const number = Number(value);
	if (!Number.isSafeInteger(number)) throw new RangeError(`integer too large: ${String(value)}`);
	return number;
}
