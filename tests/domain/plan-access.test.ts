import { describe, expect, test } from 'vitest';
import { isOpenTo } from '#lib/domain/plan.ts';
import { partiesFor, type Planner } from '#lib/domain/plan-access.ts';
import { readPlacesForm } from '#lib/domain/studio-form.ts';
import { inventStudio } from '../measures/plan/studio.ts';

const schools = ['S0', 'S1', 'S2'];
const everybody = ['all', ...schools];
const readers: readonly (readonly [string, Planner | null, readonly string[]])[] = [
	['the public', null, everybody],
	['a planner', { role: 'planner', schoolId: null }, everybody],
	['an evaluator', { role: 'evaluator', schoolId: null }, everybody],
	['the administrator', { role: 'administrator', schoolId: null }, everybody],
	['a school', { role: 'school', schoolId: 'S1' }, ['S1']],
	['a school of another level', { role: 'school', schoolId: 'S9' }, ['S9']],
	['a school account without a school', { role: 'school', schoolId: null }, ['none']],
];

describe('whom a reader may plan for', () => {
	test.each(readers)('%s', (_, reader, parties) => {
		expect(partiesFor(reader, schools)).toEqual(parties);
	});

	test('a school changes its own programs, decided here or with a body elsewhere, and no others', () => {
		const cell = (schoolId: string, decision: 'region' | 'school' | 'elsewhere') => ({
			schoolId,
			decision,
		});
		expect(isOpenTo(cell('S1', 'region'), 'S1')).toBe(true);
		expect(isOpenTo(cell('S1', 'school'), 'S1')).toBe(true);
		expect(isOpenTo(cell('S1', 'elsewhere'), 'S1')).toBe(false);
		expect(isOpenTo(cell('S0', 'region'), 'S1')).toBe(false);
		expect(isOpenTo(cell('S0', 'school'), 'all')).toBe(false);
	});
});

describe('a form of places', () => {
	const studio = inventStudio({ majors: 2, schools: 2, draws: 2, seed: 1 });
	const [own, , other] = studio.cells;
	const form = (fields: [string, string][]) => new URLSearchParams(fields);
	const read = (sent: URLSearchParams, places = {}) =>
		readPlacesForm(sent, { cells: studio.cells, intakes: 3, party: 'S0', places });
	const three = (id: string, count: string): [string, string][] =>
		[1, 2, 3].map(() => [`p.${id}`, count]);

	test('changes cells of whoever sends it', () => {
		expect(read(form(three(own?.id ?? '', '7')))).toEqual({ [own?.id ?? '']: [7, 7, 7] });
	});

	test('changes no cell of others, and keeps what the plan has of them', () => {
		expect(read(form(three(other?.id ?? '', '7')))).toEqual({});
		const places = { [other?.id ?? '']: [9, 9, 9] };
		expect(read(form(three(other?.id ?? '', '7')), places)).toEqual(places);
	});

	test('an empty field is today’s number, an incomplete row changes nothing', () => {
		expect(read(form(three(own?.id ?? '', '')))).toEqual({});
		expect(read(form([[`p.${own?.id ?? ''}`, '5']]))).toEqual({});
	});

	test('adds a new program with one class, and only a new one', () => {
		const fresh = { ...own, id: 'S0|2021|9|P', status: 'new', places: 0, classSize: 25 };
		const cells = [...studio.cells, fresh as (typeof studio.cells)[number]];
		const add = (id: string) =>
			readPlacesForm(form([['add', id]]), { cells, intakes: 3, party: 'S0', places: {} });
		expect(add(fresh.id)).toEqual({ [fresh.id]: [25, 25, 25] });
		expect(add(own?.id ?? '')).toEqual({});
	});
});
