import fc from 'fast-check';
import { titles } from './returns.ts';

/** What a cell must become when its row is loaded. */
export type Expected = string | number | null;

/** A cell as it is printed, and what it says. */
export interface OracleCell {
	readonly text: string;
	readonly expected: Expected;
	readonly status: string | null;
}

/** A row with its truth; a damaged one must never be loaded. */
export interface OracleRow {
	readonly key: string;
	readonly cells: readonly OracleCell[];
	readonly isDamaged: boolean;
}

/** A return before it is written to a file. */
export interface OracleTable {
	readonly headers: readonly string[];
	readonly rows: readonly OracleRow[];
	/** Column order of the cells: indexes into the titles of the contract. */
	readonly order: readonly number[];
}

const digit = fc.integer({ min: 0, max: 9 });

function code(length: number): fc.Arbitrary<string> {
	return fc.array(digit, { minLength: length, maxLength: length }).map((digits) => digits.join(''));
}

const names = [
	'电子信息技术',
	'会计事务',
	'机电一体化（五年制）',
	'CNC 加工',
	'电线电缆"制造"技术',
	'旅游、酒店',
];

const absent = (text: string, status: string): OracleCell => ({ text, expected: null, status });

/** One number printed the ways that offices print it. */
function printed(value: number, decimals: number): fc.Arbitrary<string> {
	const plain = value.toFixed(decimals);
	const [whole = '', fraction] = plain.split('.');
	const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/gu, ',');
	const tail = fraction === undefined ? '' : `.${fraction}`;
	const wide = plain.replaceAll(/[\d.]/gu, (sign) =>
		String.fromCharCode(sign.charCodeAt(0) + 0xfee0),
	);
	return fc.constantFrom(
		plain,
		`${grouped}${tail}`,
		wide,
		` ${plain} `,
		`\u3000${plain}`,
		`${plain}[2]`,
	);
}

const missingCell = fc.constantFrom(
	absent('', 'not_available'),
	absent('—', 'not_available'),
	absent('…', 'not_available'),
	absent('-', 'not_available'),
	absent('c', 'suppressed'),
);

const countCell = fc.oneof(
	{
		weight: 8,
		arbitrary: fc.nat(250_000).chain((value) => printed(value, 0).map((text) => cell(text, value))),
	},
	{ weight: 1, arbitrary: missingCell },
	{ weight: 1, arbitrary: fc.constant(absent('low', 'below_rounding')) },
);

const rateCell = fc.oneof(
	{
		weight: 8,
		arbitrary: fc.integer({ min: 0, max: 1000 }).chain((tenths) => {
			const expected = Number(`${tenths}e-3`);
			const plain = printed(tenths / 10, 1);
			return fc
				.oneof(plain, fc.constant(`${(tenths / 10).toFixed(1)}%`))
				.map((text) => cell(text, expected));
		}),
	},
	{ weight: 1, arbitrary: missingCell },
);

const outputCell = fc
	.integer({ min: -50_000, max: 9_000_000 })
	.chain((hundredths) =>
		fc
			.constantFrom((hundredths / 100).toFixed(2))
			.map((text) => cell(text, Number(`${hundredths}e2`))),
	);

