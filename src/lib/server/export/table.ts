import type { ColumnFormat, FigureRow, FigureValue } from '#lib/domain/figure.ts';
import type { LoadedColumn, LoadedFigure } from '#lib/domain/loaded-figure.ts';
import { exportMessages } from '#lib/messages/exports.ts';

export interface ExportColumn {
	readonly name: string;
	/** Label with its unit, as the table on the page says it. */
	readonly title: string;
	readonly format: ColumnFormat;
}

/** What every file of a figure holds: the rows on the page, in order, none left out. */
export interface ExportTable {
	readonly columns: readonly ExportColumn[];
	readonly rows: readonly FigureRow[];
}

/** Missing values bring their reason, and each row says whether it is synthetic and of which release. */
export function exportTable(figure: LoadedFigure): ExportTable {
	const words = exportMessages[figure.language];
	const columns = figure.columns.flatMap((column) => withReason(column, figure));
	const marks: ExportColumn[] = [
		{ name: 'data_kind', title: words.dataKind, format: 'text' },
		{ name: 'release', title: words.release, format: 'text' },
	];
	const mark = {
		data_kind: figure.status.isSynthetic ? words.syntheticShort : words.official,
		release: figure.release.id,
	};
	return {
		columns: [...columns, ...marks],
		rows: figure.rows.map((row) => ({ ...row, ...mark })),
	};
}

function withReason(column: LoadedColumn, figure: LoadedFigure): ExportColumn[] {
	const words = exportMessages[figure.language];
	const unit = column.unit === null ? '' : `${words.open}${column.unit}${words.close}`;
	const value = { name: column.name, title: column.label + unit, format: column.format };
	const reason = `${column.name}_status`;
	if (!figure.rows.some((row) => row[reason] != null)) return [value];
	return [value, { name: reason, title: column.label + words.status, format: 'text' }];
}

export function cellOf(row: FigureRow, column: ExportColumn): FigureValue {
	return row[column.name] ?? null;
}
