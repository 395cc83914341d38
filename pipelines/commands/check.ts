import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { regionFolder } from '../engine/paths.ts';
import { annotateFiles } from '../intake/annotate/annotate.ts';
import { checkPaths, type CheckResult } from '../intake/check.ts';
import { readAcknowledgements, readReferences, readSourceContracts } from '../intake/index.ts';
import { printReport } from '../intake/report/print.ts';
import {
	type Command,
	type CommandArguments,
	type CommandIo,
	languageOption,
	memoryOption,
	textOption,
	UsageError,
} from './command.ts';
import { readRegionSources } from './region-sources.ts';

export const command: Command = {
	name: 'check',
	summary: 'check raw files and say what is wrong, where, and how to put it right',
	usage: `Usage: wenhe check PATH… [--region R] [--contracts DIR] [--report FILE.json] [--annotate DIR] [--language zh|en]

Checks every file, or every file of every folder, and lists every defect of every file. Files that a
source contract names are checked against it; the others are looked at without one: encoding, header,
types, marks of suppression, units, stacked blocks, totals among parts, partial years, same content.

  --region R        use the source contracts, reference tables and acknowledged warnings of data/R
  --contracts DIR   use the source contracts (*.schema.json) of this folder
  --report FILE     write the whole report as JSON
  --annotate DIR    write a copy of each defective file as a workbook with comments in the cells
  --language L      zh or en (default: by LC_ALL, LC_MESSAGES or LANG, else en)
  --memory SIZE     most memory for files that a contract calls large, e.g. 2GB; the rest goes to a disk

Exit codes: 0 nothing to repair, 1 defects, 2 wrong usage.`,
	options: {
		region: { type: 'string' },
		contracts: { type: 'string' },
		report: { type: 'string' },
		annotate: { type: 'string' },
		language: { type: 'string' },
		memory: { type: 'string' },
	},
	run,
};

async function run(args: CommandArguments, io: CommandIo): Promise<number> {
	if (args.positionals.length === 0) throw new UsageError('name at least one file or folder');
	for (const path of args.positionals) await mustExist(path);
	const language = languageOption(args);
	const result = await checkPaths({
		paths: args.positionals.map((path) => resolve(path)),
		...(await knowledge(args)),
		...memoryOption(args),
		onFile: (path) => {
			io.progress(`  ${path}`);
		},
	});
	if (result.files.length === 0) {
		throw new UsageError(`no table in ${args.positionals.join(', ')}: nothing was checked`);
	}
	for (const line of printReport(result.report, language)) io.out(line);
	await writeReport(args, result, io);
	await writeAnnotated(args, result, io);
	return result.hasStop ? 1 : 0;
}

/** What is known about the files beforehand: contracts, references, answered warnings. */
async function knowledge(args: CommandArguments) {
	const name = textOption(args, 'region');
	const region = name === undefined ? null : regionFolder(name);
	if (region !== null) await mustExist(region);
	const read = await contractsOf(textOption(args, 'contracts'), region);
	return {
		contracts: read.contracts,
		contractDefects: read.defects,
		...(region === null ? {} : { references: await readReferences(join(region, 'reference')) }),
		acknowledged:
			region === null ? [] : await readAcknowledgements(join(region, 'acknowledged.csv')),
	};
}

async function contractsOf(folder: string | undefined, region: string | null) {
	if (folder !== undefined) {
		await mustExist(folder);
		return await readSourceContracts(folder);
	}
	return region === null ? { contracts: [], defects: [] } : await readRegionSources(region);
}

async function writeReport(
	args: CommandArguments,
	{ report }: CheckResult,
	io: CommandIo,
): Promise<void> {
	const path = textOption(args, 'report');
	if (path === undefined) return;
	await mkdir(dirname(resolve(path)), { recursive: true });
	await writeFile(path, `${JSON.stringify(report, null, '\t')}\n`);
	io.progress(`report: ${path}`);
}

async function writeAnnotated(
	args: CommandArguments,
	result: CheckResult,
	io: CommandIo,
): Promise<void> {
	const folder = textOption(args, 'annotate');
	if (folder === undefined) return;
	for (const path of await annotateFiles(result, resolve(folder)))
		io.progress(`annotated: ${path}`);
}

async function mustExist(path: string): Promise<void> {
	try {
		await stat(path);
	} catch (cause) {
		throw new UsageError(`${path} does not exist`, { cause });
	}
}
