import { expect, test } from 'vitest';
import { withReleaseLinks, withReleaseRedirect } from '#lib/server/release-links.ts';

const id = '2024-12-31-aaaaaaaa';

test.each([
	['<a href="/zh">x</a>', `<a href="/zh?release=${id}">x</a>`],
	[
		'<a class="y" href="/en/data#tables">x</a>',
		`<a class="y" href="/en/data?release=${id}#tables">x</a>`,
	],
	['<a href="/zh/a?level=all">x</a>', `<a href="/zh/a?level=all&amp;release=${id}">x</a>`],
	['<form action="/zh/a"></form>', `<form action="/zh/a?release=${id}"></form>`],
	[
		'<form method="get" action="/zh/a"></form>',
		`<form method="get" action="/zh/a?release=${id}"><input type="hidden" name="release" value="${id}"></form>`,
	],
	['<a href="/zh/data?release=2025-12-31-bbbbbbbb">x</a>', null],
	['<a href="#content">x</a>', null],
	['<a href="https://example.org/zh">x</a>', null],
	['<link href="/zh.css">', null],
])('in an older release %s becomes %s', (html, expected) => {
	expect(withReleaseLinks(html, id)).toBe(expected ?? html);
});

test.each([
	['/zh/compare?kind=school&item=a#table', `/zh/compare?kind=school&item=a&release=${id}#table`],
	['/en', `/en?release=${id}`],
	['/zh/lists/2026?release=2025-12-31-bbbbbbbb', null],
	['https://example.org/zh', null],
])('a redirect of an older release to %s leads to %s', (location, expected) => {
	const response = new Response(null, { status: 303, headers: { location } });
	expect(withReleaseRedirect(response, id).headers.get('location')).toBe(expected ?? location);
});
