import { expect, test } from 'vitest';
import { weighPage } from '../../scripts/page-weight.ts';
import { site } from './open.ts';

const most = 60_000;

/** One page of every kind; of subjects the first few of their index, which differ much in length. */
const kinds = [
	'',
	'/warnings',
	'/lists',
	'/calendar',
	'/reports',
	'/reports/compliance',
	'/search?q=dx',
	'/compare',
	'/compare?kind=cluster&item=cables&item=ceramics&item=integrated_circuits',
	'/compare?kind=occupation',
	'/map',
	'/glossary',
	'/methods',
	'/methods/backtest',
	'/methods/comparison',
	'/methods/structure-fit',
	'/data',
	'/data/dictionary',
	'/office',
	'/office/sign-in',
	'/why/fit-trend/fit?level=secondary&scenario=base&row.year=2025',
	'/embed/fit-trend?level=secondary&scenario=base',
];
const subjects = ['clusters', 'majors', 'occupations', 'schools'];
const each = 3;

async function firstOf(language: string, subject: string): Promise<readonly string[]> {
	const html = await (await fetch(`${site.origin}/${language}/${subject}`)).text();
	const found = html.matchAll(new RegExp(`href="(/${language}/${subject}/[^"?#]+)`, 'g'));
	return [...new Set([...found].map(([, path = '']) => path))].slice(0, each);
}

test.each(['zh', 'en'])(
	'the first view of a page of any kind is at most 60 kB: %s',
	async (language) => {
		const paths = kinds.map((path) => `/${language}${path}`);
		for (const subject of subjects) {
			paths.push(`/${language}/${subject}`, ...(await firstOf(language, subject)));
		}
		const [school = ''] = await firstOf(language, 'schools');
		const html = await (await fetch(site.origin + school)).text();
		paths.push(...(html.match(new RegExp(`${school}/[^"?#]+`)) ?? []));
		expect(paths.length).toBeGreaterThan(kinds.length + subjects.length * each);
		const heavy: string[] = [];
		for (const path of paths) {
			const { total } = await weighPage(site.origin, path);
			if (total > most) heavy.push(`${path}: ${String(total)} bytes`);
		}
		expect(heavy).toEqual([]);
	},
);
