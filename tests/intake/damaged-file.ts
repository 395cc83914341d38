import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import type { OracleTable } from './damage.ts';
import { encode, testEncodings, type TestEncoding } from './encode.ts';
import { connect, withFiles } from './intake.ts';
import { quoted } from './returns.ts';

/** How a table becomes a file. */
export interface FileStyle {
	readonly format: 'csv' | 'xlsx' | 'xlsm' | 'parquet';
	readonly encoding: TestEncoding;
	readonly delimiter: ',' | ';' | '\t';
	readonly lineBreak: '\n' | '\r\n';
	readonly titleRows: number;
	readonly blankRows: number;
	readonly hasSpan: boolean;
	readonly hasNote: boolean;
	readonly areNative: boolean;
	/** Blank rows among the others. */
	readonly hasGaps: boolean;
	/** The header stands again between two rows, as on the next printed page. */
	readonly hasRepeat: boolean;
}

export const styleArbitrary: fc.Arbitrary<FileStyle> = fc.record({
	format: fc.constantFrom('csv' as const, 'xlsx' as const, 'xlsm' as const, 'parquet' as const),
	encoding: fc.constantFrom(...testEncodings),
	delimiter: fc.constantFrom(',' as const, ';' as const, '\t' as const),
	lineBreak: fc.constantFrom('\n' as const, '\r\n' as const),
	titleRows: fc.nat(3),
	blankRows: fc.nat(2),
	hasSpan: fc.boolean(),
	hasNote: fc.boolean(),
	areNative: fc.boolean(),
	hasGaps: fc.boolean(),
	hasRepeat: fc.boolean(),
});

export async function fileOf(table: OracleTable, style: FileStyle): Promise<Uint8Array> {
	// No Parquet file has two columns of one name.
	const hasTwins = new Set(table.order).size < table.order.length;
	if (style.format === 'parquet' && !hasTwins) return await parquetFile(table, style);
	return style.format === 'csv' ? csvFile(table, style) : await xlsxFile(table, style);
}

/** The rows below the header as a person leaves them: with gaps, the header repeated. */
function scattered(
	head: readonly string[],
	body: readonly (readonly string[])[],
	{ hasGaps, hasRepeat }: FileStyle,
): readonly (readonly string[])[] {
	const middle = Math.ceil(body.length / 2);
	return body.flatMap((cells, index) => [
		...(hasRepeat && index > 0 && index === middle ? [head] : []),
		cells,
		...(hasGaps && index % 3 === 1 ? [head.map(() => '')] : []),
	]);
}

function grid({ headers, rows, order }: OracleTable): readonly (readonly string[])[] {
	const head = order.map((at) => headers[at] ?? '');
	return [head, ...rows.map(({ cells }) => order.map((at) => cells[at]?.text ?? ''))];
}

function csvFile(table: OracleTable, style: FileStyle): Uint8Array {
	const width = table.order.length;
	const pad = (text: string): readonly string[] => [text, ...Array<string>(width - 1).fill('')];
	const [head = [], ...body] = grid(table);
	const lines = [
		...Array.from({ length: style.titleRows }, (_, index) =>
			pad(`某市职业学校招生情况（表 ${index}）`),
		),
		...Array.from({ length: style.blankRows }, () => pad('')),
		head,
		...scattered(head, body, style),
		...(style.hasNote ? [pad('注：数据截至9月30日。')] : []),
	];
	const text = lines
		.map((cells) => cells.map(quoted).join(style.delimiter) + style.lineBreak)
		.join('');
	return encode(text, style.encoding);
}

async function xlsxFile(table: OracleTable, style: FileStyle): Promise<Uint8Array> {
	const above = [
		...Array.from({ length: style.titleRows }, (_, index) => [
			`某市职业学校招生情况（表 ${index}）`,
		]),
		...Array.from({ length: style.blankRows }, () => []),
	];
	const [head = [], ...body] = grid(table);
	const span = style.hasSpan ? [['基本情况', null, null, null, '数据', null, null, null]] : [];
	const rows = [
		...above,
		...span,
		[...head],
		...scattered(head, body, style).map((cells) =>
			cells.map((text) => (style.areNative ? native(text) : text)),
		),
		...(style.hasNote ? [['注：数据截至9月30日。']] : []),
	];
	const row = above.length;
	const merges = style.hasSpan
		? [
				{ startRow: row, endRow: row, startCol: 0, endCol: 3 },
				{ startRow: row, endRow: row, startCol: 4, endCol: 7 },
			]
		: [];
	return await writeXlsx({ sheets: [{ name: '招生', rows, merges }] });
}

/** As another program would write it: texts, or columns of numbers where every text is one. */
async function parquetFile(table: OracleTable, { areNative }: FileStyle): Promise<Uint8Array> {
	const [head = [], ...body] = grid(table);
	return await withFiles({}, async (folder) => {
		const path = join(folder, 'table.parquet');
		const columns = head.map((name, at) => {
			const texts = body.map((cells) => cells[at] ?? '');
			const isNumber = areNative && texts.every((text) => text === '' || native(text) !== text);
			const list = texts.map((text) => (text === '' ? 'null' : literal(text))).join(', ');
			const type = isNumber ? 'double' : 'varchar';
			return `unnest([${list}]::${type}[]) as "${name.replaceAll('"', '""')}"`;
		});
		const connection = await connect();
		await connection.run(
			`copy (select ${columns.join(', ')}) to ${literal(path)} (format parquet)`,
		);
		return await readFile(path);
	});
}

function literal(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}

/** Numbers as Excel would keep them; codes with a leading zero stay texts. */
function native(text: string): string | number | null {
	if (text === '') return null;
	return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(text) ? Number(text) : text;
}
