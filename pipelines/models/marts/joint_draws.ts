import type { Row, TableModel } from '../../engine/model.ts';
import { missInDraw } from '../chain/demand-draws.ts';
import type { DrawnClass } from '../chain/entrant-draws.ts';
import { drawInputs, drawNetworks, type DrawnNetwork } from '../chain/network-draws.ts';
import { number, numberOrNull } from '../chain/rows.ts';

export const model: TableModel = {
	describe:
		'Possible futures of one part of the chain, in the order of the draws: what a change of places is tried on.',
	grain: ['area_code', 'level', 'part', 'part_id', 'year'],
	columns: {
		area_code: 'varchar',
		level: 'varchar',
		part: 'varchar',
		part_id: 'varchar',
		year: 'integer',
		expected: 'double',
		draws: 'varchar',
		value_kind: 'varchar',
	},
	inputs: drawInputs,
	compute: (inputs, { seed, asOfYear }) =>
		drawNetworks(inputs, { seed, asOfYear }).flatMap((drawn) => {
			const { classes } = drawn;
			const first = firstYear(classes, asOfYear);
			return [
				...classRows(classes, first),
				...rateRows(classes, asOfYear),
				...claimRows(drawn, asOfYear),
				...linkRows(drawn, asOfYear),
				...employmentRows(drawn, first),
			].map((row) => ({
				area_code: drawn.network.area,
				level: drawn.network.level,
				...row,
				value_kind: 'projection',
			}));
		}),
};

/** The first year that the next open intake can reach. */
function firstYear(classes: readonly DrawnClass[], asOfYear: number): number {
	return asOfYear + 2 + Math.min(...classes.map(({ cell }) => number(cell, 'years_to_leave')));
}

/** Entrants of a class, and the chance of a starter to graduate. */
function classRows(classes: readonly DrawnClass[], first: number): readonly Row[] {
	return classes
		.filter(({ year }) => year >= first)
		.flatMap(({ cell, id, year, entrants }) => [
			{
				part: 'class',
				part_id: id,
				year,
				expected: numberOrNull(cell, 'entrant_count') ?? number(cell, 'graduate_count'),
				draws: printed(entrants),
			},
			{
				part: 'survival',
				part_id: id,
				year,
				expected: number(cell, 'survival'),
				draws: null,
			},
		]);
}

/** Share of graduates who enter work and stay: one belief per class, the same in every year. */
function rateRows(classes: readonly DrawnClass[], asOfYear: number): readonly Row[] {
	const byId = new Map(classes.map((one) => [one.id, one]));
	return [...byId.values()].map(({ id, cell, rate }) => {
		const [alpha, beta] = [numberOrNull(cell, 'entry_alpha'), numberOrNull(cell, 'entry_beta')];
		return {
			part: 'entry_rate',
			part_id: id,
			year: asOfYear,
			expected: alpha === null || beta === null ? 1 : alpha / (alpha + beta),
			draws: printed(rate),
		};
	});
}

/** By how much a major counts where several share an occupation: its part of the counted entrants. */
function claimRows({ network }: DrawnNetwork, asOfYear: number): readonly Row[] {
	const total = network.reference.reduce((sum, count) => sum + count, 0);
	return network.majors.map((major, index) => ({
		part: 'claim',
		part_id: major,
		year: asOfYear,
		expected: total > 0 ? (network.reference[index] ?? 0) / total : 0,
		draws: null,
	}));
}

function linkRows({ network, draws }: DrawnNetwork, asOfYear: number): readonly Row[] {
	return network.links.map(({ major, occupation, weight }, link) => ({
		part: 'link',
		part_id: `${network.majors[major] ?? ''}|${network.occupations[occupation] ?? ''}`,
		year: asOfYear,
		expected: weight,
		draws: printed(draws.crosswalk.map((weights) => weights[link] ?? 0)),
	}));
}

/** By how much employment of a cluster, and its mean yearly change, may miss: per employee. */
function employmentRows({ network, draws }: DrawnNetwork, first: number): readonly Row[] {
	return network.clusters.flatMap((cluster) =>
		[...(draws.demand.get(cluster) ?? [])]
			.filter(([year]) => year >= first)
			.flatMap(([year, miss]) => {
				const misses = Array.from({ length: draws.count }, (_, draw) => missInDraw(miss, draw));
				const key = { part_id: cluster, year, expected: 0 };
				return [
					{ ...key, part: 'change', draws: printed(misses.map(({ change }) => change)) },
					{ ...key, part: 'level', draws: printed(misses.map(({ level }) => level)) },
				];
			}),
	);
}

/** Six digits tell draws apart. */
function printed(values: Iterable<number>): string {
	return JSON.stringify(Array.from(values, (value) => Number(value.toPrecision(6))));
}
