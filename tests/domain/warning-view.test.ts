import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scenarios } from '#lib/domain/view.ts';
import {
	choosable,
	parseWarningView,
	shows,
	sides,
	sorts,
	warningQuery,
	type WarningView,
} from '#lib/domain/warning-view.ts';

const known = { levels: ['secondary', 'junior_college'], schools: ['Z01', 'G01'] };

const views: fc.Arbitrary<WarningView> = fc.record({
	level: fc.constantFrom('any', ...known.levels),
	scenario: fc.constantFrom(...scenarios),
	show: fc.constantFrom(...shows),
	direction: fc.constantFrom(...sides),
	school: fc.constantFrom('any', ...known.schools),
	sort: fc.constantFrom(...sorts),
	columns: fc.subarray([...choosable]),
});

test('a choice of signals survives its address', () => {
	fc.assert(
		fc.property(views, (view) => {
			expect(parseWarningView(new URLSearchParams(warningQuery(view)), known)).toEqual(view);
		}),
	);
});

test('what the page shows first needs no query', () => {
	expect(warningQuery(parseWarningView(new URLSearchParams(), known))).toBe('');
});

test('whatever an address says, a view of this region comes out', () => {
	fc.assert(
		fc.property(fc.dictionary(fc.string(), fc.string()), (query) => {
			const view = parseWarningView(new URLSearchParams(query), known);
			expect(['any', ...known.levels]).toContain(view.level);
			expect(['any', ...known.schools]).toContain(view.school);
			expect(shows).toContain(view.show);
		}),
	);
});
