import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import type { OracleTable } from './damage.ts';
import { encode, testEncodings, type TestEncoding } from './encode.ts';
import { quoted } from './returns.ts';

/** How a table becomes a file. */
export interface FileStyle {
	readonly format: 'csv' | 'xlsx';
	readonly encoding: TestEncoding;
	readonly delimiter: ',' | ';' | '\t';
	readonly lineBreak: '\n' | '\r\n';
	readonly titleRows: number;
	readonly blankRows: number;
	readonly hasSpan: boolean;
	readonly hasNote: boolean;
	readonly areNative: boolean;
}

export const styleArbitrary: fc.Arbitrary<FileStyle> = fc.record({
	format: fc.constantFrom('csv' as const, 'xlsx' as const),
	encoding: fc.constantFrom(...testEncodings),
	delimiter: fc.constantFrom(',' as const, ';' as const, '\t' as const),
	lineBreak: fc.constantFrom('\n' as const, '\r\n' as const),
	titleRows: fc.nat(3),
	blankRows: fc.nat(2),
	hasSpan: fc.boolean(),
	hasNote: fc.boolean(),
	areNative: fc.boolean(),
});

export async function fileOf(table: OracleTable, style: FileStyle): Promise<Uint8Array> {
	return style.format === 'csv' ? csvFile(table, style) : await xlsxFile(table, style);
}

function grid({ headers, rows, order }: OracleTable): readonly (readonly string[])[] {
	const head = order.map((at) => headers[at] ?? '');
	return [head, ...rows.map(({ cells }) => order.map((at) => cells[at]?.text ?? ''))];
}

function csvFile(table: OracleTable, style: FileStyle): Uint8Array {
	const width = table.order.length;
	const pad = (text: string): readonly string[] => [text, ...Array<string>(width - 1).fill('')];
	const lines = [
		...Array.from({ length: style.titleRows }, (_, index) =>
			pad(`某市职业学校招生情况（表 ${index}）`),
		),
		...Array.from({ length: style.blankRows }, () => pad('')),
		...grid(table),
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
		...body.map((cells) => cells.map((text) => (style.areNative ? native(text) : text))),
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

/** Numbers as Excel would keep them; codes with a leading zero stay texts. */
function native(text: string): string | number | null {
	if (text === '') return null;
	return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(text) ? Number(text) : text;
}
