import { expect, test } from 'vitest';
import { releaseDate, releaseHref } from '#lib/domain/release-link.ts';

test('a page in another release keeps its view', () => {
	const url = new URL('http://x/zh/warnings?level=secondary&release=2024-12-31-aaaaaaaa&sort=name');
	expect(releaseHref(url, '2023-12-31-bbbbbbbb')).toBe(
		'/zh/warnings?level=secondary&sort=name&release=2023-12-31-bbbbbbbb',
	);
});

test('a release knows up to the day in its id', () => {
	expect(releaseDate('2023-12-31-bbbbbbbb')).toBe('2023-12-31');
});