const dateCell = fc
	.date({ min: new Date('1990-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
	.chain((date) => {
		const iso = date.toISOString().slice(0, 10);
		const [year = '', month = '', day = ''] = iso.split('-');
		return fc
			.constantFrom(
				iso,
				`${year}/${Number(month)}/${Number(day)}`,
				`${year}年${Number(month)}月${Number(day)}日`,
				`${year}${month}${day}`,
			)
			.map((text) => cell(text, iso));
	});

function cell(text: string, expected: Expected): OracleCell {
	return { text, expected, status: null };
}

const rowArbitrary = fc
	.tuple(
		fc
			.integer({ min: 2010, max: 2025 })
			.chain((year) =>
				fc
					.constantFrom(
						`${year}/${String(year + 1).slice(2)}`,
						`${year}-${year + 1}学年`,
						`${year}${String(year + 1).slice(2)}`,
					)
					.map((text) => cell(text, year)),
			),
		code(5).map((text) => cell(text, text)),
		code(6).map((text) => cell(text, text)),
		fc.constantFrom(...names).map((text) => cell(text, text)),
		countCell,
		rateCell,
		outputCell,
		dateCell,
	)
	.map((cells): OracleRow => ({ key: keyOf(cells), cells, isDamaged: false }));

export function keyOf(cells: readonly OracleCell[]): string {
	return cells
		.slice(0, 3)
		.map(({ expected }) => String(expected))
		.join('|');
}

export const tableArbitrary = fc
	.uniqueArray(rowArbitrary, { minLength: 1, maxLength: 12, selector: ({ key }) => key })
	.map((rows): OracleTable => ({ headers: titles, rows, order: titles.map((_, index) => index) }));

/** Changes a table so that everything undamaged must still be read as before. */
export type Mutator = (table: OracleTable) => fc.Arbitrary<OracleTable>;

const swapColumns: Mutator = (table) =>
	fc
		.shuffledSubarray([...table.order], { minLength: table.order.length })
		.map((order) => ({ ...table, order }));

const noteHeaders: Mutator = (table) =>
	fc.constantFrom('[9]', '\n[1]', ' ', '²', '（注1）', '*').map((note) => ({
		...table,
		headers: table.headers.map((header) => `${header}${note}`),
	}));

function damageCell(column: number, texts: readonly string[]): Mutator {
	return (table) =>
		fc.tuple(fc.nat(table.rows.length - 1), fc.constantFrom(...texts)).map(([at, text]) => ({
			...table,
			rows: table.rows.map((row, index) =>
				index === at
					? {
							...row,
							isDamaged: true,
							cells: row.cells.map((one, position) =>
								position === column ? { ...one, text } : one,
							),
						}
					: row,
			),
		}));
}

const duplicateRow: Mutator = (table) =>
	fc.nat(table.rows.length - 1).map((at) => {
		const row = table.rows[at];
		return row ? { ...table, rows: [...table.rows, row] } : table;
	});

/** Leaves the table as it is. */
const nothing: Mutator = (table) => fc.constant(table);

/** The header states a unit that the contract does not: every count would be wrong by ten thousand. */
const foreignUnit: Mutator = (table) =>
	fc.constantFrom('（万人）', '(单位：千人)', '\n（万人）').map((unit) => ({
		...table,
		headers: table.headers.map((header, at) => (at === 4 ? `${header}${unit}` : header)),
		rows: table.rows.map((row) => ({ ...row, isDamaged: true })),
	}));

/** Two columns bear one name: which is meant cannot be known. */
const twinColumn: Mutator = (table) =>
	fc.constantFrom(0, 2, 4).map((at) => ({
		...table,
		order: [...table.order, at],
		rows: table.rows.map((row) => ({ ...row, isDamaged: true })),
	}));

export const mutators: Readonly<Record<string, Mutator>> = {
	nothing,
	swapColumns,
	noteHeaders,
	duplicateRow,
	foreignUnit,
	twinColumn,
	blankKey: damageCell(2, ['', '—', '　']),
	shortCode: damageCell(2, ['61030', '6103011', '61O301', '6.103E+5']),
	textInCount: damageCell(4, [
		'12O',
		'约120',
		'1 2 3',
		'12,34',
		'1.5',
		'#REF!',
		'N/A',
		'120人',
		'1,23',
		'-5',
		'9007199254740993',
		'0x1F',
		'½',
		'一百二十',
		'1_000',
		'120～130',
		'>120',
		'120?',
		'#N/A',
		'=E2',
	]),
	wrongRate: damageCell(5, ['935', '九成', '0..5', '120%', '5.5万%']),
	textInOutput: damageCell(6, ['1.2.3', '12.5万', '5%', 'x', '(12)']),
	wrongDate: damageCell(7, ['2019-02-30', '01/09/2019', '2019', '20191301', '去年']),
	wrongYear: damageCell(0, ['2024/27', '24/25', '2024-25-26', '']),
};
