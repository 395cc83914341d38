import { describe, expect, test } from 'vitest';
import { acceptedLanguage, otherLanguages, pathLanguage } from '#lib/server/language.ts';

describe('the language of a first visit', () => {
	test.each([
		['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
		['en-GB,en;q=0.9', 'en'],
		['en;q=0.3, zh;q=0.7', 'zh'],
		['fr-FR, en;q=0.5', 'en'],
		['fr-FR,de;q=0.8', 'zh'],
		['en;q=0, zh;q=0.1', 'zh'],
		['EN-us', 'en'],
		['en;q=nonsense', 'zh'],
		['*', 'zh'],
		['', 'zh'],
		[null, 'zh'],
	])('%j reads %s', (header, language) => {
		expect(acceptedLanguage(header)).toBe(language);
	});
});

test('the first segment of a path names the language', () => {
	expect(['/en/data', '/zh', '/', '/english', '/fr/data'].map(pathLanguage)).toEqual([
		'en',
		'zh',
		'zh',
		'zh',
		'zh',
	]);
});

test('a page keeps its view in the other language', () => {
	expect(otherLanguages(new URL('http://x/zh/clusters/copper?level=bachelor'))).toEqual({
		zh: '/zh/clusters/copper?level=bachelor',
		en: '/en/clusters/copper?level=bachelor',
	});
});
