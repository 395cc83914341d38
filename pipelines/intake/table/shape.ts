import type { FieldType, SourceContract, SourceField } from '../contract.ts';

/** One column of a raw table and where its values come from. */
export interface ShapeColumn {
	readonly name: string;
	readonly type: FieldType;
	/** Rules of its values. */
	readonly field: SourceField;
	/** `captured`: from the path, the sheet name, the head of a block or a header; `cell`: from the rows. */
	readonly from: 'captured' | 'cell';
	/** A second column `<name>_status` says why a value is missing. */
	readonly hasStatus: boolean;
}

/** Columns of `raw.<contract name>`, in order, without their status columns and `raw_id`. */
export function shapeOf(contract: SourceContract): readonly ShapeColumn[] {
	const { unpivot } = contract.layout ?? {};
	const declared = new Map(contract.fields.map((field) => [field.name, field]));
	const captured = [...capturedTypes(contract)].map(([name, type]): ShapeColumn => {
		const field = declared.get(name) ?? { name, titles: [], type };
		return { name, type: field.type, field, from: 'captured', hasStatus: false };
	});
	const names = new Set(captured.map(({ name }) => name));
	const beside = (unpivot?.beside ?? []).map(({ offset: _offset, ...field }) => field);
	const spread = unpivot ? [unpivot.value, ...beside] : [];
	const cells = [...contract.fields.filter(({ name }) => !names.has(name)), ...spread];
	return [...captured, ...cells.map(cellColumn)];
}

function cellColumn(field: SourceField): ShapeColumn {
	const hasStatus = field.constraints?.required !== true;
	return { name: field.name, type: field.type, field, from: 'cell', hasStatus };
}

function capturedTypes(contract: SourceContract): ReadonlyMap<string, FieldType> {
	const { blocks, unpivot, fromSheet } = contract.layout ?? {};
	const types = new Map<string, FieldType>();
	const patterns = [contract.fromPath, fromSheet, blocks?.starts, unpivot?.headers];
	for (const name of patterns.flatMap(groupNames)) types.set(name, 'string');
	if (blocks) types.set(blocks.field, blocks.type ?? 'string');
	if (unpivot) types.set(unpivot.field, unpivot.type);
	return types;
}

function groupNames(pattern: string | undefined): readonly string[] {
	return [...(pattern ?? '').matchAll(/\(\?<([A-Za-z_]\w*)>/gu)].map((match) => match[1] ?? '');
}

/** DuckDB type in which a column is stored. */
export const storedTypes: Readonly<Record<FieldType, string>> = {
	string: 'varchar',
	integer: 'bigint',
	number: 'double',
	boolean: 'boolean',
	date: 'date',
	year: 'integer',
	school_year: 'integer',
	quarter: 'varchar',
	month: 'varchar',
};
