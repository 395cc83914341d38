import { expect, test } from 'vitest';
import { parseTheme, withoutTheme } from '#lib/server/theme.ts';

test('only known themes are themes', () => {
	expect(['dark', 'light', 'auto', 'x', null].map(parseTheme)).toEqual([
		'dark',
		'light',
		'auto',
		'auto',
		'auto',
	]);
});

test.each([
	['http://x/zh/data?theme=dark', '/zh/data'],
	['http://x/zh/data?release=a&theme=dark', '/zh/data?release=a'],
	['http://x//evil.example/?theme=dark', '/evil.example/'],
	['http://x/\\evil.example?theme=dark', '/evil.example'],
])('choosing a theme at %s leads to %s', (address, expected) => {
	expect(withoutTheme(new URL(address))).toBe(expected);
});
