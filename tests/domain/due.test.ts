import { expect, test } from 'vitest';
import { dueGates } from '#lib/domain/due.ts';

const gates = ['2026-03-31', '2026-11-25', '2027-01-31'].map((due_date) => ({ due_date }));

test('a gate is due until its day is over', () => {
	const { next, passed } = dueGates(gates, '2026-11-25');
	expect(next.map(({ due_date: date }) => date)).toEqual(['2026-11-25', '2027-01-31']);
	expect(passed).toBe(1);
});

test('long after the data end nothing is due', () => {
	expect(dueGates(gates, '2028-01-01')).toEqual({ next: [], passed: 3 });
});
