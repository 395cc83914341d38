import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../pipelines/intake/bytes/limits.ts';
import { readWorkbook } from '../../pipelines/intake/bytes/workbook.ts';

async function cellTexts(sheet: Omit<WriteSheet, 'name'>): Promise<readonly (readonly string[])[]> {
	const bytes = await writeXlsx({ sheets: [{ name: 's', ...sheet }] });
	const [grid] = await readWorkbook(bytes, defaultLimits);
	return grid?.rows.map(({ cells }) => cells) ?? [];
}

function styled(value: number, numFmt: string): Omit<WriteSheet, 'name'> {
	return {
		rows: [[value]],
		cells: new Map([['0,0', { value, type: 'number', style: { numFmt } }]]),
	};
}

describe('a cell of a workbook', () => {
	it.each([
		[0.932, '0.0%', '93.2%'],
		[0.07, '0%', '7%'],
		[301, '000000', '000301'],
		[1234.5, '#,##0.00', '1234.5'],
		[0.1, 'General', '0.1'],
		[1e21, 'General', '1e+21'],
		[0.000_001, 'General', '0.000001'],
		[5e-7, 'General', '0.0000005'],
	])('%d in the format %s says %s', async (value, numFmt, text) => {
		expect(await cellTexts(styled(value, numFmt))).toEqual([[text]]);
	});

	it('is a date in a date format', async () => {
		const date = new Date('2024-09-01T00:00:00Z');
		const cells = new Map([
			['0,0', { value: date, type: 'date', style: { numFmt: 'yyyy-mm-dd' } } as const],
		]);
		expect(await cellTexts({ rows: [[date]], cells })).toEqual([['2024-09-01']]);
	});

	it('is the cached result of its formula, or the formula where none was saved', async () => {
		const cells = new Map([
			['0,0', { value: 30, type: 'formula', formula: 'A2+1', formulaResult: 30 } as const],
			['0,1', { value: null, type: 'formula', formula: 'A2+1' } as const],
		]);
		expect(await cellTexts({ rows: [[30, null]], cells })).toEqual([['30', '=A2+1']]);
	});

	it('loses a raised note mark', async () => {
		const richText = [{ text: '1200' }, { text: '3', font: { vertAlign: 'superscript' } as const }];
		const cells = new Map([['0,0', { value: '12003', type: 'richText', richText } as const]]);
		expect(await cellTexts({ rows: [['12003']], cells })).toEqual([['1200']]);
	});
});
