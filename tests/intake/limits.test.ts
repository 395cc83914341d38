import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../pipelines/intake/bytes/limits.ts';
import { checkPaths } from '../../pipelines/intake/check.ts';
import { guardZip, listZip, readEntry, writeZip } from '../../pipelines/intake/bytes/zip.ts';
import { takeIn, withFiles } from './intake.ts';
import { csvOf, manyRows, returns } from './returns.ts';

const text = new TextEncoder();

describe('a zip archive', () => {
	it('is read back as it was written', () => {
		const parts = new Map([
			['a.xml', text.encode('<a/>')],
			['目录/b.xml', text.encode('é'.repeat(5000))],
		]);
		const bytes = writeZip(parts);
		const read = new Map(
			listZip(bytes).map((entry) => [entry.name, Buffer.from(readEntry(bytes, entry))]),
		);
		expect(read).toEqual(
			new Map([...parts].map(([name, content]) => [name, Buffer.from(content)])),
		);
	});

	it('that would inflate beyond the limits is refused before it is inflated', () => {
		const bomb = writeZip(
			new Map([['xl/worksheets/sheet1.xml', new Uint8Array(40 * 1024 * 1024)]]),
		);
		expect(() => {
			guardZip(listZip(bomb), defaultLimits);
		}).toThrow('xl/worksheets/sheet1.xml inflates');
		expect(() => {
			guardZip(listZip(bomb), { ...defaultLimits, inflationRatio: 1e6, inflatedBytes: 1e6 });
		}).toThrow('41943040 bytes inflated (limit 1000000)');
		expect(() => {
			guardZip(listZip(bomb), { ...defaultLimits, zipEntries: 0 });
		}).toThrow('1 parts (limit 0)');
	});
});

describe('a file beyond a limit', () => {
	it.each([
		['fileBytes', { fileBytes: 1000 }, /bytes \(limit 1000\)/u],
		['sheetRows', { sheetRows: 10 }, /(32 lines \(limit 20\)|31 × 8 cells)/u],
	])('%s is refused with the figure', async (_, limits, message) => {
		const rows = manyRows(30);
		const header = returns.fields.map(({ titles: [title] }) => title ?? '');
		const xlsx = await writeXlsx({
			sheets: [{ name: 's', rows: [header, ...rows.map((cells) => [...cells])] }],
		});
		const files = { 'returns.csv': csvOf(rows), 'returns.xlsx': xlsx };
		const { result } = await takeIn(files, [{ ...returns, primaryKey: [] }], { limits });
		expect(result.isBlocked).toBe(true);
		const tooLarge = result.defects.filter(({ rule }) => rule === 'too_large');
		expect(tooLarge.map(({ file }) => file)).toEqual(['returns.csv', 'returns.xlsx']);
		for (const defect of tooLarge) expect(defect.message.en).toMatch(message);
	});

	it('that is a workbook with a bomb inside is refused with its fix', async () => {
		const bomb = writeZip(
			new Map([
				['xl/workbook.xml', text.encode('<workbook/>')],
				['xl/worksheets/sheet1.xml', new Uint8Array(40 * 1024 * 1024)],
			]),
		);
		const { result } = await takeIn({ 'returns.xlsx': bomb }, [returns]);
		expect(result.defects).toMatchObject([{ rule: 'too_large', severity: 'block' }]);
		expect(result.defects[0]?.fix.en).toContain('"large": true');
	});
});

describe('a file without a contract beyond a limit', () => {
	const limits = { ...defaultLimits, fileBytes: 20_000 };
	const check = (files: Readonly<Record<string, string | Uint8Array>>) =>
		withFiles(files, (folder) =>
			checkPaths({ paths: [folder], contracts: [], acknowledged: [], limits }),
		);

	it('is looked at in part when it is a text, and says so in both languages', async () => {
		const { report } = await check({ 'returns.csv': csvOf(manyRows(400)) });
		const [file] = report.files;
		expect(file?.rowsIn).toBeGreaterThan(100);
		expect(file?.rowsIn).toBeLessThan(400);
		expect(file?.defects.map(({ rule }) => rule)).toContain('read_in_part');
		const part = file?.defects.find(({ rule }) => rule === 'read_in_part');
		expect(part?.severity).toBe('warning');
		expect(part?.fix.en).toContain('"large": true');
		expect(part?.message.zh).toContain('其余部分未检查');
	});

	it('is refused when it is a workbook', async () => {
		const xlsx = await writeXlsx({
			sheets: [{ name: 's', rows: manyRows(1500).map((row) => [...row]) }],
		});
		const { report } = await check({ 'returns.xlsx': xlsx });
		expect(report.files[0]?.defects.map(({ rule }) => rule)).toEqual(['too_large']);
		expect(report.files[0]?.defects[0]?.message.zh).toMatch(
			/^文件超出读取上限：\d+ 字节（上限 20000）$/u,
		);
	});

	it('is no copy of another that begins alike', async () => {
		const text = csvOf(manyRows(400));
		const { report } = await check({ '2023.csv': text, '2024.csv': `${text}x` });
		const rules = report.files.flatMap(({ defects }) => defects.map(({ rule }) => rule));
		expect(rules).not.toContain('same_content');
	});
});
