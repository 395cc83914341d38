import { expect, test } from 'vitest';
import { warm } from '#lib/server/warm.ts';

const site: Readonly<Record<string, string>> = {
	'/zh': '<a class="x" href="/zh/majors">m</a><a href="/zh?level=junior_college">l</a>',
	'/en': '<a href="/en/why/marts/fit/fit">w</a><a href="/en/figures/fit.csv?a=1">f</a>',
	'/zh/majors':
		'<a href="/zh/majors/730301">a</a><a href="/zh">home</a><a href="https://x.org/zh">x</a>',
	'/zh/majors/730301': '<a href="/zh/studio">s</a><a href="/zh/office/sign-in">o</a>',
};

function reading() {
	const asked: string[] = [];
	function read(path: string): Promise<string> {
		asked.push(path);
		return Promise.resolve(site[path] ?? '');
	}
	return { asked, read };
}

test('every page with an address of its own is made once, nearest first', async () => {
	const { asked, read } = reading();
	const made = await warm({ read, mayGoOn: () => Promise.resolve(true) });
	expect(asked).toEqual(['/zh', '/en', '/zh/majors', '/zh/majors/730301']);
	expect(made).toBe(4);
});

test('nothing more is made once there is no room, or a newer release', async () => {
	const { asked, read } = reading();
	const made = await warm({ read, mayGoOn: () => Promise.resolve(asked.length < 2) });
	expect(made).toBe(2);
});
