import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitChain } from '#lib/measures/fit/fit-chain.ts';
import { fitInterval } from '#lib/measures/fit/fit-interval.ts';
import { entrantInfluence } from '#lib/measures/fit/influence.ts';
import { noiseFloor } from '#lib/measures/fit/noise-floor.ts';
import { structureFit } from '#lib/measures/fit/structure-fit.ts';
import { createRandom } from '#lib/measures/random.ts';
import { sum } from '#lib/measures/sum.ts';

describe('chain from major to occupation to cluster', () => {
	it('by hand: 60 · 40/50 + 38 · 10/40 = 57.5 to the first cluster, 2 unmapped', () => {
		const result = fitChain.compute({
			entrants: [30, 60, 10],
			weights: [
				[1, 0],
				[0.5, 0.5],
				[0, 0.8],
			],
			entryDemand: [
				[40, 10],
				[10, 30],
			],
		});
		expect(result.supplyByOccupation).toEqual([60, 38]);
		expect(result.demandByOccupation).toEqual([50, 40]);
		expect(result.supply[0]).toBeCloseTo(57.5, 12);
		expect(result.supply[1]).toBeCloseTo(40.5, 12);
		expect(result.demand).toEqual([50, 40]);
		expect(result.unmappedShare).toBeCloseTo(0.02, 12);
	});

	it('keeps the sign of a shrinking cluster but sends nobody there', () => {
		const result = fitChain.compute({
			entrants: [10],
			weights: [[1]],
			entryDemand: [[-20], [5]],
		});
		expect(result).toMatchObject({ supply: [0, 10], demand: [-20, 5], unmapped: 0 });
	});

	it('reports entrants whose occupation no cluster wants', () => {
		const result = fitChain.compute({ entrants: [10], weights: [[1]], entryDemand: [[-5], [0]] });
		expect(result).toMatchObject({ supply: [0, 0], unmapped: 10, unmappedShare: 1 });
	});

	it('conserves entrants and is linear in them', () => {
		const size = 3;
		const row = (element: fc.Arbitrary<number>) =>
			fc.array(element, { minLength: size, maxLength: size });
		const demand = fc.array(row(fc.integer({ min: -50, max: 200 })), {
			minLength: 1,
			maxLength: 4,
		});
		const weights = fc.array(row(fc.constantFrom(0, 0.1, 0.3)), { minLength: 4, maxLength: 4 });
		const entrants = fc.array(fc.nat(200), { minLength: 4, maxLength: 4 });
		fc.assert(
			fc.property(entrants, weights, demand, (counts, rows, entryDemand) => {
				const input = { entrants: counts, weights: rows, entryDemand };
				const { supply, unmapped } = fitChain.compute(input);
				expect(sum(supply) + unmapped).toBeCloseTo(sum(counts), 8);
				const double = fitChain.compute({ ...input, entrants: counts.map((value) => 2 * value) });
				double.supply.forEach((value, c) => {
					expect(value).toBeCloseTo(2 * (supply[c] ?? 0), 8);
				});
			}),
		);
	});
});

describe('influence of one additional entrant', () => {
	it('is the exact change of the fit, and not negative where there is a deficit', () => {
		const { input } = entrantInfluence.example;
		const [first, second] = entrantInfluence.compute(input);
		const before = structureFit.compute(input)?.fit ?? 0;
		const after = structureFit.compute({ ...input, supply: [121, 80, 60] })?.fit ?? 0;
		expect(first).toBeCloseTo(after - before, 12);
		expect(second).toBeLessThan(0);
	});

	it('is null where the fit is', () => {
		expect(entrantInfluence.compute({ supply: [0], demand: [0], profiles: [[1]] })).toEqual([null]);
	});
});

describe('uncertainty of the fit', () => {
	const { input } = fitInterval.example;

	it('holds the three variance shares, which sum to 1, and repeats from the seed', () => {
		const result = fitInterval.compute(input);
		const shares = result?.varianceShares;
		expect((shares?.entrants ?? 0) + (shares?.demand ?? 0) + (shares?.crosswalk ?? 0)).toBeCloseTo(
			1,
			12,
		);
		expect(shares?.demand).toBe(0);
		expect(result?.lower90).toBeLessThan(result?.upper90 ?? 0);
		expect(fitInterval.compute(input)).toEqual(result);
		expect(fitInterval.compute({ ...input, seed: 'other' })).not.toEqual(result);
	});

	it('is a point where nothing varies', () => {
		const entrantDraws = [input.entrants];
		const concentrations = [0, 0, 0];
		const result = fitInterval.compute({ ...input, entrantDraws, concentrations });
		expect(result?.lower90).toBe(result?.fit);
		expect(result?.upper90).toBe(result?.fit);
		expect(result?.varianceShares).toBeNull();
	});

	it('widens when the draws of demand do', () => {
		const random = createRandom('demand');
		const drawsOf = (spread: number) =>
			Array.from({ length: 200 }, () =>
				input.entryDemand.map((row) =>
					row.map((value) => value * Math.exp(spread * random.normal())),
				),
			);
		const [narrow, wide] = [0.05, 0.5].map((spread) =>
			fitInterval.compute({ ...input, demandDraws: drawsOf(spread) }),
		);
		const width = (interval: typeof narrow) => (interval?.upper90 ?? 0) - (interval?.lower90 ?? 0);
		expect(width(wide)).toBeGreaterThan(width(narrow));
		expect(wide?.varianceShares?.demand).toBeGreaterThan(narrow?.varianceShares?.demand ?? 1);
	});

	it('is null without draws', () => {
		expect(fitInterval.compute({ ...input, drawCount: 0 })).toBeNull();
	});
});

describe('noise floor against simulation', () => {
	it('is the mean distance of classes drawn from the structure of demand', () => {
		const demandShares = [0.4, 0.4, 0.2];
		const random = createRandom('noise');
		const distances = Array.from({ length: 4000 }, () => {
			const supply = random.multinomial(100, demandShares);
			return 1 - (structureFit.compute({ supply, demand: demandShares })?.fit ?? 1);
		});
		const expected = noiseFloor.compute({ demandShares, n: 100 }) ?? 0;
		expect(sum(distances) / distances.length).toBeCloseTo(0.0548, 2);
		expect(Math.abs(sum(distances) / distances.length - expected)).toBeLessThan(0.001);
	});
});
