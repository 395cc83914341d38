import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cosineSimilarity } from '#lib/measures/fit/cosine.ts';
import { couplingCoordination } from '#lib/measures/fit/coupling.ts';
import { entropyWeights } from '#lib/measures/fit/entropy-weights.ts';
import { greyRelational } from '#lib/measures/fit/grey-relational.ts';
import { hellingerDistance } from '#lib/measures/fit/hellinger.ts';
import { jensenShannon } from '#lib/measures/fit/jensen-shannon.ts';
import { kullbackLeibler } from '#lib/measures/fit/kullback-leibler.ts';
import { lilienDispersion } from '#lib/measures/fit/lilien.ts';
import { mutualInformation } from '#lib/measures/fit/mutual-information.ts';
import { proportionalFitting } from '#lib/measures/fit/proportional-fitting.ts';
import { structureDeviation } from '#lib/measures/fit/structure-deviation.ts';
import { structureFit } from '#lib/measures/fit/structure-fit.ts';
import { sum } from '#lib/measures/sum.ts';

const example = { supply: [0.5, 0.3, 0.2], demand: [0.4, 0.4, 0.2] };
const disjoint = { supply: [1, 0, 0], demand: [0, 1, 0] };
const none = { supply: [0, 0], demand: [1, 1] };

function expectAll(
	actual: readonly (number | null)[],
	expected: readonly number[],
	digits: number,
) {
	expect(actual).toHaveLength(expected.length);
	expected.forEach((value, index) => {
		expect(actual[index]).toBeCloseTo(value, digits);
	});
}

describe('indices of p = (.5, .3, .2) and q = (.4, .4, .2), recomputed in scipy', () => {
	it('cosine .973329, Moore angle .231477', () => {
		const result = cosineSimilarity.compute(example);
		expect(result?.cosine).toBeCloseTo(0.973328526784575, 12);
		expect(result?.angle).toBeCloseTo(0.23147736397017918, 12);
	});

	it('Kullback–Leibler .0252672 nats, .0364528 bits', () => {
		const result = kullbackLeibler.compute(example);
		expect(result?.nats).toBeCloseTo(0.025267153921570557, 12);
		expect(result?.bits).toBeCloseTo(0.03645279766002797, 12);
	});

	it('Jensen–Shannon .0091859 bits, distance .0958432', () => {
		const result = jensenShannon.compute(example);
		expect(result?.bits).toBeCloseTo(0.009185925460812112, 12);
		expect(result?.distance).toBeCloseTo(0.09584323377689273, 12);
		expect(sum(result?.contributions ?? [])).toBeCloseTo(result?.bits ?? 0, 12);
	});

	it('Hellinger .0798514', () => {
		expect(hellingerDistance.compute(example)).toBeCloseTo(0.079851380615908, 12);
	});

	it('deviation (.25, −.25, 0), weighted .2 = 2 (1 − F)', () => {
		const result = structureDeviation.compute(example);
		expectAll(result?.deviations ?? [], [0.25, -0.25, 0], 12);
		expectAll(result?.logRatios ?? [], [Math.log(1.25), Math.log(0.75), 0], 12);
		expect(result?.weightedDeviation).toBeCloseTo(0.2, 12);
	});
});

describe('Jensen–Shannon distance of the scipy documentation', () => {
	it('of (1, 0) and (.5, .5) is .464501 in nats', () => {
		const bits = jensenShannon.compute({ supply: [1, 0], demand: [0.5, 0.5] })?.bits ?? 0;
		expect(Math.sqrt(bits * Math.LN2)).toBeCloseTo(0.46450140402245893, 12);
	});

	it('of disjoint shares is 1 in bits', () => {
		expect(jensenShannon.compute(disjoint)?.distance).toBeCloseTo(1, 12);
	});
});

describe('indices are null or leave out what is undefined', () => {
	it.each([
		cosineSimilarity,
		kullbackLeibler,
		jensenShannon,
		hellingerDistance,
		structureDeviation,
	])('$id without supply is null', ({ compute }) => {
		expect(compute(none)).toBeNull();
	});

	it('Kullback–Leibler is null where there is supply and no demand', () => {
		expect(kullbackLeibler.compute(disjoint)).toBeNull();
	});

	it('the deviation of a category without demand is null', () => {
		expect(structureDeviation.compute(disjoint)?.deviations).toEqual([null, -1, null]);
	});
});

describe('Hellinger distance and the fit', () => {
	it('H² ≤ 1 − F ≤ √2 H', () => {
		const persons = fc.integer({ min: 0, max: 300 });
		fc.assert(
			fc.property(fc.array(fc.tuple(persons, persons), { minLength: 1 }), (rows) => {
				const input = { supply: rows.map(([s]) => s + 1), demand: rows.map(([, d]) => d + 1) };
				const distance = hellingerDistance.compute(input) ?? 0;
				const gap = 1 - (structureFit.compute(input)?.fit ?? 0);
				expect(distance ** 2).toBeLessThanOrEqual(gap + 1e-12);
				expect(gap).toBeLessThanOrEqual(Math.SQRT2 * distance + 1e-12);
			}),
		);
	});
});

