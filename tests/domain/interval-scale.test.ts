import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareScale } from '#lib/domain/interval-scale.ts';

test.each([
	[[0.892, 0.903, 0.914, 0.89], { from: 0.8, to: 1 }],
	[[0.854, 0.864, 0.892], { from: 0.7, to: 0.9 }],
	[[0.7], { from: 0.5, to: 0.7 }],
	[[0.02, null], { from: 0, to: 0.2 }],
	[[0.35, 0.81], { from: 0.3, to: 0.9 }],
	[[null], { from: 0, to: 1 }],
])('%j is read between %j', (shares, scale) => {
	expect(shareScale(shares)).toEqual(scale);
});

test('a scale holds every share and stays a share itself', () => {
	fc.assert(
		fc.property(
			fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }),
			(shares) => {
				const { from, to } = shareScale(shares);
				expect(from).toBeGreaterThanOrEqual(0);
				expect(to).toBeLessThanOrEqual(1);
				expect(from).toBeLessThanOrEqual(Math.min(...shares) + 1e-6);
				expect(to).toBeGreaterThanOrEqual(Math.max(...shares) - 1e-6);
			},
		),
	);
});
