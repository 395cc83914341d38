import { expect, test } from 'vitest';
import { firstOfKind, kindsOf, spread } from '../../scripts/page-kinds.ts';

test('pages of one template are of one kind, apart by language and state', () => {
	const addresses = [
		'/zh/majors/730301',
		'/zh/majors/460116',
		'/en/majors/460116',
		'/zh/majors/460116?scenario=low',
		'/zh/majors/730301?scenario=low',
		'/zh/warnings?school=320282Z04',
	];
	expect(kindsOf(addresses).map(({ key, addresses: own }) => [key, own.length])).toEqual([
		['zh majors *', 2],
		['en majors *', 1],
		['zh majors * scenario=low', 2],
		['zh warnings school=*', 1],
	]);
});

test('of each kind the first pages are followed', () => {
	const follow = firstOfKind(2);
	const pages = ['/zh/majors/1', '/zh/majors/2', '/zh/majors/3', '/en/majors/3', '/zh/data'];
	expect(pages.filter(follow)).toEqual([
		'/zh/majors/1',
		'/zh/majors/2',
		'/en/majors/3',
		'/zh/data',
	]);
});

test('a sample reaches from the first to the last', () => {
	expect(spread(['a', 'b', 'c', 'd', 'e'], 3)).toEqual(['a', 'c', 'e']);
	expect(spread(['a', 'b'], 3)).toEqual(['a', 'b']);
});
