import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { command } from '../../pipelines/commands/check.ts';
import { checkPaths } from '../../pipelines/intake/check.ts';
import { listZip, readEntry, writeZip } from '../../pipelines/intake/bytes/zip.ts';
import { parseCell } from '../../pipelines/intake/values/parse.ts';
import { withFiles } from './intake.ts';

type Bytes = string | Uint8Array;

/** Rules that a file without a contract is questioned with, each with row and value. */
async function rulesOf(content: Bytes): Promise<readonly (readonly [string, number | null])[]> {
	return await withFiles({ 'stranger.csv': content }, async (folder) => {
		const { report } = await checkPaths({ paths: [folder], contracts: [], acknowledged: [] });
		return report.files.flatMap(({ defects }) => defects.map(({ rule, row }) => [rule, row]));
	});
}

const table = '年份,专业,招生数\n2023,数控,120\n2024,数控,131\n2025,数控,128\n';

/** A sound workbook whose sheet was rewritten. */
async function workbookWith(change: (sheet: string) => string): Promise<Uint8Array> {
	const rows = table.trim().split('\n');
	const bytes = await writeXlsx({
		sheets: [{ name: '表', rows: rows.map((line) => line.split(',')) }],
	});
	const parts = listZip(bytes).map((entry) => {
		const content = readEntry(bytes, entry);
		if (!entry.name.endsWith('sheet1.xml')) return [entry.name, content] as const;
		return [entry.name, new TextEncoder().encode(change(Buffer.from(content).toString()))] as const;
	});
	return writeZip(new Map(parts));
}

describe('what is no table is refused', () => {
	it.each<readonly [string, Bytes, string]>([
		['a document', '%PDF-1.7\n%âãÏÓ\n1 0 obj\nendobj\n', 'not_a_table'],
		['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'not_a_table'],
		['control characters', 'a,b\n\u0001\u0002,\u0003\u0004\n'.repeat(9), 'not_a_table'],
		['a header without rows', '年份,专业,招生数\n', 'no_rows'],
		['an archive that inflates a thousandfold', gzipSync('1,2\n'.repeat(9_000_000)), 'too_large'],
	])('%s', async (_, content, rule) => {
		expect(await rulesOf(content)).toEqual([[rule, null]]);
	});

	it('a compressed table is read', async () => {
		expect(await rulesOf(gzipSync(table))).toEqual([]);
	});
});

describe('a workbook whose sheet', () => {
	it('is whole is read', async () => {
		expect(await rulesOf(await workbookWith((sheet) => sheet))).toEqual([]);
	});

	it.each<readonly [string, (sheet: string) => string]>([
		['is cut off inside its archive', (sheet) => sheet.slice(0, sheet.length * 0.7)],
		['declares a document type', (sheet) => sheet.replace('?>', '?><!DOCTYPE x>')],
	])('%s is damaged: no row is lost in silence', async (_, change) => {
		expect(await rulesOf(await workbookWith(change))).toEqual([['damaged_file', null]]);
	});
});

describe('what would change a figure is questioned', () => {
	it.each<readonly [string, string, string, number]>([
		['a formula error', '年份,人数\n2023,#REF!\n2024,12\n', 'error_cell', 2],
		['an unsaved formula', '年份,人数\n2023,3\n2024,=SUM(B2)\n', 'no_cached_value', 3],
		['a negative in brackets', 'y,n\n2023,(120)\n2024,5\n2025,6\n', 'text_among_numbers', 2],
		['codes in scientific notation', 'code,n\n3.20282E+17,1\n3.20283E+17,2\n', 'precision_lost', 2],
		['two columns of one name', 'year,n,n\n2023,1,2\n2024,3,4\n', 'duplicate_header', 1],
	])('%s', async (_, content, rule, row) => {
		expect(await rulesOf(content)).toContainEqual([rule, row]);
	});

	it('a number beyond all numbers is none', () => {
		const field = { name: 'n', titles: ['n'], type: 'number' } as const;
		const context = { marks: new Map(), decimal: '.' } as const;
		expect(parseCell('9'.repeat(400), field, context)).toEqual({
			is: 'problem',
			problem: { kind: 'precision_lost' },
		});
	});
});

describe('nothing to check', () => {
	const io = { out: () => undefined, error: () => undefined, progress: () => undefined };

	it('is wrong usage, not success', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'wenhe-empty-'));
		await expect(command.run({ values: {}, positionals: [folder] }, io)).rejects.toThrow(
			'nothing was checked',
		);
		rmSync(folder, { recursive: true });
	});

	it('a device is neither a file nor a folder', async () => {
		await expect(command.run({ values: {}, positionals: ['/dev/null'] }, io)).rejects.toThrow(
			'neither a file nor a folder',
		);
	});
});
