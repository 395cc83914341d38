import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidateIds, forecastBy, methodName } from '#lib/measures/forecast/candidates.ts';
import {
	chooseMethod,
	type MethodScores,
	minChoiceSeries,
} from '#lib/measures/forecast/method-choice.ts';
import { scoreErrors, type SeriesScore } from '#lib/measures/forecast/series-score.ts';

const even = (count: number): SeriesScore[] =>
	Array.from({ length: count }, (_, k) => ({ scaled: 1 + (k % 3), percent: 5 + (k % 4) }));

function scores(rivals: Partial<MethodScores>, count = 20): MethodScores {
	const same = even(count);
	return {
		combination: same,
		'median-of-five': same,
		drift: same,
		'shrunk-drift': same,
		'growth-drift': same,
		...rivals,
	};
}

const better = (factor: number, count: number): SeriesScore[] =>
	even(count).map(({ scaled, percent }) => ({
		scaled: scaled * factor,
		percent: percent * factor,
	}));

describe('choice of the method', () => {
	it('stays with the default where nothing differs', () => {
		expect(chooseMethod(scores({}))).toMatchObject({ chosen: 'combination', reason: 'no_proof' });
	});

	it('turns to a method that is better by more than 2 % on enough series', () => {
		expect(chooseMethod(scores({ drift: better(0.97, 20) }))).toMatchObject({
			chosen: 'drift',
			reason: 'proven',
		});
		expect(chooseMethod(scores({ drift: better(0.99, 20) })).chosen).toBe('combination');
	});

	it('is not moved by a large gain on a few series', () => {
		const lucky = even(20).map((score, k) =>
			k < 9 ? { scaled: score.scaled / 10, percent: score.percent / 10 } : score,
		);
		const spoiled = lucky.map((score, k) =>
			k < 9 ? score : { ...score, scaled: score.scaled + 0.1 },
		);
		expect(chooseMethod(scores({ drift: spoiled })).chosen).toBe('combination');
	});

	it('asks for 15 wins of 18: chance .0038, where 14 have .0154 and 1/80 is the limit', () => {
		const won = (wins: number): SeriesScore[] =>
			even(18).map(({ scaled, percent }, k) =>
				k < wins
					? { scaled: scaled / 2, percent: percent / 2 }
					: { scaled: scaled + 0.01, percent },
			);
		const chanceOf = (wins: number): number =>
			chooseMethod(scores({ drift: won(wins) }, 18)).results.find(
				({ method }) => method === 'drift',
			)?.chance ?? NaN;
		expect(chanceOf(15)).toBeCloseTo(0.003769, 6);
		expect(chanceOf(14)).toBeCloseTo(0.015442, 6);
		expect(chooseMethod(scores({ drift: won(14) }, 18)).chosen).toBe('combination');
		expect(chooseMethod(scores({ drift: won(15) }, 18)).chosen).toBe('drift');
	});

	it('makes no choice from too few series', () => {
		const few = minChoiceSeries - 1;
		expect(chooseMethod(scores({ drift: better(0.5, few) }, few)).reason).toBe('too_few_series');
	});

	it('prefers the median of five where it did better, proven or not', () => {
		expect(chooseMethod(scores({ 'median-of-five': better(0.995, 20) }))).toMatchObject({
			chosen: 'median-of-five',
			reason: 'median_not_worse',
		});
	});

	it('does not depend on the order of the series', () => {
		const score = fc.record({
			scaled: fc.double({ min: 0.1, max: 5, noNaN: true }),
			percent: fc.double({ min: 0.1, max: 50, noNaN: true }),
		});
		const row = fc.tuple(score, score, score, score, score);
		fc.assert(
			fc.property(fc.array(row, { minLength: 10, maxLength: 30 }), (rows) => {
				const table = (list: typeof rows): MethodScores => ({
					combination: list.map(([a]) => a),
					'median-of-five': list.map(([, b]) => b),
					drift: list.map(([, , c]) => c),
					'shrunk-drift': list.map(([, , , d]) => d),
					'growth-drift': list.map(([, , , , e]) => e),
				});
				const found = chooseMethod(table(rows));
				expect(chooseMethod(table(rows.toReversed())).chosen).toBe(found.chosen);
				expect(found.results.every(({ chance }) => chance >= 0 && chance <= 1)).toBe(true);
			}),
		);
	});

	it('keeps neither the default nor a rival that erred more than the median of five on one measure', () => {
		const score = fc.record({
			scaled: fc.double({ min: 0.1, max: 5, noNaN: true }),
			percent: fc.double({ min: 0.1, max: 50, noNaN: true }),
		});
		const row = fc.tuple(score, score, score, score, score);
		const sum = (list: readonly SeriesScore[], name: keyof SeriesScore) =>
			list.reduce((total, each) => total + each[name], 0);
		fc.assert(
			fc.property(fc.array(row, { minLength: 10, maxLength: 30 }), (rows) => {
				const column = (at: number) => rows.map((each) => each[at] ?? { scaled: 1, percent: 1 });
				const table = Object.fromEntries(candidateIds.map((id, at) => [id, column(at)]));
				const { chosen } = chooseMethod(table as unknown as MethodScores);
				for (const name of ['scaled', 'percent'] as const) {
					const median = sum(table['median-of-five'] ?? [], name);
					expect(sum(table[chosen] ?? [], name)).toBeLessThanOrEqual(median * (1 + 1e-12));
				}
			}),
		);
	});

	it('turns to the median of five where the default is better on one measure only', () => {
		const mixed = even(20).map(({ scaled, percent }) => ({
			scaled: scaled * 0.9,
			percent: percent * 1.01,
		}));
		expect(chooseMethod(scores({ combination: mixed }))).toMatchObject({
			chosen: 'median-of-five',
			reason: 'median_not_worse',
		});
	});

	it('survives large panels', () => {
		const wide = chooseMethod(scores({ drift: better(0.9, 5000) }, 5000));
		expect(wide.chosen).toBe('drift');
	});
});

describe('score of a series', () => {
	it('counts horizons alike: errors 1, 3 and 4 of scale 2 give ½ (1 + 2)', () => {
		const error = (h: number, size: number) => ({ h, point: 100, actual: 100 + size, scale: 2 });
		expect(scoreErrors([error(1, 1), error(1, 3), error(2, 4)])?.scaled).toBe(1.5);
	});

	it('is null without a scale', () => {
		expect(scoreErrors([{ h: 1, point: 1, actual: 2, scale: 0 }])).toBeNull();
	});
});

describe('forecast by a chosen method', () => {
	it('is finite and never negative for a history that never was', () => {
		const history = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 20 });
		fc.assert(
			fc.property(history, fc.constantFrom(...candidateIds), (series, method) => {
				const path = forecastBy(method, series, 8);
				expect(path).toHaveLength(8);
				expect(path.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
			}),
		);
	});

	it('keeps the default on histories too short to test, and says so', () => {
		expect(methodName('drift', [4, 6, 9])).toBe('half-drift');
		expect(methodName('drift', [4, 6, 9, 11, 14])).toBe('drift');
		expect(forecastBy('drift', [4, 6, 9, 11, 14], 2)).toEqual([16.5, 19]);
	});
});
