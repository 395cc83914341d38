import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mase } from '#lib/measures/accuracy/mase.ts';
import { rmsse } from '#lib/measures/accuracy/rmsse.ts';
import { skill } from '#lib/measures/accuracy/skill.ts';
import { smape } from '#lib/measures/accuracy/smape.ts';
import { driftForecast } from '#lib/measures/forecast/drift.ts';
import { medianOfFiveForecast } from '#lib/measures/forecast/median-of-five.ts';
import { naiveForecast } from '#lib/measures/forecast/naive.ts';
import { forecastPoint } from '#lib/measures/forecast/point-forecast.ts';
import { forecastBy } from '#lib/measures/forecast/candidates.ts';
import { conformalInterval } from '#lib/measures/forecast/conformal.ts';
import { createRandom } from '#lib/measures/random.ts';
import { calibrate, groupFor } from '../pipelines/forecast/calibrate.ts';
import { forecastFile } from '../pipelines/forecast/forecast-file.ts';
import { families } from '../pipelines/forecast/simulated-series.ts';

/*
 * Accuracy and speed of the forecast with drift as the baseline of the same run.
 * tsx scripts/bench-forecast.ts [FILE.json …]: files hold [{ id, x: history, xx: later years }].
 */
interface Case {
	readonly x: readonly number[];
	readonly xx: readonly number[];
}

const methods = {
	naive: naiveForecast,
	drift: driftForecast,
	'median of five': medianOfFiveForecast,
	combination: forecastPoint,
} as const;

const levels = [0.8, 0.95];
const seriesOfSpeedTest = 23_000;
const horizon = 6;
const casesPerLength = 60;
const competition = '../shared/methods/vectors/m3_yearly_with_r_forecasts.json';

const named = process.argv.slice(2);
const files = named.length > 0 ? named : [competition].filter((path) => existsSync(path));
for (const path of files) {
	const cases = JSON.parse(readFileSync(path, 'utf8')) as readonly Case[];
	printAccuracy(`${path}, whole histories`, cases);
	for (const length of [8, 10, 12, 15]) {
		const cut = cases
			.filter(({ x }) => x.length >= length)
			.map(({ x, xx }) => ({ x: x.slice(-length), xx: xx.slice(0, 4) }));
		printAccuracy(`last ${length} years, 4 ahead`, cut);
	}
}
for (const [name, family] of Object.entries(families)) {
	const random = createRandom(`bench/${name}`);
	const cases = [8, 10, 12, 15, 25].flatMap((length) =>
		Array.from({ length: casesPerLength }, () => {
			const series = family(random, length + horizon);
			return { x: series.slice(0, length), xx: series.slice(length) };
		}),
	);
	printAccuracy(`simulated: ${name}`, cases);
}
printSpeed();

function printAccuracy(title: string, cases: readonly Case[]): void {
	const scores = Object.entries(methods).map(([name, method]) => {
		const started = performance.now();
		const inputs = cases.map(({ x, xx }) => ({
			training: x,
			actual: xx,
			forecast: method(x, xx.length),
		}));
		const seconds = (performance.now() - started) / 1000;
		return {
			name,
			seconds,
			smape: mean(inputs.map(smape.compute)),
			mase: mean(inputs.map(mase.compute)),
			rmsse: mean(inputs.map(rmsse.compute)),
		};
	});
	const baseline = scores.find(({ name }) => name === 'drift')?.mase ?? NaN;
	print(`\n${title} (${cases.length} series)`);
	print(row(['', 'sMAPE', 'MASE', 'RMSSE', 'skill', 'seconds']));
	for (const score of [...scores, scoreAsChosen(cases)]) {
		const gained = skill.compute({ score: score.mase, baseline }) ?? NaN;
		const numbers = [score.smape, score.mase, score.rmsse, gained, score.seconds];
		print(row([score.name, ...numbers.map((value) => value.toFixed(3))]));
	}
	print(coverageLine(cases));
}

