import { expect, test } from 'vitest';
import { fill } from '#lib/format/index.ts';

test('a message names its values', () => {
	expect(fill('{changed} of {total} differ', { changed: 3, total: 8 })).toBe('3 of 8 differ');
});

test('what is not given stays visible', () => {
	expect(fill('{a} {b}', { a: 1 })).toBe('1 {b}');
});
