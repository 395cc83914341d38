import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFolder } from './discover.ts';

/** Field types of the table contracts in `data/contracts`. */
export type ContractType = 'string' | 'integer' | 'number' | 'year' | 'boolean' | 'date' | 'array';

export interface ContractField {
	readonly name: string;
	readonly type: ContractType;
	readonly constraints?: {
		readonly required?: boolean;
		readonly enum?: readonly (string | number)[];
		readonly minimum?: number;
		readonly maximum?: number;
	};
}

export interface ForeignKey {
	readonly fields: readonly string[];
	readonly reference: { readonly resource: string; readonly fields: readonly string[] };
}

/** One common table that staging delivers: Table Schema (Data Package) with its kind. */
export interface TableContract {
	readonly name: string;
	readonly title: string;
	readonly description: string;
	readonly kind: 'facts' | 'reference';
	/** A region without it cannot be built. */
	readonly required: boolean;
	/** One row is one person: never read by a mart, never in a release. */
	readonly personal?: boolean;
	readonly schema: {
		readonly fields: readonly ContractField[];
		readonly primaryKey: readonly string[];
		readonly foreignKeys?: readonly ForeignKey[];
	};
}

export function loadContracts(folder: string): readonly TableContract[] {
	return listFolder(folder)
		.filter((name) => name.endsWith('.json'))
		.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as TableContract);
}

/** DuckDB type in which a field is stored. */
export const storedTypes: Readonly<Record<ContractType, string>> = {
	string: 'VARCHAR',
	integer: 'INTEGER',
	number: 'DOUBLE',
	year: 'INTEGER',
	boolean: 'BOOLEAN',
	date: 'DATE',
	array: 'BIGINT[]',
};

const integers = /^(U?(TINYINT|SMALLINT|INTEGER|BIGINT)|U?HUGEINT|DECIMAL\(\d+,0\))$/;

const numbers = /^(U?(TINYINT|SMALLINT|INTEGER|BIGINT)|U?HUGEINT|DECIMAL\(\d+,\d+\)|FLOAT|DOUBLE)$/;

const accepted: Readonly<Record<ContractType, RegExp>> = {
	string: /^VARCHAR$/,
	integer: integers,
	number: numbers,
	year: integers,
	boolean: /^BOOLEAN$/,
	date: /^DATE$/,
	array: /^(U?(TINYINT|SMALLINT|INTEGER|BIGINT)|HUGEINT)\[\]$/,
};

/** Whether a column of this DuckDB type can be stored as the field without changing a value. */
export function isAcceptedType(field: ContractField, duckdbType: string): boolean {
	return accepted[field.type].test(duckdbType);
}
