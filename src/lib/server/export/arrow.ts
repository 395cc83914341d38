import {
	Bool,
	Dictionary,
	Field,
	Float64,
	Int32,
	RecordBatch,
	Schema,
	Struct,
	Table,
	Utf8,
	makeData,
	tableToIPC,
	vectorFromArray,
	type Data,
	type DataType,
	type Vector,
} from 'apache-arrow';
import type { FigureRow, FigureValue } from '#lib/domain/figure.ts';
import type { LoadedFigure } from '#lib/domain/loaded-figure.ts';

/** Every column of the query, for the drawing in the browser and for programs. */
export function toArrow(figure: LoadedFigure): Buffer {
	const names = [...new Set(figure.rows.flatMap((row) => Object.keys(row)))];
	const fallback = figure.columns.map((column) => column.name);
	const columns = (names.length > 0 ? names : fallback).map((name) => column(figure.rows, name));
	const { id, language, params, whyKeys } = figure;
	const metadata = new Map([
		['asked', JSON.stringify({ id, language, params, whyKeys })],
		['release', figure.release.id],
		['title', figure.title],
		['data_kind', figure.status.isSynthetic ? 'synthetic' : 'official'],
	]);
	const schema = new Schema(
		columns.map(({ name, vector }) => new Field(name, vector.type, true)),
		metadata,
	);
	const children: Data[] = columns.flatMap(({ vector }) => vector.data);
	const data = makeData({
		type: new Struct(schema.fields),
		length: figure.rows.length,
		nullCount: 0,
		children,
	});
	return Buffer.from(tableToIPC(new Table(schema, [new RecordBatch(schema, data)]), 'stream'));
}

function column(
	rows: readonly FigureRow[],
	name: string,
): { name: string; vector: Vector<DataType> } {
	const values = rows.map((row) => row[name] ?? null);
	return { name, vector: vectorFromArray(values, typeOf(values)) };
}

const int32 = 2 ** 31;

function typeOf(values: readonly FigureValue[]): DataType {
	const known = values.filter((value) => value !== null);
	if (known.some((value) => typeof value === 'string')) return dictionary();
	if (known.some((value) => typeof value === 'boolean')) return new Bool();
	const isWhole = known.every(
		(value) => Number.isInteger(value) && Math.abs(Number(value)) < int32,
	);
	return isWhole && known.length > 0 ? new Int32() : new Float64();
}

/** Ids and names repeat: each is sent once. */
function dictionary(): Dictionary<Utf8, Int32> {
	return new Dictionary(new Utf8(), new Int32());
}
