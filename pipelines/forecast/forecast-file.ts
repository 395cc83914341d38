import { backtest } from './backtest.ts';
import { calibrate, type CalibrationOptions } from './calibrate.ts';
import { forecastLines, headerOf } from './forecast-rows.ts';
import { commonStep, historyOf } from './history.ts';
import { readObservations } from './observations.ts';
import { summaryLines } from './summary.ts';

export interface FileForecast {
	/** The CSV, header first. */
	readonly lines: readonly string[];
	readonly summary: readonly string[];
	readonly forecastCount: number;
	/** The answer carries a byte-order mark where the question did. */
	readonly hasBom: boolean;
}

/** Forecasts every series of a long CSV file; bad series get a note instead of numbers. */
export function forecastFile(path: string, options: CalibrationOptions): FileForecast {
	const file = readObservations(path);
	const fileStep = commonStep(file.series.values());
	const histories = [...file.series].map(([id, observations]) =>
		historyOf(id, observations, file, fileStep),
	);
	const usable = histories.filter(({ problem }) => problem === null);
	const groups = calibrate(
		usable.map(({ values }) => values),
		options,
	);
	return {
		lines: [
			headerOf(options.levels),
			...histories.flatMap((history) => forecastLines(history, groups, options)),
		],
		summary: summaryLines(file, histories, backtest(groups, options), groups, options),
		forecastCount: usable.length,
		hasBom: file.hasBom,
	};
}
