import type { ClusterRow } from '#lib/domain/cluster.ts';
import type { LoadedFigure } from '#lib/domain/loaded-figure.ts';
import type { FitSummary } from '../fit/material.ts';
import type { ListsMaterial } from '../lists/material.ts';
import type { DrawnFigure } from '../material.ts';
import type { LevelPlans } from './plan-material.ts';

export interface MeetingMaterial extends ListsMaterial, FitSummary {
	readonly clusters: readonly ClusterRow[];
	readonly employment: DrawnFigure;
	readonly majorSignals: LoadedFigure;
	readonly programSignals: LoadedFigure;
	readonly projects: LoadedFigure;
	readonly shortages: LoadedFigure;
	readonly gates: LoadedFigure;
	readonly plans: readonly LevelPlans[];
}
