import type { DocumentColumn, TableBlock } from '#lib/domain/document.ts';
import type { FigureRow } from '#lib/domain/figure.ts';
import { asOfLine, unitLine } from './blocks.ts';
import type { CommonMaterial } from './material.ts';

interface PlainTable {
	readonly id: string;
	readonly title: string;
	/** The first identifies the row. */
	readonly columns: readonly (readonly [
		name: string,
		label: string,
		format?: DocumentColumn['format'],
	])[];
	readonly rows: readonly FigureRow[];
	readonly notes?: readonly string[];
}

/** A table that is no figure of the site. */
export function plainTable(table: PlainTable, { language, release }: CommonMaterial): TableBlock {
	const columns = table.columns.map(([name, label, format = 'text'], index) => ({
		name,
		label,
		unit: null,
		format,
		isHeader: index === 0,
	}));
	return {
		kind: 'table',
		id: table.id,
		number: '',
		title: table.title,
		unit: unitLine(columns, language),
		asOf: asOfLine(release.asOf, language),
		columns,
		rows: table.rows,
		notes: table.notes ?? [],
		source: '',
	};
}
