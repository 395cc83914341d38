import { describe, expect, it } from 'vitest';
import { decode } from '../../pipelines/intake/bytes/encoding.ts';
import { encode, testEncodings } from './encode.ts';
import { takeIn } from './intake.ts';
import { csvOf, returns, soundRow } from './returns.ts';

describe('decode', () => {
	it.each(testEncodings)('finds %s and returns the same text', (encoding) => {
		const text = '学年,专业名称\n2024,电线电缆制造技术\n';
		const decoded = decode(encode(text, encoding));
		expect(decoded.text).toBe(text);
		expect(decoded.encoding).toBe(encoding.replace('-bom', '').replace('-bare', ''));
		expect(decoded.problem).toBeNull();
	});

	it('reads pure ASCII as UTF-8', () => {
		expect(decode(Buffer.from('a,b\n1,2\n'))).toMatchObject({ encoding: 'utf-8', problem: null });
	});

	it('does not take UTF-8 cut within a character for GB18030', () => {
		const bytes = encode('专业名称,招生数\n电子信息技术,120\n会计', 'utf-8');
		expect(decode(bytes.subarray(0, bytes.length - 1))).toMatchObject({
			encoding: 'utf-8',
			problem: 'damaged',
		});
	});

	it('names two encodings in one file as damage', () => {
		const mixed = Buffer.concat([
			encode('电子信息技术专业,\n', 'utf-8'),
			encode('会计', 'gb18030'),
		]);
		expect(decode(mixed).problem).toBe('damaged');
	});

	it('reads Western European letters as a guess that somebody must confirm', () => {
		const decoded = decode(Buffer.from('Region,£000\nMünchen,12\nSão Paulo,5\n', 'latin1'));
		expect(decoded).toMatchObject({ encoding: 'windows-1252', problem: 'guessed' });
		expect(decoded.text).toContain('München');
	});

	it('refuses zero bytes', () => {
		const bytes = Buffer.from(`${'a,b\n'.repeat(50)}\0`);
		expect(decode(bytes).problem).toBe('binary');
	});
});

describe('a CSV in any encoding', () => {
	it.each([
		['utf-8', 'utf-8'],
		['utf-8-bom', 'utf-8 (BOM)'],
		['gb18030', 'gb18030'],
		['utf-16le', 'utf-16le'],
		['utf-16be', 'utf-16be'],
	] as const)('%s is reported and loaded alike', async (encoding, label) => {
		const { result, rows } = await takeIn({ 'returns.csv': encode(csvOf([soundRow]), encoding) }, [
			returns,
		]);
		expect(result.defects).toEqual([]);
		expect(result.files[0]?.encoding).toBe(label);
		expect(await rows('select school_year, major_name, admitted_count from raw.returns')).toEqual([
			{ school_year: 2024, major_name: '电子信息技术', admitted_count: 120 },
		]);
	});

	it('that is declared otherwise is read by its bytes', async () => {
		const declared = { ...returns, layout: { encoding: 'gb18030' } } as const;
		const { result } = await takeIn({ 'returns.csv': csvOf([soundRow]) }, [declared]);
		expect(result.defects).toEqual([]);
		expect(result.files[0]?.encoding).toBe('utf-8');
	});

	it('that is damaged is refused with the line', async () => {
		const bytes = encode(csvOf([soundRow]), 'utf-8');
		const cut = bytes.subarray(0, bytes.length - 30);
		const damaged = Buffer.concat([cut.subarray(0, -1), Buffer.from([0xe4, 0xb8])]);
		const { result } = await takeIn({ 'returns.csv': damaged }, [returns]);
		expect(result.isBlocked).toBe(true);
		expect(result.defects[0]?.message.en).toBe(
			'bytes near line 2 fit none of UTF-8, GB18030 and UTF-16: the file is cut off or mixes two encodings',
		);
	});
});
