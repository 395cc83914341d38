import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apportion } from '#lib/measures/demand/apportionment.ts';
import { entryDemand } from '#lib/measures/demand/entry-demand.ts';
import { replacement } from '#lib/measures/demand/replacement.ts';
import { chainFit } from '#lib/measures/fit/fit-chain.ts';
import { fitStructure } from '#lib/measures/fit/structure-fit.ts';
import { createEvaluator, fitOf } from '#lib/measures/fit/chain-evaluator.ts';
import type { Network } from '../../pipelines/models/chain/network.ts';
import { buildFixture } from '../warehouse/build-fixture.ts';

const [majors, occupations, clusters] = [4, 5, 3];

const count = fc.double({ min: 0, max: 200, noNaN: true });
const signed = fc.double({ min: -40, max: 200, noNaN: true });
const matrix = (
	rows: number,
	columns: number,
	cell: fc.Arbitrary<number>,
): fc.Arbitrary<number[][]> =>
	fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
		minLength: rows,
		maxLength: rows,
	});

const cases = fc.record({
	entrants: fc.array(count, { minLength: majors, maxLength: majors }),
	reference: fc.array(count, { minLength: majors, maxLength: majors }),
	weights: matrix(majors, occupations, fc.constantFrom(0, 0, 0.25, 0.5, 1)),
	demand: matrix(clusters, occupations, signed),
});

function networkOf(weights: readonly (readonly number[])[], reference: readonly number[]): Network {
	const ids = (length: number): string[] => Array.from({ length }, (_, index) => String(index));
	return {
		area: 'A',
		level: 'L',
		majors: ids(majors),
		occupations: ids(occupations),
		clusters: ids(clusters),
		groups: ids(2),
		groupOf: [0, 0, 1, 1, 1],
		links: weights.flatMap((row, major) =>
			row.flatMap((weight, occupation) => (weight > 0 ? [{ major, occupation, weight }] : [])),
		),
		concentrations: [],
		supply: new Map(),
		demand: new Map(),
		reference,
	};
}

describe('the evaluator of draws repeats the measures', () => {
	test('on any network it gives the sums of fit-chain and apportionment', () => {
		fc.assert(
			fc.property(cases, ({ entrants, reference, weights, demand }) => {
				const cells = demand.flatMap((row, cluster) =>
					row.map((entryDemandOf, occupation) => ({
						cluster,
						occupation,
						entryDemand: entryDemandOf,
						employees: 0,
						replacement: 0,
						newEntrantShare: 1,
					})),
				);
				const network = networkOf(weights, reference);
				const result = createEvaluator(
					network,
					cells,
				)({
					entrants: Float64Array.from(entrants),
					weights: Float64Array.from(network.links, ({ weight }) => weight),
					demand: Float64Array.from(cells, (cell) => cell.entryDemand),
				});
				const chain = chainFit({ entrants, weights, entryDemand: demand });
				expectClose(result.clusterSupply, chain.supply);
				expectClose(result.clusterDemand, chain.demand);
				const shared = apportion({
					entrants: reference,
					entryDemand: chain.demandByOccupation,
					weights,
				});
				expectClose(result.majorDemand, shared.demand);
				const fit = fitStructure({ supply: chain.supply, demand: chain.demand })?.fit ?? null;
				expect(fitOf(result.clusterSupply, result.clusterDemand) ?? -1).toBeCloseTo(fit ?? -1, 9);
			}),
			{ numRuns: 300 },
		);
	});
});

function expectClose(actual: Float64Array, expected: readonly number[]): void {
	expect(actual).toHaveLength(expected.length);
	expected.forEach((value, index) => {
		expect(Math.abs((actual[index] ?? NaN) - value)).toBeLessThan(1e-6 * (1 + Math.abs(value)));
	});
}

test('the products in SQL are the measures replacement and entry demand', async () => {
	const { database } = await buildFixture();
	const rows = await database.rows<Readonly<Record<string, number | null>>>(
		`select openings.employee_count, openings.expansion_count, openings.replacement_count, openings.entry_demand,
			openings.new_entrant_share, separations.exit_rate, separations.transfer_rate
		from marts.occupation_openings as openings
		join staging.separations using (occupation_edition, occupation_code, level, scenario)`,
	);
	expect(rows.length).toBeGreaterThan(500);
	for (const row of rows) {
		const of = (name: string): number => row[name] ?? NaN;
		const replaced = replacement.compute({
			employment: of('employee_count'),
			exitRate: of('exit_rate'),
			transferRate: of('transfer_rate'),
		});
		expect(of('replacement_count')).toBeCloseTo(replaced ?? NaN, 9);
		if (row['entry_demand'] === null) continue;
		const wanted = entryDemand.compute({
			expansion: of('expansion_count'),
			replacement: of('replacement_count'),
			newEntrantShare: of('new_entrant_share'),
		});
		expect(of('entry_demand')).toBeCloseTo(wanted ?? NaN, 9);
	}
	database.close();
}, 60_000);
