import { expect, test } from 'vitest';
import { figures } from '#lib/figures/index.ts';
import { measures } from '#lib/measures/index.ts';
import { entryOfColumn, glossary, glossaryGroups } from '#lib/messages/glossary.ts';

test('every term has its own id and a group', () => {
	expect(new Set(glossary.map(({ id }) => id)).size).toBe(glossary.length);
	for (const { group } of glossary) expect(Object.keys(glossaryGroups)).toContain(group);
});

test.each(glossary)('$id leads to a measure that exists, in two languages', (entry) => {
	const known = measures.map(({ id }): string => id);
	if (entry.measure !== undefined) expect(known).toContain(entry.measure);
	expect(entry.text.zh).toMatch(/\p{Script=Han}.*。$/u);
	expect(entry.text.en).not.toMatch(/\p{Script=Han}/u);
	expect(entry.text.zh).not.toMatch(/[A-Za-z]{2}/);
});

test('columns that carry a note are columns of figures', () => {
	const known = new Set(figures.flatMap(({ columns }) => columns.map(({ name }) => name)));
	const unknown = glossary.flatMap(({ columns }) => columns).filter((name) => !known.has(name));
	expect(unknown).toEqual([]);
});

test('a column has one term', () => {
	const columns = glossary.flatMap((entry) => entry.columns);
	expect(new Set(columns).size).toBe(columns.length);
	expect(columns.map((column) => entryOfColumn(column)?.columns.includes(column))).not.toContain(
		false,
	);
});
