import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchPinyin } from '#lib/domain/pinyin-match.ts';
import { normaliseQuery, search, type SearchName } from '#lib/domain/search.ts';

function name(code: string, nameZh: string, nameEn: string, pinyin: string): SearchName {
	return {
		kind: 'major',
		code,
		nameZh,
		nameEn,
		pinyin: pinyin.split(' '),
		isActive: true,
	};
}

const ceramics = name(
	'680107',
	'陶瓷制造工艺',
	'Ceramic Manufacturing Crafts',
	'tao ci zhi zao gong yi',
);
const glaze = name('680108', '陶瓷装饰', 'Ceramic Decoration', 'tao ci zhuang shi');
const cables = name(
	'660207',
	'电线电缆制造技术',
	'Wire and Cable Manufacturing Technology',
	'dian xian dian lan zhi zao ji shu',
);
const accounting = name('730301', '会计事务', 'Accounting Services', 'kuai ji shi wu');
const travel = name('740101', '旅游服务与管理', 'Tourism Services', 'lv you fu wu yu guan li');
const printing = name('660110', '3D打印技术应用', '3D Printing', 'da yin ji shu ying yong');
const all = [ceramics, glaze, cables, accounting, travel, printing];

function found(query: string): readonly string[] {
	return search(all, query).map((each) => each.nameZh);
}

describe('Chinese', () => {
	test('every character must occur, wherever it stands', () => {
		expect(found('陶瓷工艺')).toEqual(['陶瓷制造工艺']);
		expect(found('陶瓷会')).toEqual([]);
	});

	test('a name that begins with the query comes before one that holds it, and that before scattered ones', () => {
		const names = [
			name('3', '制陶机瓷', 'C', 'zhi tao ji ci'),
			name('2', '新陶瓷', 'B', 'xin tao ci'),
			name('1', '陶瓷装饰', 'A', 'tao ci zhuang shi'),
		];
		expect(search(names, '陶瓷').map(({ code }) => code)).toEqual(['1', '2', '3']);
	});
});

describe('pinyin', () => {
	test.each([
		['dxdl', '电线电缆制造技术'],
		['dianxiandianlan', '电线电缆制造技术'],
		['dianlan', '电线电缆制造技术'],
		['dianxdl', '电线电缆制造技术'],
		['kj', '会计事务'],
		['lvyou', '旅游服务与管理'],
		['lüyou', '旅游服务与管理'],
		["tao'ci'zhizao", '陶瓷制造工艺'],
	])('%s finds %s', (query, expected) => {
		expect(found(query)[0]).toBe(expected);
	});

	test('full syllables come before initials, initials before a mixture', () => {
		const syllables = ['dian', 'lan'];
		expect(matchPinyin('dianlan', syllables)?.kind).toBe('full');
		expect(matchPinyin('dl', syllables)?.kind).toBe('initials');
		expect(matchPinyin('dil', syllables)?.kind).toBe('mixed');
		expect(matchPinyin('ianl', syllables)).toBeNull();
		expect(matchPinyin('', syllables)).toBeNull();
	});
});

describe('English and codes', () => {
	test.each([
		['cable', '电线电缆制造技术'],
		['manufact wire', '电线电缆制造技术'],
		['services tourism', '旅游服务与管理'],
		['account', '会计事务'],
		['crafts', '陶瓷制造工艺'],
		['3d', '3D打印技术应用'],
		['７３０３', '会计事务'],
		['740101', '旅游服务与管理'],
	])('%s finds %s', (query, expected) => {
		expect(found(query)[0]).toBe(expected);
	});

	test('a part inside a word does not count', () => {
		expect(found('ramic')).toEqual([]);
	});
});

test('what the region has figures on comes first', () => {
	const idle = { ...name('680106', '陶瓷', 'Ceramic', 'tao ci'), isActive: false };
	expect(search([idle, glaze], 'taoci')[0]).toBe(glaze);
});

test('nothing is asked, nothing is found', () => {
	expect(found('')).toEqual([]);
	expect(found('  （） ')).toEqual([]);
	expect(normaliseQuery('  Ａ　b  ')).toBe('a b');
	expect(normaliseQuery('x'.repeat(500))).toHaveLength(80);
});

const characters = fc.string({
	unit: fc.constantFrom(...Array.from('陶瓷电线制造会计务')),
	minLength: 1,
	maxLength: 4,
});

test('results are the names that hold every character, in an order that does not depend on the input', () => {
	fc.assert(
		fc.property(characters, fc.shuffledSubarray(all, { minLength: all.length }), (query, names) => {
			const results = search(names, query);
			const expected = all.filter(({ nameZh }) =>
				Array.from(query).every((each) => nameZh.includes(each)),
			);
			expect(new Set(results)).toEqual(new Set(expected));
			expect(search(all, query)).toEqual(results);
		}),
	);
});

test('whatever is typed, a search ends', () => {
	fc.assert(
		fc.property(fc.string({ maxLength: 120 }), (query) => {
			expect(search(all, query).length).toBeLessThanOrEqual(all.length);
		}),
	);
});

test('initials of any syllables in a row are found', () => {
	for (const { pinyin, nameZh } of all) {
		for (let from = 0; from < pinyin.length; from += 1) {
			const initials = pinyin
				.slice(from)
				.map((syllable) => syllable.charAt(0))
				.join('');
			expect(search(all, initials).map((each) => each.nameZh)).toContain(nameZh);
		}
	}
});
