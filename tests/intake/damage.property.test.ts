import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { IntakeResult } from '../../pipelines/intake/index.ts';
import { mutators, tableArbitrary, type OracleTable } from './damage.ts';
import { fileOf, styleArbitrary, type FileStyle } from './damaged-file.ts';
import { takeIn, type TestIntake } from './intake.ts';
import { returns } from './returns.ts';

const isLong = process.env['WENHE_LONG'] === '1';
const runs = isLong ? 300 : 10;
if (isLong) vi.setConfig({ testTimeout: 900_000 });
const limits = { heldShare: 1 };
const columns = returns.fields.map(({ name }) => name);

async function read(bytes: Uint8Array, { format }: FileStyle): Promise<TestIntake> {
	return await takeIn({ [`returns.${format}`]: bytes }, [returns], { limits });
}

/** Every loaded cell says what the oracle says; nothing is counted that is not there. */
async function expectTruth(table: OracleTable, { result, rows }: TestIntake): Promise<number> {
	const loaded = await rows('select * from raw.returns order by raw_id');
	const oracle = new Map(table.rows.filter((row) => !row.isDamaged).map((row) => [row.key, row]));
	for (const row of loaded) {
		const key = columns
			.slice(0, 3)
			.map((name) => String(row[name]))
			.join('|');
		const truth = oracle.get(key);
		expect(truth, `the row ${key} was damaged or never written`).toBeDefined();
		const cells = truth?.cells ?? [];
		expect(columns.map((name) => row[name])).toEqual(cells.map(({ expected }) => expected));
		const statuses = columns.slice(3).map((name) => row[`${name}_status`]);
		expect(statuses).toEqual(cells.slice(3).map(({ status }) => status));
	}
	expect(new Set(loaded.map(({ raw_id }) => raw_id)).size).toBe(loaded.length);
	expectCounts(result, loaded.length);
	return loaded.length;
}

function expectCounts({ files }: IntakeResult, loaded: number): void {
	const [file] = files;
	expect(file?.loaded).toBe(loaded);
	if (file && !file.isBlocked) {
		expect(file.rowsIn).toBe(file.loaded + file.quarantined + file.skipped);
	}
}

describe('a valid file of any format', () => {
	it('is loaded whole, cell by cell', async () => {
		await fc.assert(
			fc.asyncProperty(tableArbitrary, styleArbitrary, async (table, style) => {
				const taken = await read(await fileOf(table, style), style);
				expect(taken.result.defects.filter(({ severity }) => severity !== 'warning')).toEqual([]);
				expect(await expectTruth(table, taken)).toBe(table.rows.length);
			}),
			{ numRuns: runs * 4 },
		);
	});
});

describe('a damaged file never changes a value in silence', () => {
	it.each(Object.entries(mutators))('%s', async (_, mutate) => {
		await fc.assert(
			fc.asyncProperty(tableArbitrary.chain(mutate), styleArbitrary, async (table, style) => {
				const taken = await read(await fileOf(table, style), style);
				const loaded = await expectTruth(table, taken);
				const sound = new Set(table.rows.filter((row) => !row.isDamaged).map(({ key }) => key));
				const [file] = taken.result.files;
				if (file && !file.isBlocked) expect(loaded).toBe(sound.size);
				if (table.rows.some((row) => row.isDamaged)) expect(taken.result.defects).not.toEqual([]);
			}),
			{ numRuns: runs },
		);
	});

	it('a dropped column is a block that names it', async () => {
		await fc.assert(
			fc.asyncProperty(tableArbitrary, styleArbitrary, fc.nat(7), async (table, style, at) => {
				const order = table.order.filter((column) => column !== at);
				const taken = await read(await fileOf({ ...table, order }, style), style);
				expect(taken.result.defects.some(({ rule }) => rule === 'column_missing')).toBe(true);
				expect(await expectTruth(table, taken)).toBe(0);
			}),
			{ numRuns: runs },
		);
	});

	it('a lost or unquoted delimiter holds its row', async () => {
		await fc.assert(
			fc.asyncProperty(tableArbitrary, styleArbitrary, fc.nat(11), async (table, style, at) => {
				const csv = {
					...style,
					format: 'csv',
					titleRows: 0,
					blankRows: 0,
					hasNote: false,
					hasGaps: false,
					hasRepeat: false,
				} as const;
				const text = new TextDecoder().decode(await fileOf(table, { ...csv, encoding: 'utf-8' }));
				const lines = text.split(csv.lineBreak);
				const row = 1 + (at % table.rows.length);
				const line = lines[row] ?? '';
				lines[row] =
					at % 2 === 0
						? `${line}${csv.delimiter}7`
						: line.slice(0, line.lastIndexOf(csv.delimiter));
				const taken = await read(Buffer.from(lines.join(csv.lineBreak)), csv);
				const truth = {
					...table,
					rows: table.rows.map((one, index) => ({ ...one, isDamaged: index === row - 1 })),
				};
				await expectTruth(truth, taken);
				expect(taken.result.defects.map(({ rule }) => rule)).toContain('row_width');
			}),
			{ numRuns: runs },
		);
	});

	it('a file cut off anywhere is read as far as it is whole, or refused', async () => {
		await fc.assert(
			fc.asyncProperty(
				tableArbitrary,
				styleArbitrary,
				fc.double({ min: 0, max: 1, noNaN: true }),
				async (table, style, share) => {
					const bytes = await fileOf(table, style);
					const cut = bytes.subarray(0, Math.floor(bytes.length * share));
					const taken = await read(cut, style);
					const isNamed = taken.result.defects.some(({ rule }) => rule === 'no_final_line_break');
					if (isNamed) expect(taken.result.isBlocked).toBe(true);
					else await expectTruth(table, taken);
				},
			),
			{ numRuns: runs * 4 },
		);
	});

	it('flipped bytes in a workbook are found by its checksums', async () => {
		await fc.assert(
			fc.asyncProperty(
				tableArbitrary,
				styleArbitrary,
				fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), {
					minLength: 1,
					maxLength: 4,
				}),
				async (table, style, flips) => {
					const xlsx = { ...style, format: 'xlsx' } as const;
					const bytes = Uint8Array.from(await fileOf(table, xlsx));
					for (const [at, mask] of flips)
						bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ mask;
					await expectTruth(table, await read(bytes, xlsx));
				},
			),
			{ numRuns: runs * 2 },
		);
	});

	it('bytes that are no table at all are refused', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.uint8Array({ maxLength: 400 }),
				fc.constantFrom('', 'PK\u0003\u0004', 'PAR1', '\u00d0\u00cf\u0011\u00e0'),
				async (noise, magic) => {
					const bytes = Buffer.concat([Buffer.from(magic, 'latin1'), noise]);
					const { result } = await takeIn({ 'returns.xlsx': bytes }, [returns]);
					expect(result.isBlocked).toBe(true);
					expect(result.defects.every(({ rule, fix }) => rule !== '' && fix.zh !== '')).toBe(true);
				},
			),
			{ numRuns: runs * 4 },
		);
	});
});
