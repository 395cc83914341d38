import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MatchProblem } from '#lib/domain/match.ts';
import { fitStructure } from '#lib/measures/fit/structure-fit.ts';
import { matchBest } from '#lib/measures/plan/best-match.ts';
import { openSolver } from '#lib/solve/index.ts';
import { bestMatch } from './match-program.ts';

const solver = await openSolver();
const [majors, occupations] = [4, 3];
const counts = (length: number) =>
	fc.array(fc.integer({ min: 0, max: 60 }), { minLength: length, maxLength: length });
const problems: fc.Arbitrary<MatchProblem> = fc.record({
	entrants: counts(majors),
	openings: counts(occupations),
	links: fc.uniqueArray(
		fc.record({
			major: fc.nat({ max: majors - 1 }),
			occupation: fc.nat({ max: occupations - 1 }),
		}),
		{
			selector: ({ major, occupation }) => `${String(major)} ${String(occupation)}`,
			minLength: 1,
			maxLength: 12,
		},
	),
});
const sum = (values: readonly number[]): number =>
	values.reduce((total, value) => total + value, 0);

test('30, 60 and 10 entrants fill 50 and 40 openings wholly: 90 of 100 work in their field', () => {
	const match = matchBest({
		entrants: [30, 60, 10],
		openings: [50, 40],
		links: [
			{ major: 0, occupation: 0 },
			{ major: 1, occupation: 0 },
			{ major: 1, occupation: 1 },
			{ major: 2, occupation: 1 },
		],
	});
	expect(match).toMatchObject({ matched: 90, entrantShare: 0.9, openingShare: 1 });
	expect(match.entrantPrices).toEqual([0, 0, 0]);
	expect(match.openingPrices).toEqual([1, 1]);
});

describe('the best attainable match', () => {
	test('is that of the linear program', () => {
		fc.assert(
			fc.property(problems, (problem) => {
				expect(matchBest(problem).matched).toBeCloseTo(bestMatch(problem, solver).matched, 6);
			}),
			{ numRuns: 100 },
		);
	});

	test('equals the overlap of both structures where the crosswalk is one to one', () => {
		fc.assert(
			fc.property(counts(4), counts(4), (supply, demand) => {
				const structure = fitStructure({ supply, demand });
				fc.pre(structure !== null);
				const shares = (values: number[]) => values.map((value) => value / sum(values));
				const match = matchBest({
					entrants: shares(supply),
					openings: shares(demand),
					links: supply.map((_, index) => ({ major: index, occupation: index })),
				});
				expect(match.entrantShare).toBeCloseTo(structure.fit, 9);
			}),
		);
	});

	test('conserves persons on both sides', () => {
		fc.assert(
			fc.property(problems, (problem) => {
				const { flows, matched } = matchBest(problem);
				const through = (kind: 'major' | 'occupation', index: number): number =>
					sum(problem.links.map((link, at) => (link[kind] === index ? (flows[at] ?? 0) : 0)));
				problem.entrants.forEach((count, index) => {
					expect(through('major', index)).toBeLessThanOrEqual(count + 1e-9);
				});
				problem.openings.forEach((count, index) => {
					expect(through('occupation', index)).toBeLessThanOrEqual(count + 1e-9);
				});
				expect(Math.min(0, ...flows)).toBe(0);
				expect(sum(flows)).toBeCloseTo(matched, 9);
			}),
		);
	});

	test('shadow prices are what one more entrant or opening adds, and nothing takes away', () => {
		fc.assert(
			fc.property(problems, (problem) => {
				const match = matchBest(problem);
				const grown = (side: 'entrants' | 'openings', index: number): number =>
					matchBest({
						...problem,
						[side]: problem[side].map((count, at) => (at === index ? count + 1 : count)),
					}).matched - match.matched;
				match.entrantPrices.forEach((price, index) => {
					expect(grown('entrants', index)).toBeCloseTo(price, 6);
				});
				match.openingPrices.forEach((price, index) => {
					expect(grown('openings', index)).toBeCloseTo(price, 6);
				});
			}),
		);
	});

	test('duals of the linear program lie between what one person less and one more changes', () => {
		fc.assert(
			fc.property(problems, (problem) => {
				const { entrantPrices } = bestMatch(problem, solver);
				const matchedAt = (index: number, step: number): number =>
					matchBest({
						...problem,
						entrants: problem.entrants.map((count, at) => (at === index ? count + step : count)),
					}).matched;
				entrantPrices.forEach((price, index) => {
					const now = matchedAt(index, 0);
					expect(price).toBeGreaterThanOrEqual(matchedAt(index, 1) - now - 1e-6);
					if ((problem.entrants[index] ?? 0) >= 1) {
						expect(price).toBeLessThanOrEqual(now - matchedAt(index, -1) + 1e-6);
					}
				});
			}),
			{ numRuns: 60 },
		);
	});
});
