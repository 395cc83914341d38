import { expect, test } from 'vitest';
import { pathwayReach } from '#lib/figures/calendar.ts';
import { figureParams } from '#lib/server/figure-params.ts';
import { today } from '#lib/server/today.ts';

test.each([
	['day=2026-11-25', { day: '2026-11-25' }],
	['day=2028-02-29&release=2025-12-31-80ef1c67', { day: '2028-02-29' }],
	['', {}],
])('an address with %s is read', (search, params) => {
	expect(figureParams(pathwayReach, new URLSearchParams(search))).toEqual(params);
});

test.each(['day=2026-02-30', 'day=yesterday', 'day=2026', 'day=1&day=2', 'asOf=2026-01-01'])(
	'an address with %s is refused',
	(search) => {
		expect(figureParams(pathwayReach, new URLSearchParams(search))).toBeNull();
	},
);

test('a day is the one of the clock that is given, in the time zone of the server', () => {
	expect(today(new Date(2026, 10, 5, 0, 30))).toBe('2026-11-05');
	expect(today(new Date(2026, 11, 31, 23, 30))).toBe('2026-12-31');
});
