import { drawnDemand, type EmploymentMiss } from '#lib/measures/demand/drawn-demand.ts';
import type { Random } from '#lib/measures/random.ts';
import type { Row } from '../../engine/model.ts';
import { drawRanks, errorVectors } from './copula.ts';
import { deviationAt } from './half-width.ts';
import type { DemandCell } from './network.ts';
import { groupBy, number, numberOrNull, text } from './rows.ts';

/** How one cluster's forecast of one year may miss, by draw. */
export interface ClusterYear {
	readonly employees: number;
	/** Of employment. */
	readonly deviation: Float64Array;
	/** Of its mean yearly change. */
	readonly changeDeviation: Float64Array;
}

/** Deviations of one area's clusters, by cluster and year. */
export type DemandDraws = ReadonlyMap<string, ReadonlyMap<number, ClusterYear>>;

export function drawDemand(
	paths: readonly Row[],
	errors: readonly Row[],
	{ draws, random }: { readonly draws: number; readonly random: Random },
): DemandDraws {
	const clusters = groupBy(paths, (row) => text(row, 'cluster_id'));
	const ids = [...clusters.keys()].sort();
	const ranks = drawRanks(ids, errorVectors(errors), { draws, random });
	return new Map(
		ids.map((id, index) => [
			id,
			clusterYears(clusters.get(id) ?? [], ranks[index] ?? new Float64Array(draws).fill(0.5)),
		]),
	);
}

function clusterYears(rows: readonly Row[], ranks: Float64Array): ReadonlyMap<number, ClusterYear> {
	const deviations = new Map(
		rows.map((row) => [number(row, 'year'), ranks.map((rank) => deviationOf(row, rank))]),
	);
	return new Map(
		rows.map((row) => {
			const year = number(row, 'year');
			const span = numberOrNull(row, 'expansion_years') ?? 1;
			const deviation = deviations.get(year) ?? new Float64Array(ranks.length);
			const before = deviations.get(year - span);
			const changeDeviation = deviation.map(
				(value, draw) => (value - (before?.[draw] ?? 0)) / span,
			);
			return [year, { employees: number(row, 'employee_count'), deviation, changeDeviation }];
		}),
	);
}

/** Nobody is employed below zero. */
function deviationOf(row: Row, rank: number): number {
	const halves = ['half_50', 'half_80', 'half_90', 'half_95'].map(
		(column) => numberOrNull(row, column) ?? 0,
	);
	return Math.max(-number(row, 'employee_count'), deviationAt(rank, halves));
}

/** Entry demand of each cell in one draw, into `drawn`: expansion and replacement move with employment. */
export function demandInDraw(
	cells: readonly DemandCell[],
	misses: readonly (ClusterYear | undefined)[],
	draw: number,
	drawn: Float64Array,
): Float64Array {
	const perEmployee = misses.map((miss) => missInDraw(miss, draw));
	for (let index = 0; index < cells.length; index++) {
		const cell = cells[index];
		if (cell) drawn[index] = drawnDemand(cell, perEmployee[cell.cluster] ?? none);
	}
	return drawn;
}

const none: EmploymentMiss = { change: 0, level: 0 };

/** A miss of a cluster per employee; none where nobody is employed. */
export function missInDraw(miss: ClusterYear | undefined, draw: number): EmploymentMiss {
	if (!miss || miss.employees <= 0) return none;
	return {
		change: (miss.changeDeviation[draw] ?? 0) / miss.employees,
		level: (miss.deviation[draw] ?? 0) / miss.employees,
	};
}
