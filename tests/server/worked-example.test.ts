import { describe, expect, it, test } from 'vitest';
import type { ExampleValue } from '#lib/domain/example-value.ts';
import type { Language } from '#lib/domain/text.ts';
import { languages } from '#lib/domain/text.ts';
import { fieldName } from '#lib/messages/examples/index.ts';
import { allMeasures } from '#lib/server/methods.ts';
import { workedExample } from '#lib/server/worked-example.ts';

/** Keys that are data: majors, occupations and pathways of an example, and texts in two languages. */
const data = /^(?:[mo]\d|zh|en|\w+ 3\+3)$/;

function keysIn(
	value: unknown,
	path: readonly string[],
): { key: string; path: readonly string[] }[] {
	if (Array.isArray(value)) return value.flatMap((each) => keysIn(each, path));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, each]) => [
		{ key, path },
		...keysIn(each, [...path, key]),
	]);
}

function textsIn(value: ExampleValue): string[] {
	if (value.kind === 'text') return [value.text];
	if (value.kind === 'lines') return [...value.lines];
	if (value.kind === 'table') return [...value.heads, ...value.rows.flat()];
	return value.fields.flatMap((field) => [field.name, ...textsIn(field.value)]);
}

describe.each(allMeasures.map((measure) => [measure.id, measure] as const))('%s', (id, measure) => {
	const values = [measure.example.input, measure.compute(measure.example.input)];

	it('has a name in both languages for every field of its example', () => {
		const unnamed = languages.flatMap((language) =>
			values
				.flatMap((value) => keysIn(value, [id]))
				.filter(({ key }) => !data.test(key))
				.filter(({ key, path }) => fieldName(key, { path, language }) === null)
				.map(({ key, path }) => [...path, key].join('/')),
		);
		expect(unnamed).toEqual([]);
	});

	it('shows no name of the code in Chinese, and no Chinese in English', () => {
		const texts = (language: Language) =>
			values.flatMap((value) => textsIn(workedExample(value, id, language)));
		const foreign = /[a-z]{2,}[A-Z][a-z]|[a-z]+_[a-z]+|\b(?:[a-z]{4,})\b/;
		expect(texts('zh').filter((text) => foreign.test(text))).toEqual([]);
		expect(texts('en').filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
	});
});

test('lists of fields become a table, long ones a list per field, and matrices keep their rows', () => {
	const pairs = [
		{ lower: 1, upper: 2 },
		{ lower: 3, upper: null },
	];
	expect(workedExample({ bands: pairs }, 'banded-median', 'zh')).toEqual({
		kind: 'fields',
		fields: [
			{
				name: '薪酬分组（元/月）',
				value: {
					kind: 'table',
					heads: ['下限', '上限'],
					rows: [
						['1', '2'],
						['3', '—'],
					],
				},
			},
		],
	});
	const many = Array.from({ length: 9 }, (_, k) => ({ scaled: k }));
	expect(workedExample(many, 'method-choice', 'en')).toMatchObject({
		kind: 'fields',
		fields: [{ name: 'MASE', value: { text: '0, 1, 2, 3, 4, 5, 6, 7, 8' } }],
	});
	expect(workedExample([[1, 2]], 'fit-chain', 'en')).toMatchObject({
		heads: [],
		rows: [['1', '2']],
	});
});
