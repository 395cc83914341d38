import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aheads, backtestQuery, groups, parseBacktestView } from '#lib/domain/backtest-view.ts';

const levels = ['secondary', 'junior_college'];

test('the view of a back-test survives its address', () => {
	const view = fc.record({
		level: fc.constantFrom(...levels),
		group: fc.constantFrom(...groups),
		ahead: fc.constantFrom(...aheads),
	});
	fc.assert(
		fc.property(view, (wanted) => {
			const query = new URLSearchParams(backtestQuery(wanted, levels));
			expect(parseBacktestView(query, levels)).toEqual(wanted);
		}),
	);
});

test('what an address does not know becomes the usual view, which has no address', () => {
	const view = parseBacktestView(new URLSearchParams('level=x&group=y&ahead=9'), levels);
	expect(view).toEqual({ level: 'secondary', group: 'all', ahead: '1' });
	expect(backtestQuery(view, levels)).toBe('');
});
