import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goalposts, scoreIndicator } from '#lib/measures/quality/goalposts.ts';
import { qualityIndex } from '#lib/measures/quality/quality-index.ts';
import { rankInterval } from '#lib/measures/quality/rank-interval.ts';
import { sum } from '#lib/measures/sum.ts';

const posts = goalposts.employment;

function valuesAt(score: number): Record<string, number> {
	return Object.fromEntries(
		posts.map(({ indicatorId, lower, upper }) => [indicatorId, lower + score * (upper - lower)]),
	);
}

describe('quality index', () => {
	it.each([
		{ score: 1, index: 1 },
		{ score: 0.5, index: 0.5 },
		{ score: 0, index: 0.1 },
	])('of equal scores $score is $index', ({ score, index }) => {
		const result = qualityIndex.compute({ values: valuesAt(score), goalposts: posts });
		expect(result.index).toBeCloseTo(index, 12);
	});

	it('by hand: (.5, 1) weighing 1 : 3 is .5^.25', () => {
		const result = qualityIndex.compute({
			values: { a: 0.5, b: 2 },
			goalposts: [
				{ indicatorId: 'a', lower: 0, upper: 1, weight: 0.1 },
				{ indicatorId: 'b', lower: 0, upper: 1, weight: 0.3 },
			],
		});
		expect(result.index).toBeCloseTo(0.5 ** 0.25, 12);
	});

	it('needs two thirds of the weight and says when it is partial', () => {
		const twoThirds = { ...valuesAt(0.5), placement_rate: null, retention_rate: null };
		expect(qualityIndex.compute({ values: twoThirds, goalposts: posts }).index).toBeNull();
		const more = { ...valuesAt(0.5), retention_rate: null };
		const result = qualityIndex.compute({ values: more, goalposts: posts });
		expect(result.index).toBeCloseTo(0.5, 12);
		expect(result.isPartial).toBe(true);
		expect(result.presentWeight).toBeCloseTo(0.9, 12);
	});

	it('never falls when an indicator improves', () => {
		const share = fc.double({ min: -0.2, max: 1.2, noNaN: true });
		fc.assert(
			fc.property(
				fc.array(share, { minLength: posts.length, maxLength: posts.length }),
				fc.nat(posts.length - 1),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(scores, index, step) => {
					const build = (extra: number) =>
						Object.fromEntries(
							posts.map(({ indicatorId, lower, upper }, k) => [
								indicatorId,
								lower + ((scores[k] ?? 0) + (k === index ? extra : 0)) * (upper - lower),
							]),
						);
					const before = qualityIndex.compute({ values: build(0), goalposts: posts }).index ?? 0;
					const after = qualityIndex.compute({ values: build(step), goalposts: posts }).index ?? 0;
					expect(after).toBeGreaterThanOrEqual(before - 1e-12);
				},
			),
		);
	});

	it('reverses an indicator whose goalposts are reversed', () => {
		const post = { indicatorId: 'turnover', lower: 0.4, upper: 0, weight: 1 };
		expect(scoreIndicator(0.1, post)).toBeCloseTo(0.75, 12);
	});
});

describe('goalposts', () => {
	it.each(['employment', 'progression'] as const)('of the %s index weigh 1 in all', (id) => {
		expect(sum(goalposts[id].map(({ weight }) => weight))).toBeCloseTo(1, 12);
	});

	const file = 'data/yixing/reference/goalposts.csv';

	it.skipIf(!existsSync(file))('are those of the sample region', () => {
		const rows = parse<Record<string, string>>(readFileSync(file), { columns: true, bom: true });
		const mirrored = Object.entries(goalposts).flatMap(([indexId, list]) =>
			list.map((post) => [indexId, post.indicatorId, post.lower, post.upper, post.weight]),
		);
		expect(
			rows.map((row) => [
				row['index_id'],
				row['indicator_id'],
				Number(row['lower']),
				Number(row['upper']),
				Number(row['weight']),
			]),
		).toEqual(mirrored);
	});
});

describe('rank intervals and bands', () => {
	const { input } = rankInterval.example;

	it('put two programs that chance cannot tell apart in one band, the third behind', () => {
		const rows = rankInterval.compute(input);
		expect(rows.map(({ band }) => band)).toEqual([1, 1, 2]);
		expect(rows.at(-1)).toMatchObject({ id: 'C', rank: 3, lower90: 3, upper90: 3 });
	});

	it('hold the published rank, and repeat from the seed', () => {
		const rows = rankInterval.compute(input);
		for (const { rank, lower90, upper90 } of rows) {
			expect(lower90).toBeLessThanOrEqual(rank);
			expect(upper90).toBeGreaterThanOrEqual(rank);
		}
		expect(rankInterval.compute(input)).toEqual(rows);
		expect(rankInterval.compute({ ...input, units: input.units.toReversed() })).toHaveLength(3);
	});

	it('put programs that are alike in one band', () => {
		const [first] = input.units;
		const units = ['x', 'y', 'z'].map((id) => ({
			id,
			values: first?.values ?? {},
			samples: first?.samples ?? {},
		}));
		const rows = rankInterval.compute({ ...input, units });
		expect(new Set(rows.map(({ band }) => band))).toEqual(new Set([1]));
	});

	it('leave out a program without an index', () => {
		const units = [...input.units, { id: 'D', values: {}, samples: {} }];
		expect(rankInterval.compute({ ...input, units })).toHaveLength(3);
		expect(rankInterval.compute({ ...input, units: [] })).toEqual([]);
	});
});
