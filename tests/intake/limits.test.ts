import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../pipelines/intake/bytes/limits.ts';
import { guardZip, listZip, readEntry, writeZip } from '../../pipelines/intake/bytes/zip.ts';
import { takeIn } from './intake.ts';
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
		['sheetRows', { sheetRows: 10 }, /(32 lines \(limit 10 rows\)|31 × 8 cells)/u],
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
