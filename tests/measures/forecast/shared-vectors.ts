import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../../../../shared/methods/vectors/', import.meta.url);

/** Reference numbers that are not part of the repository; tests that need them skip without. */
export const hasSharedVectors = existsSync(fileURLToPath(folder));

export interface CompetitionSeries {
	readonly id: string;
	/** History. */
	readonly x: readonly number[];
	/** The years that were held out. */
	readonly xx: readonly number[];
	/** Forecasts of the R package “forecast” per method. */
	readonly fc: Readonly<Record<string, readonly number[]>>;
}

export function competitionSeries(): readonly CompetitionSeries[] {
	return readJson('m3_yearly_with_r_forecasts.json') as readonly CompetitionSeries[];
}

export function readJson(name: string): unknown {
	return JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
}
