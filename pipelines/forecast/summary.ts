import type { BacktestRow } from './backtest.ts';
import type { CalibrationOptions, LengthGroup } from './calibrate.ts';
import { percent } from './forecast-rows.ts';
import type { History } from './history.ts';
import type { SeriesFile } from './observations.ts';

const shownProblems = 10;

export function summaryLines(
	file: SeriesFile,
	histories: readonly History[],
	rows: readonly BacktestRow[],
	groups: readonly LengthGroup[],
	options: CalibrationOptions,
): string[] {
	const done = histories.filter(({ problem }) => problem === null).length;
	return [
		`${file.path}: ${done} of ${histories.length} series forecast, ${options.horizon} steps ahead`,
		...problemLines(file, histories),
		...intervalLines(groups),
		...backtestLines(rows, groups, options),
	];
}

function problemLines(file: SeriesFile, histories: readonly History[]): string[] {
	const refused = histories.filter(({ problem }) => problem !== null);
	const lines = refused
		.slice(0, shownProblems)
		.map(({ id, problem }) => `  series ${id}: ${problem ?? ''}`);
	if (refused.length > shownProblems) {
		lines.push(`  … and ${refused.length - shownProblems} more, see the column note`);
	}
	if (file.unnamedRows.length > 0) {
		const some = file.unnamedRows.slice(0, shownProblems).join(' ');
		lines.push(`  ${file.unnamedRows.length} rows without series_id were left out (rows ${some})`);
	}
	return lines.length > 0 ? ['not forecast:', ...lines] : [];
}

function intervalLines(groups: readonly LengthGroup[]): string[] {
	return groups.map(({ from, tested, isDefault }, index) => {
		const to = groups[index + 1]?.from;
		const bounds = to === undefined ? `${from} values or more` : `${from} to ${to - 1} values`;
		const which = groups.length === 1 ? 'intervals' : `intervals, histories of ${bounds}`;
		return isDefault
			? `${which}: indicative; ${tested.length} series with at least 6 values, fewer than 20`
			: `${which}: from the past errors of ${tested.length} series`;
	});
}

function backtestLines(
	rows: readonly BacktestRow[],
	groups: readonly LengthGroup[],
	options: CalibrationOptions,
): string[] {
	if (rows.length === 0) return ['back-test: no series has the 6 values it needs'];
	const tested = groups.reduce((sum, group) => sum + group.tested.length, 0);
	const levels = options.levels.map((level) => `in ${percent(level)} %`);
	const header = ['h', 'forecasts', 'sMAPE', 'MASE', 'RMSSE', 'skill', ...levels];
	const body = rows.map((row) => [
		String(row.h),
		String(row.forecasts),
		fixed(row.smape, 2),
		fixed(row.mase, 3),
		fixed(row.rmsse, 3),
		fixed(row.skill, 3),
		...row.coverage.map((share) => fixed(share, 3)),
	]);
	return [
		`back-test of the last 4 values of ${tested} series by rolling origin; skill = 1 − MASE / MASE of drift:`,
		...[header, ...body].map((cells) => cells.map((cell) => cell.padStart(10)).join('')),
	];
}

function fixed(value: number | null, digits: number): string {
	return value === null ? '—' : value.toFixed(digits);
}
