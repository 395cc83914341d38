import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseView, scenarios, viewQuery } from '#lib/domain/view.ts';

const levels = ['secondary', 'junior_college', 'bachelor'];

test('a view survives its address', () => {
	fc.assert(
		fc.property(fc.constantFrom(...levels), fc.constantFrom(...scenarios), (level, scenario) => {
			const view = { level, scenario };
			expect(parseView(new URLSearchParams(viewQuery(view, levels)), levels)).toEqual(view);
		}),
	);
});

test('the usual view needs no query', () => {
	expect(viewQuery({ level: 'secondary', scenario: 'base' }, levels)).toBe('');
});

test('any query leads to a view of this region', () => {
	fc.assert(
		fc.property(fc.string(), fc.string(), (level, scenario) => {
			const view = parseView(new URLSearchParams({ level, scenario }), levels);
			expect(levels).toContain(view.level);
			expect(scenarios).toContain(view.scenario);
		}),
	);
});
