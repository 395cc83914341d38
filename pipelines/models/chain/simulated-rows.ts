import { fitSources, rangeOfFits, varianceShares } from '#lib/measures/fit/fit-spread.ts';
import { quantile } from '#lib/measures/quantile.ts';
import type { Row } from '../../engine/model.ts';
import type { Network } from './network.ts';
import {
	type Draws,
	simulateAlone,
	type SimulatedFits,
	type SimulatedYear,
	simulateYear,
} from './simulate.ts';
import { targetYears } from './targets.ts';

export interface Targets {
	/** Intake that the next decision is about. */
	readonly firstIntake: number;
	/** Furthest year that is forecast. */
	readonly lastYear: number;
	/** By major; null where nobody is on the way. */
	readonly yearsToLeave: readonly (number | null)[];
}

/** Scenario whose variance is split by source: the headline's. */
const headlineScenario = 'base';

export function simulatedRows(network: Network, draws: Draws, targets: Targets): readonly Row[] {
	const linked = [...new Set(network.links.map(({ major }) => major))];
	return [...network.demand].flatMap(([scenario, demandYears]) => {
		const years = [...demandYears]
			.filter(([year]) => network.supply.has(year))
			.sort(([a], [b]) => a - b)
			.map(([year, demandYear]) => {
				const input = { year, demandYear };
				return { input, ...simulateYear(network, input, draws) };
			});
		const key = { area_code: network.area, scenario, level: network.level };
		return [
			...years.flatMap(({ input, ...year }) => {
				const alone =
					scenario === headlineScenario
						? fitSources.map((source) => simulateAlone(network, input, draws, source))
						: [];
				return [
					fitRow(key, 'clusters', year, alone),
					fitRow(key, 'occupation_groups', year, alone),
					...linked.map((major) => majorRow(key, network, [year], major)),
				];
			}),
			...linked.flatMap((major) => targetRow(key, network, years, major, targets)),
		];
	});
}

function fitRow(
	key: Row,
	partition: 'clusters' | 'occupation_groups',
	year: SimulatedYear,
	alone: readonly SimulatedFits[],
): Row {
	const fits = partition === 'clusters' ? year.clusterFits : year.groupFits;
	const point = partition === 'clusters' ? year.clusterPoint : year.groupPoint;
	const range = rangeOfFits(point, fits);
	const shares = varianceShares(
		alone.map((one) => (partition === 'clusters' ? one.clusterFits : one.groupFits)),
	);
	return {
		...key,
		subject: 'fit',
		subject_id: partition,
		year: year.year,
		year_to: year.year,
		lower_90: range?.lower90 ?? null,
		upper_90: range?.upper90 ?? null,
		...noProbabilities,
		variance_share_entrants: shares?.entrants ?? null,
		variance_share_demand: shares?.demand ?? null,
		variance_share_crosswalk: shares?.crosswalk ?? null,
		draw_count: fits.length,
		draws: null,
	};
}

function targetRow(
	key: Row,
	network: Network,
	years: readonly SimulatedYear[],
	major: number,
	{ firstIntake, lastYear, yearsToLeave }: Targets,
): readonly Row[] {
	const wait = yearsToLeave[major] ?? null;
	if (wait === null) return [];
	const from = firstIntake + wait;
	const window = years.filter(
		({ year }) => year >= from && year < from + targetYears && year <= lastYear,
	);
	if (window.length === 0) return [];
	const draws = coverageDraws(window, major).map(printed);
	return [
		{
			...majorRow(key, network, window, major),
			subject: 'target',
			draws: JSON.stringify(draws),
		},
	];
}

/** Coverage of a major over the years of a window, by draw; infinite where nobody is wanted. */
function coverageDraws(window: readonly SimulatedYear[], major: number): readonly number[] {
	return (window[0]?.demand ?? []).map((_, draw) => {
		const entrants = addUp(window, (year) => year.entrants[draw]?.[major]);
		const demand = addUp(window, (year) => year.demand[draw]?.[major]);
		return demand > 0 ? entrants / demand : Infinity;
	});
}

function majorRow(
	key: Row,
	network: Network,
	window: readonly SimulatedYear[],
	major: number,
): Row {
	const draws = coverageDraws(window, major);
	return {
		...key,
		subject: 'major',
		subject_id: network.majors[major] ?? '',
		year: window[0]?.year ?? 0,
		year_to: window.at(-1)?.year ?? 0,
		lower_90: finite(quantile(draws, 0.05)),
		upper_90: finite(quantile(draws, 0.95)),
		p_below_50: share(draws, (value) => value < 0.5),
		p_below_80: share(draws, (value) => value < 0.8),
		p_above_125: share(draws, (value) => value > 1.25),
		p_above_200: share(draws, (value) => value > 2),
		variance_share_entrants: null,
		variance_share_demand: null,
		variance_share_crosswalk: null,
		draw_count: draws.length,
		draws: null,
	};
}

const noProbabilities: Row = {
	p_below_50: null,
	p_below_80: null,
	p_above_125: null,
	p_above_200: null,
};

function addUp(
	window: readonly SimulatedYear[],
	of: (year: SimulatedYear) => number | undefined,
): number {
	return window.reduce((sum, year) => sum + (of(year) ?? 0), 0);
}

function share(values: readonly number[], holds: (value: number) => boolean): number | null {
	return values.length === 0 ? null : values.filter(holds).length / values.length;
}

/** Six digits tell draws apart; JSON has no infinity and prints null. */
function printed(value: number): number {
	return Number(value.toPrecision(6));
}

function finite(value: number | null): number | null {
	return value !== null && Number.isFinite(value) ? value : null;
}
