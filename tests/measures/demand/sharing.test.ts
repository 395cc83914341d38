import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demandApportionment } from '#lib/measures/demand/apportionment.ts';
import { occupationGroups } from '#lib/measures/demand/components.ts';
import { coverageRange } from '#lib/measures/demand/coverage-range.ts';
import { expansion } from '#lib/measures/demand/expansion.ts';
import { relativeCoverage } from '#lib/measures/demand/relative-coverage.ts';
import { tightness } from '#lib/measures/demand/tightness.ts';
import { sum } from '#lib/measures/sum.ts';
import { openSolver } from '#lib/solve/index.ts';

const count = fc.integer({ min: 0, max: 300 });
const graph = fc
	.record({ majors: fc.integer({ min: 1, max: 5 }), occupations: fc.integer({ min: 1, max: 5 }) })
	.chain(({ majors, occupations }) =>
		fc.record({
			entrants: fc.array(count, { minLength: majors, maxLength: majors }),
			entryDemand: fc.array(count, { minLength: occupations, maxLength: occupations }),
			weights: fc.array(
				fc.array(fc.constantFrom(0, 0, 0.3, 0.5, 1), {
					minLength: occupations,
					maxLength: occupations,
				}),
				{ minLength: majors, maxLength: majors },
			),
		}),
	);

function linksOf(weights: readonly (readonly number[])[]) {
	return weights.flatMap((row, m) =>
		row.map((weight, o) => ({ major: `m${m}`, occupation: `o${o}`, weight })),
	);
}

function named(prefix: string, values: readonly number[]): Record<string, number> {
	return Object.fromEntries(values.map((value, index) => [`${prefix}${index}`, value]));
}

describe('demand apportioned to majors', () => {
	const entrants = [30, 60, 10];
	const entryDemand = [50, 40];

	it.each([
		{ weights: [[1, 0], [1, 1], [0, 1]], expected: [16.6667, 67.619, 5.7143] }, // prettier-ignore
		{ weights: [[1, 0], [0.5, 0.5], [0, 1]], expected: [25, 55, 10] }, // prettier-ignore
	])('with weights $weights is $expected', ({ weights, expected }) => {
		const { demand, unmapped } = demandApportionment.compute({ entrants, entryDemand, weights });
		expected.forEach((value, major) => {
			expect(demand[major]).toBeCloseTo(value, 4);
		});
		expect(unmapped).toBe(0);
	});

	it('conserves demand, with what no major leads to stated apart', () => {
		fc.assert(
			fc.property(graph, (input) => {
				const { demand, unmapped } = demandApportionment.compute(input);
				expect(sum(demand) + unmapped).toBeCloseTo(sum(input.entryDemand), 8);
			}),
		);
	});
});

describe('occupation groups', () => {
	it('join what is linked through others, and nothing else', () => {
		const groups = occupationGroups.compute(occupationGroups.example.input);
		expect(groups).toEqual([
			{ id: '4-06-01', majors: ['会计事务'], occupations: ['4-06-01'] },
			{
				id: '6-25-04',
				majors: ['机电技术应用', '电气设备运行'],
				occupations: ['6-25-04', '6-31-01'],
			},
		]);
	});

	it('do not depend on the order of links, and hold each linked major once', () => {
		fc.assert(
			fc.property(graph, ({ weights }) => {
				const links = linksOf(weights);
				const groups = occupationGroups.compute({ links });
				expect(occupationGroups.compute({ links: links.toReversed() })).toEqual(groups);
				const majors = groups.flatMap((group) => group.majors);
				expect(new Set(majors).size).toBe(majors.length);
				for (const { major, occupation, weight } of links) {
					const own = groups.find((group) => group.majors.includes(major));
					if (weight > 0) expect(own?.occupations).toContain(occupation);
				}
			}),
		);
	});
});

