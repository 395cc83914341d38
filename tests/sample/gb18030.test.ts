import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeGb18030 } from '../../pipelines/sample/files/gb18030.ts';

describe('encodeGb18030', () => {
	it('writes the bytes that the standard prints for 宜兴', () => {
		expect([...encodeGb18030('宜兴A')]).toEqual([0xd2, 0xcb, 0xd0, 0xcb, 0x41]);
	});

	it('is undone by the decoder', () => {
		const decoder = new TextDecoder('gb18030', { fatal: true });
		const hanzi = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code));
		const ascii = fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code));
		fc.assert(
			fc.property(fc.array(fc.oneof(hanzi, ascii)), (characters) => {
				const text = characters.join('');
				expect(decoder.decode(encodeGb18030(text))).toBe(text);
			}),
		);
	});

	it('refuses what it cannot write', () => {
		expect(() => encodeGb18030('😀')).toThrow('not in the two-byte area');
	});
});
