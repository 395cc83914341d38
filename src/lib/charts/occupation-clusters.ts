import type { FigureRow } from '#lib/domain/figure.ts';
import type { ChartPoint, ChartView } from './chart.ts';
import { openings, openingsPoints } from './openings.ts';
import type { PlotOptions } from './plot.ts';

/** Openings of one occupation, a row per cluster: drawn as those of a cluster by occupation. */
export function occupationClusters(rows: readonly FigureRow[], view: ChartView): PlotOptions {
	return openings(rows.map(asRow), view);
}

export function occupationClustersPoints(
	rows: readonly FigureRow[],
	view: ChartView,
): ChartPoint[] {
	return openingsPoints(rows.map(asRow), view);
}

function asRow(row: FigureRow): FigureRow {
	return {
		...row,
		occupation_code: row['cluster_id'] ?? null,
		occupation_name: row['cluster_name'] ?? null,
	};
}
