import { describe, expect, it } from 'vitest';
import { hasSharedVectors, readJson } from './forecast/shared-vectors.ts';
import { forecastVectors } from './vectors/forecast.ts';
import { part } from './vectors/read.ts';
import { structureVectors } from './vectors/structure.ts';

/** Vectors that need more than a measure and are tested where their machinery is. */
const elsewhere = {
	seats: 'tests/solve/highs.test.ts',
	sdc: 'tests/measures/disclosure/suppress.test.ts',
} as const;

const tests = { ...structureVectors, ...forecastVectors };
const vectors = part(hasSharedVectors ? readJson('test-vectors.json') : {});

describe.skipIf(!hasSharedVectors)('reference numbers (skipped without ../shared)', () => {
	it('are all tested, here or where their machinery is', () => {
		expect([...Object.keys(tests), ...Object.keys(elsewhere)].sort()).toEqual(
			Object.keys(vectors).sort(),
		);
	});

	it.each(Object.entries(tests))('%s', (id, test) => {
		expect.hasAssertions();
		test(part(vectors[id]));
	});
});