/** What \`wenhe forecast\` answers: the method that the histories themselves speak for. */
function scoreAsChosen(cases: readonly Case[]) {
	const started = performance.now();
	const groups = groupsOf(cases);
	const inputs = cases.map(({ x, xx }) => ({
		training: x,
		actual: xx,
		forecast: forecastBy(groupFor(groups, x.length)?.choice.chosen ?? 'combination', x, xx.length),
	}));
	return {
		name: 'as chosen',
		seconds: (performance.now() - started) / 1000,
		smape: mean(inputs.map(smape.compute)),
		mase: mean(inputs.map(mase.compute)),
		rmsse: mean(inputs.map(rmsse.compute)),
	};
}

function groupsOf(cases: readonly Case[]) {
	const reach = Math.max(...cases.map(({ xx }) => xx.length));
	return calibrate(
		cases.map(({ x }) => x),
		{ horizon: reach, levels },
	);
}

/**
 * Held-out years inside intervals that were made from the histories alone, with the standard error of the
 * share: years of one series hold or miss together, so a series counts as one.
 */
function coverageLine(cases: readonly Case[]): string {
	const groups = groupsOf(cases);
	const held = levels.map((): number[] => []);
	for (const { x, xx } of cases) {
		const group = groupFor(groups, x.length);
		if (!group) continue;
		const path = forecastBy(group.choice.chosen, x, xx.length);
		const inside = path.map((point, index) =>
			conformalInterval(group.quantiles, x, point, index + 1).map(
				({ lower, upper }) => (xx[index] ?? NaN) >= lower && (xx[index] ?? NaN) <= upper,
			),
		);
		levels.forEach((_, k) => held[k]?.push(mean(inside.map((each) => Number(each[k])))));
	}
	const methods = groups.map(({ from, choice }) => `${choice.chosen} from ${from} values`);
	const shares = levels.map((level, k) => {
		const own = held[k] ?? [];
		return `${mean(own).toFixed(3)} ± ${standardError(own).toFixed(3)} in ${100 * level} %`;
	});
	return `chosen: ${methods.join(', ')}; intervals held ${shares.join(', ')}`;
}

function standardError(values: readonly number[]): number {
	const centre = mean(values);
	return Math.sqrt(mean(values.map((each) => (each - centre) ** 2)) / (values.length - 1));
}

function printSpeed(): void {
	const folder = mkdtempSync(join(tmpdir(), 'wenhe-bench-'));
	try {
		const path = join(folder, 'series.csv');
		const series = speedSeries();
		const lines = series.flatMap((values, k) =>
			values.map((value, t) => `s${k},${1960 + t},${value.toFixed(1)}`),
		);
		writeFileSync(path, ['series_id,t,value', ...lines].join('\n'));
		const started = performance.now();
		const { forecastCount, lines: answer } = forecastFile(path, { horizon, levels });
		const ours = (performance.now() - started) / 1000;
		const again = performance.now();
		for (const values of series) driftForecast(values, horizon);
		const drift = (performance.now() - again) / 1000;
		print(
			`\nspeed: ${forecastCount} yearly series of ${lines.length} rows read, forecast ${horizon} years ahead with ` +
				`intervals and back-test into ${answer.length - 1} rows in ${ours.toFixed(1)} s on one core ` +
				`(drift alone, without intervals: ${drift.toFixed(2)} s)`,
		);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Lengths as in large collections of yearly series: 13 to 60, about 31 on average. */
function speedSeries(): number[][] {
	const random = createRandom('bench/speed');
	const kinds = Object.values(families);
	return Array.from({ length: seriesOfSpeedTest }, (_, k) => {
		const length = Math.round(Math.min(60, Math.max(13, 31 + 12 * random.normal())));
		return kinds[k % kinds.length]?.(random, length) ?? [];
	});
}

function mean(values: readonly (number | null)[]): number {
	const known = values.filter((value) => value !== null);
	return known.reduce((sum, value) => sum + value, 0) / known.length;
}

function row(cells: readonly string[]): string {
	return cells.map((cell, at) => (at === 0 ? cell.padEnd(16) : cell.padStart(10))).join('');
}

function print(line: string): void {
	process.stdout.write(`${line}\n`);
}