describe('grey relational grade', () => {
	const { input } = greyRelational.example;

	it('of the worked example is (.937354, .587380)', () => {
		expectAll(greyRelational.compute(input)?.grades ?? [], [0.937354, 0.58738], 6);
	});

	it('of a series changes when another is added: its known defect', () => {
		const alone = greyRelational.compute({ ...input, series: input.series.slice(0, 1) });
		expect(alone?.grades[0]).not.toBeCloseTo(0.937354, 1);
	});

	it.each([
		{ reference: [0, 1], series: [[1, 2]] },
		{ reference: [1, 2], series: [[1]] },
		{ reference: [1, 2], series: [] },
	])('is null for $reference and $series', (bad) => {
		expect(greyRelational.compute(bad)).toBeNull();
	});

	it('is 1 for equal series', () => {
		expect(greyRelational.compute({ reference: [1, 2], series: [[2, 4]] })?.grades).toEqual([1]);
	});
});

describe('coupling coordination', () => {
	it.each([
		{ scores: [0.6, 0.8], values: [0.9897434, 0.7, 0.8323583, 0.7745967, 0.7363543] },
		{ scores: [0.673, 0.4812, 0.9082], values: [0.967362, 0.687467, 0.815493, 0.669497, 0.678422] },
	])('of $scores is $values', ({ scores, values }) => {
		const result = couplingCoordination.compute({ scores });
		expectAll(
			[
				result?.coupling ?? null,
				result?.comprehensive ?? null,
				result?.coordination ?? null,
				result?.correctedCoupling ?? null,
				result?.correctedCoordination ?? null,
			],
			values,
			6,
		);
	});

	it('couples two equally bad systems at 1: its known defect', () => {
		const result = couplingCoordination.compute({ scores: [0.1, 0.1] });
		expect(result?.coupling).toBeCloseTo(1, 12);
		expect(result?.coordination).toBeCloseTo(0.31622776601683794, 12);
	});

	it('is null for one system or a score of zero', () => {
		expect(couplingCoordination.compute({ scores: [0.5] })).toBeNull();
		expect(couplingCoordination.compute({ scores: [0.5, 0] })).toBeNull();
	});
});

describe('linkage of majors and occupations', () => {
	it('of the worked table is .292208 nats, local (.274729, .254945, .346951)', () => {
		const result = mutualInformation.compute(mutualInformation.example.input);
		expect(result?.nats).toBeCloseTo(0.29220811185799817, 12);
		expectAll(result?.byMajor ?? [], [0.274729, 0.254945, 0.346951], 6);
		expect(result?.shareOfOccupations).toBeCloseTo(0.2704309493467883, 9);
	});

	it('is zero where the major tells nothing, null for an empty table', () => {
		const table = [
			[10, 20],
			[30, 60],
		];
		expect(mutualInformation.compute({ table })?.nats).toBeCloseTo(0, 12);
		expect(mutualInformation.compute({ table: [[0, 0]] })).toBeNull();
	});
});

describe('Lilien dispersion', () => {
	it('of (500, 300, 200) → (450, 330, 240) by previous, mean and current share', () => {
		const result = lilienDispersion.compute(lilienDispersion.example.input);
		expect(result?.byPreviousShare).toBeCloseTo(0.12176125743361108, 12);
		expect(result?.byMeanShare).toBeCloseTo(0.12205826898138886, 12);
		expect(result?.byCurrentShare).toBeCloseTo(0.12235455954582174, 12);
	});

	it('is null with an empty category', () => {
		expect(lilienDispersion.compute({ previous: [1, 0], current: [1, 1] })).toBeNull();
	});
});

describe('iterative proportional fitting', () => {
	it('of the worked 4 × 4 table', () => {
		const result = proportionalFitting.compute(proportionalFitting.example.input);
		const table = result.status === 'fitted' ? result.table : [];
		const expected = [
			[64.56, 46.23, 35.38, 3.82],
			[49.97, 68.16, 156.5, 25.37],
			[56.72, 144.43, 145.08, 53.77],
			[28.75, 41.18, 63.03, 17.03],
		];
		expected.forEach((row, index) => {
			expectAll(table[index] ?? [], row, 2);
		});
	});

	it.each([
		{ status: 'unequal_totals', rowTotals: [1, 2], columnTotals: [2, 2], seed: [[1, 1], [1, 1]] }, // prettier-ignore
		{ status: 'impossible_zero', rowTotals: [1, 1], columnTotals: [1, 1], seed: [[0, 0], [1, 1]] }, // prettier-ignore
		{ status: 'not_converged', rowTotals: [2, 1], columnTotals: [1, 2], seed: [[1, 0], [1, 1]] }, // prettier-ignore
	])('says $status', ({ status, ...input }) => {
		expect(proportionalFitting.compute({ ...input, maxRounds: 50 }).status).toBe(status);
	});
});

describe('entropy weights', () => {
	it('of the worked table', () => {
		const result = entropyWeights.compute(entropyWeights.example.input);
		expectAll(result?.entropies ?? [], [0.747459, 0.729574, 0.729574], 6);
		expectAll(result?.weights ?? [], [0.318305, 0.340848, 0.340848], 6);
	});

	it('give nothing to an indicator that tells the units not apart', () => {
		const table = [
			[1, 5],
			[2, 5],
		];
		expect(entropyWeights.compute({ table })?.weights).toEqual([1, 0]);
		expect(entropyWeights.compute({ table: [[1, 5]] })).toBeNull();
	});
});
