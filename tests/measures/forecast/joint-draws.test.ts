import { describe, expect, it } from 'vitest';
import { drawJointly, jointDraws, marginLevels } from '#lib/measures/forecast/joint-draws.ts';
import { defaultQuantiles } from '#lib/measures/forecast/default-quantiles.ts';

/** Margins of a uniform error between −1 and 1: half width equals level. */
const uniformMargins = {
	...defaultQuantiles([], 2),
	levels: marginLevels,
	quantiles: [marginLevels, marginLevels],
};
const leaf = { points: [100, 110], scale: 10, isNonNegative: false };

function together(signs: readonly (readonly [number, number])[]): number {
	const drawn = drawJointly({
		leaves: [leaf, leaf],
		errors: signs.map(([a, b]) => [
			[a, a],
			[b, b],
		]),
		margins: uniformMargins,
		drawCount: 700,
		seed: 'together',
	});
	const pairs = drawn?.draws.map(([a, b]) => [(a?.[0] ?? NaN) - 100, (b?.[0] ?? NaN) - 100]) ?? [];
	return pairs.reduce((sum, [a = NaN, b = NaN]) => sum + Math.sign(a * b), 0) / pairs.length;
}

describe('joint draws', () => {
	it('fall together where past errors did, and apart where they did', () => {
		const like = [-3, -2, -1, 1, 2, 3].map((error) => [error, error] as const);
		const unlike = [-3, -2, -1, 1, 2, 3].map((error) => [error, -error] as const);
		expect(together(like)).toBeGreaterThan(0.9);
		expect(together(unlike)).toBeLessThan(-0.9);
	});

	it('have the conformal margins, whatever the sizes of the past errors', () => {
		const drawn = drawJointly({
			leaves: [leaf],
			errors: [1, -50, 7, 0.1, 3, -2, 900].map((error) => [[error, error]]),
			margins: uniformMargins,
			drawCount: 3500,
			seed: 'margins',
		});
		const scaled = drawn?.draws.map(([path]) => ((path?.[1] ?? NaN) - 110) / 10) ?? [];
		const inside = (width: number): number =>
			scaled.filter((value) => Math.abs(value) <= width).length / scaled.length;
		expect(inside(0.5)).toBeCloseTo(0.5, 1);
		expect(inside(0.8)).toBeCloseTo(0.8, 1);
		expect(inside(0.99 + 1e-9)).toBe(1);
		expect(drawn?.resolution).toBeCloseTo(1 / 7, 12);
	});

	it('without two vectors of errors are independent and have no joint resolution', () => {
		const drawn = drawJointly({
			leaves: [leaf, leaf],
			errors: [],
			margins: uniformMargins,
			drawCount: 10,
			seed: 'none',
		});
		expect(drawn?.resolution).toBeNull();
		expect(drawn?.draws).toHaveLength(10);
	});

	it('of employment never fall below zero', () => {
		const low = { points: [1, 1], scale: 10, isNonNegative: true };
		const drawn = drawJointly({
			leaves: [low],
			errors: [],
			margins: uniformMargins,
			drawCount: 50,
			seed: 'floor',
		});
		expect(Math.min(...(drawn?.draws.flat(2) ?? [-1]))).toBe(0);
	});

	it('are the same for the same seed and others for another', () => {
		const { input } = jointDraws.example;
		expect(drawJointly(input)).toEqual(drawJointly(input));
		expect(drawJointly(input)).not.toEqual(drawJointly({ ...input, seed: 'other' }));
	});
});
