import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ForecastFileError } from '../forecast/file-error.ts';
import { type FileForecast, forecastFile } from '../forecast/forecast-file.ts';
import {
	type Command,
	type CommandArguments,
	type CommandIo,
	integerOption,
	textOption,
	UsageError,
} from './command.ts';

const defaultHorizon = 5;
const maxHorizon = 60;
const defaultLevels = '80,95';

export const command: Command = {
	name: 'forecast',
	summary: 'forecast the yearly series of a CSV file',
	usage: `Usage: wenhe forecast FILE.csv [--horizon H] [--level 80,95] [--out FILE.csv]

Reads a long table with the columns series_id, t and value (or 序列, 年份, 数值) in UTF-8 or GB18030
and writes series_id,h,point,lo80,hi80,lo95,hi95,method,note with one row per series and step ahead.
A series that cannot be forecast keeps its rows, without numbers and with a note that says why.
The summary gives the back-test error of the method on these series, beside drift.

  --horizon H    steps ahead, 1 to ${maxHorizon} (default: ${defaultHorizon})
  --level 80,95  coverages of the intervals in %, from 50 to 99 (default: ${defaultLevels})
  --out FILE     file to write; without it the table goes to standard output and the summary to
                 standard error

Exit codes: 0 at least one series was forecast, 2 none was.`,
	options: {
		horizon: { type: 'string' },
		level: { type: 'string' },
		out: { type: 'string' },
	},
	run,
};

function run(args: CommandArguments, io: CommandIo): Promise<number> {
	const [path, ...more] = args.positionals;
	if (path === undefined) throw new UsageError('which file?');
	if (more.length > 0) throw new UsageError(`one file at a time; unexpected ${more.join(' ')}`);
	const options = { horizon: horizonOf(args), levels: levelsOf(args) };
	try {
		const forecast = forecastFile(path, options);
		deliver(forecast, textOption(args, 'out'), io);
		return Promise.resolve(forecast.forecastCount > 0 ? 0 : 2);
	} catch (error) {
		if (!(error instanceof ForecastFileError)) throw error;
		io.error(error.message);
		return Promise.resolve(2);
	}
}

function deliver(forecast: FileForecast, out: string | undefined, io: CommandIo): void {
	const table = forecast.lines.join('\n');
	if (out === undefined) {
		io.out(table);
		for (const line of forecast.summary) io.progress(line);
		return;
	}
	replaceFile(out, `${forecast.hasBom ? '\ufeff' : ''}${table}\n`);
	for (const line of forecast.summary) io.out(line);
	io.out(`written: ${out}`);
}

/** Nobody ever reads half a file. */
function replaceFile(path: string, text: string): void {
	mkdirSync(dirname(path), { recursive: true });
	const draft = `${path}.${process.pid}.part`;
	try {
		writeFileSync(draft, text);
		renameSync(draft, path);
	} finally {
		rmSync(draft, { force: true });
	}
}

function horizonOf(args: CommandArguments): number {
	const horizon = integerOption(args, 'horizon') ?? defaultHorizon;
	if (horizon < 1 || horizon > maxHorizon) {
		throw new UsageError(`--horizon must be from 1 to ${maxHorizon}, not ${horizon}`);
	}
	return horizon;
}

function levelsOf(args: CommandArguments): number[] {
	const text = textOption(args, 'level') ?? defaultLevels;
	const levels = text.split(/[,，\s]+/u).filter((part) => part !== '');
	const bad = levels.find((level) => !/^\d{2}(\.\d+)?$/u.test(level) || Number(level) < 50);
	if (bad !== undefined || levels.length === 0) {
		throw new UsageError(`--level takes percentages from 50 to 99 such as 80,95, not "${text}"`);
	}
	const sorted = [...new Set(levels.map(Number))].toSorted((a, b) => a - b);
	if ((sorted.at(-1) ?? 0) > 99) throw new UsageError(`--level goes up to 99, not "${text}"`);
	return sorted.map((level) => level / 100);
}