describe('feasible range of coverage', () => {
	it('of the example: m1 .6 and unbounded, m2 .6 to 1.2', () => {
		expect(coverageRange.compute(coverageRange.example.input)).toEqual([
			{ major: 'm1', lowest: 0.6, highest: null },
			{ major: 'm2', lowest: 0.6, highest: 1.2 },
		]);
	});

	it('is what linear programming finds over all ways of dividing demand', async () => {
		const solver = await openSolver();
		fc.assert(
			fc.property(graph, ({ entrants, entryDemand, weights }) => {
				const links = linksOf(weights).filter(({ weight }) => weight > 0);
				const ranges = coverageRange.compute({
					links,
					entrants: named('m', entrants),
					entryDemand: named('o', entryDemand),
				});
				const flow = (link: { major: string; occupation: string }) =>
					`${link.major} ${link.occupation}`;
				const served = entryDemand.map((total, o) => ({
					name: `demand o${o}`,
					terms: links
						.filter(({ occupation }) => occupation === `o${o}`)
						.map((link) => ({ variable: flow(link), coefficient: 1 })),
					lower: total,
					upper: total,
				}));
				const totals = ranges.map(({ major }) => ({
					name: `total ${major}`,
					terms: [
						{ variable: major, coefficient: -1 },
						...links
							.filter((link) => link.major === major)
							.map((link) => ({ variable: flow(link), coefficient: 1 })),
					],
					lower: 0,
					upper: 0,
				}));
				const found = solver.ranges(
					{
						sense: 'minimize',
						variables: [
							...links.map((link) => ({ name: flow(link) })),
							...ranges.map(({ major }) => ({ name: major })),
						],
						constraints: [...served.filter(({ terms }) => terms.length > 0), ...totals],
					},
					ranges.map(({ major }) => ({ name: major, enough: Infinity })),
				);
				for (const { major, lowest, highest } of ranges) {
					const own = found?.get(major);
					const persons = entrants[Number(major.slice(1))] ?? 0;
					const bound = (demand: number) => (demand > 1e-7 ? persons / demand : null);
					expect(lowest ?? -1).toBeCloseTo(bound(own?.highest ?? 0) ?? -1, 6);
					expect(highest ?? -1).toBeCloseTo(bound(own?.lowest ?? 0) ?? -1, 6);
				}
			}),
			{ numRuns: 60 },
		);
	});

	it('holds the coverage that follows from the apportioned demand', () => {
		fc.assert(
			fc.property(graph, ({ entrants, entryDemand, weights }) => {
				const { demand } = demandApportionment.compute({ entrants, entryDemand, weights });
				const ranges = coverageRange.compute({
					links: linksOf(weights),
					entrants: named('m', entrants),
					entryDemand: named('o', entryDemand),
				});
				for (const { major, lowest, highest } of ranges) {
					const m = Number(major.slice(1));
					const own = (entrants[m] ?? 0) / (demand[m] ?? 0);
					if (!Number.isFinite(own)) continue;
					expect(own).toBeGreaterThanOrEqual((lowest ?? 0) - 1e-9);
					expect(own).toBeLessThanOrEqual((highest ?? Infinity) + 1e-9);
				}
				expect(ranges.length).toBeLessThanOrEqual(entrants.length);
			}),
		);
	});
});

describe('expansion', () => {
	it.each([
		{ employment: [4310, 4265, 4290, 4220], span: 3, expected: -30 },
		{ employment: [100, 130], span: 1, expected: 30 },
		{ employment: [100, null, 130], span: 1, expected: null },
		{ employment: [100, null, 130], span: 2, expected: 15 },
		{ employment: [100], span: 1, expected: null },
		{ employment: [], span: 3, expected: null },
		{ employment: [1, 2], span: 0, expected: null },
	])('of $employment over $span years is $expected', ({ expected, ...input }) => {
		expect(expansion.compute(input)).toBe(expected);
	});
});

describe('tightness as published by the ministry', () => {
	it.each([
		{ vacancies: 551.9, seekers: 529.9, expected: 1.04 },
		{ vacancies: 668, seekers: 677, expected: 0.99 },
		{ vacancies: 478.5, seekers: 473.3, expected: 1.01 },
	])('$vacancies vacancies for $seekers seekers: $expected', ({ expected, ...input }) => {
		expect(tightness.compute(input)).toBeCloseTo(expected, 2);
	});

	it('is null without seekers', () => {
		expect(tightness.compute({ vacancies: 10, seekers: 0 })).toBeNull();
	});
});

describe('relative coverage', () => {
	it('averages 1 when weighted by demand', () => {
		const positive = fc.array(fc.tuple(count, fc.integer({ min: 1, max: 300 })), { minLength: 1 });
		fc.assert(
			fc.property(positive, (rows) => {
				const entrants = rows.map(([s]) => s + 1);
				const entryDemand = rows.map(([, d]) => d);
				const ratios = relativeCoverage.compute({ entrants, entryDemand });
				const weighted = sum(ratios.map((ratio, k) => (ratio ?? 0) * (entryDemand[k] ?? 0)));
				expect(weighted / sum(entryDemand)).toBeCloseTo(1, 9);
			}),
		);
	});

	it('is null for a major without demand, and everywhere without entrants', () => {
		const one = relativeCoverage.compute({ entrants: [5, 5], entryDemand: [10, 0] });
		expect(one).toEqual([0.5, null]);
		expect(relativeCoverage.compute({ entrants: [0], entryDemand: [10] })).toEqual([null]);
	});
});
