import { BuildError } from './errors.ts';
import type { Cell, ColumnType, Row, TableModel } from './model.ts';

const chunkRows = 20_000;

/** Rows as JSON arrays, some thousands in each, once every cell is of its column's type. */
export function rowTexts(
	table: string,
	columns: TableModel['columns'],
	rows: readonly Row[],
): readonly string[] {
	const violations = rows.flatMap((row, index) => rowViolations(row, columns, index));
	if (violations.length > 0) {
		const shown = violations.slice(0, 10).map((violation) => `${table}, ${violation}`);
		throw new BuildError(
			violations.length > 10
				? [...shown, `${table}: ${String(violations.length - 10)} more`]
				: shown,
		);
	}
	const starts = Array.from(
		{ length: Math.ceil(rows.length / chunkRows) },
		(_, index) => index * chunkRows,
	);
	return starts.map((start) => JSON.stringify(rows.slice(start, start + chunkRows)));
}

function rowViolations(row: Row, columns: TableModel['columns'], index: number): readonly string[] {
	const place = `row ${String(index + 1)}`;
	const extra = Object.keys(row).filter((name) => !(name in columns));
	return [
		...extra.map((name) => `${place}: ${name} is not declared in columns`),
		...Object.entries(columns).flatMap(([name, type]) => {
			const value = row[name];
			if (value === undefined) return [`${place}: ${name} is not set; null means undefined here`];
			return isOfType(value, type)
				? []
				: [
						`${place}: ${name} is ${printed(value)}, declared ${type}; return null where it is undefined`,
					];
		}),
	];
}

const limits: Readonly<Record<'integer' | 'smallint' | 'bigint', number>> = {
	integer: 2 ** 31 - 1,
	smallint: 2 ** 15 - 1,
	bigint: Number.MAX_SAFE_INTEGER,
};

function isOfType(value: Cell, type: ColumnType): boolean {
	if (value === null) return true;
	switch (type) {
		case 'boolean':
			return typeof value === 'boolean';
		case 'varchar':
			return typeof value === 'string';
		case 'date':
			return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
		case 'double':
			return typeof value === 'number' && Number.isFinite(value);
		case 'bigint[]':
			return Array.isArray(value) && value.every(Number.isSafeInteger);
		default:
			return Number.isInteger(value) && Math.abs(value as number) <= limits[type];
	}
}

function printed(value: Cell): string {
	return typeof value === 'string' ? `"${value}"` : String(value);
}
