import { basename } from 'node:path';
import { findColumns } from './columns.ts';
import { ForecastFileError } from './file-error.ts';
import { decimalMarkOf, readValue, type ReadValue } from './numbers.ts';
import { type Periods, periodsOf } from './periods.ts';
import { type FileRows, readRows } from './read-rows.ts';

/** One row of the file: where it stands and what it says. */
export interface Observation {
	readonly row: number;
	readonly time: number | null;
	readonly timeText: string;
	readonly value: ReadValue;
	readonly valueText: string;
}

export interface SeriesFile {
	readonly path: string;
	readonly hasBom: boolean;
	/** What the file calls its columns. */
	readonly labels: { readonly time: string; readonly value: string };
	readonly periods: Periods;
	/** Rows of each series, series in the order of the file. */
	readonly series: ReadonlyMap<string, readonly Observation[]>;
	/** Rows without a series id. */
	readonly unnamedRows: readonly number[];
}

/** The rows of a long CSV file by series. */
export function readObservations(path: string): SeriesFile {
	const file = readRows(path);
	const columns = findColumns(path, file.header);
	const cellOf = (cells: readonly string[], at: number): string => cells[at] ?? '';
	const periods = periodsOf(new Set(file.rows.map(({ cells }) => cellOf(cells, columns.time))));
	const mark = decimalMarkOf(valuesThatMayHaveCommas(file, columns.value));
	const series = new Map<string, Observation[]>();
	const unnamedRows: number[] = [];
	const onlyName = basename(path).replace(/\.[^.]*$/u, '');
	for (const { number, cells } of file.rows) {
		const name = columns.series === null ? onlyName : cellOf(cells, columns.series).trim();
		if (name === '') {
			unnamedRows.push(number);
			continue;
		}
		const timeText = cellOf(cells, columns.time);
		const valueText = cellOf(cells, columns.value);
		let rows = series.get(name);
		if (!rows) series.set(name, (rows = []));
		rows.push({
			row: number,
			time: periods.read(timeText),
			timeText,
			value: readValue(valueText, mark),
			valueText,
		});
	}
	if (series.size === 0) {
		throw new ForecastFileError(`${path}: a header but no rows; add rows of series_id,t,value`);
	}
	const labels = {
		time: cellOf(file.header, columns.time).trim(),
		value: cellOf(file.header, columns.value).trim(),
	};
	return { path, hasBom: file.hasBom, labels, periods, series, unnamedRows };
}

/** Commas inside a cell of a comma-separated file stand in quotes and group thousands. */
function valuesThatMayHaveCommas(file: FileRows, column: number): Iterable<string> {
	return file.delimiter === ',' ? [] : file.rows.map(({ cells }) => cells[column] ?? '');
}
