import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { encode } from '../encode.ts';
import { takeIn } from '../intake.ts';
import { csvOf, manyRows, returns, titles } from '../returns.ts';

const contract = { ...returns, path: '*', primaryKey: [] };

async function twins(files: Readonly<Record<string, string | Uint8Array>>) {
	const { result } = await takeIn(files, [contract]);
	return result.defects.map(({ file, rule, severity, message }) => ({
		file,
		rule,
		severity,
		en: message.en,
	}));
}

describe('the same content under another name', () => {
	const text = csvOf(manyRows(30));

	it('is a block that names the other file and both years', async () => {
		expect(await twins({ 'BRES 2015.csv': text, 'BRES 2020.csv': text })).toEqual([
			{
				file: 'BRES 2020.csv',
				rule: 'same_content',
				severity: 'block',
				en: 'the content is the same as that of "BRES 2015.csv": one name says 2020, the other 2015, at least one is wrong',
			},
		]);
	});

	it('is found in another encoding and format', async () => {
		const rows = [titles, ...manyRows(30)].map((cells) => [...cells]);
		const xlsx = await writeXlsx({ sheets: [{ name: '招生', rows }] });
		const found = await twins({ 'a.csv': text, 'b.csv': encode(text, 'gb18030'), 'c.xlsx': xlsx });
		expect(found.map(({ file, rule }) => [file, rule])).toEqual([
			['b.csv', 'same_content'],
			['c.xlsx', 'same_content'],
		]);
	});

	it('is a warning where only the years differ', async () => {
		const figures = manyRows(30).map((cells, index) =>
			cells.map((cell, at) => (at === 4 ? String(100 + index * 7) : cell)),
		);
		const next = csvOf(figures).replaceAll('2024/25', '2025/26');
		const found = await twins({ '2024.csv': csvOf(figures), '2025.csv': next });
		expect(found.map(({ file, rule, severity }) => [file, rule, severity])).toEqual([
			['2025.csv', 'same_figures', 'warning'],
		]);
	});

	it('is none for different figures', async () => {
		expect(await twins({ '2024.csv': text, '2025.csv': text.replace('120', '121') })).toEqual([]);
	});
});
