import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanLabel, labelKey, trimmed } from '../../pipelines/intake/values/text.ts';

const edges = ['\u3000', '\u00a0', '\u200b', '\ufeff', ' ', '\t', '\n'];
const signs = [...edges, '0', '7', '.', ',', '-', 'A', '万', '～', '²', '*'];
const printed = fc.array(fc.constantFrom(...signs), { maxLength: 8 });

test('trimming takes every blank from both ends and nothing else', () => {
	fc.assert(
		fc.property(printed, (parts) => {
			const first = parts.findIndex((sign) => !edges.includes(sign));
			const last = parts.findLastIndex((sign) => !edges.includes(sign));
			expect(trimmed(parts.join(''))).toBe(first < 0 ? '' : parts.slice(first, last + 1).join(''));
		}),
	);
});

test('numbers and codes are their own label', () => {
	fc.assert(
		fc.property(fc.stringMatching(/^[\d.,-]{0,8}$/u), (text) => {
			expect(cleanLabel(text)).toBe(text);
			expect(labelKey(text)).toBe(text);
			expect(labelKey(` ${text}\u3000`)).toBe(text);
		}),
	);
});
