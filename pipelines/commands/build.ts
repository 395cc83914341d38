import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { measures } from '#lib/measures/index.ts';
import { openSolver } from '#lib/solve/index.ts';
import { openState, stateFile } from '#lib/state/database.ts';
import { publishedTables } from '#lib/state/published.ts';
import { readStateTexts } from '#lib/state/texts.ts';
import { createProtector } from '../disclosure/protect.ts';
import { buildRelease, rehearseRelease } from '../engine/build.ts';
import { projectRoot, regionFolder } from '../engine/paths.ts';
import { formatStep, type Step } from '../engine/progress.ts';
import { hashOfFiles, loadRegion } from '../engine/region.ts';
import {
	type Command,
	type CommandArguments,
	type CommandIo,
	integerOption,
	isSet,
	languageOption,
	memoryOption,
	textOption,
	UsageError,
} from './command.ts';
import { fillRawFrom } from './raw.ts';
import { regionStateFolder } from './region-state.ts';

export const command: Command = {
	name: 'build',
	summary: 'build a release of a region from its raw files and serve it',
	usage: `Usage: wenhe build [--region R] [--raw DIR] [--as-of DATE] [--seed N] [--out DIR] [--wait S]
                   [--memory SIZE] [--language zh|en] [--no-audit]

Reads the raw files, checks them against their contracts, builds every table, proves it, and
publishes an immutable release. If any step fails, the release before stays current.

  --region R     name of a folder below data, or the path of a region's folder (default: yixing,
                 or WENHE_REGION)
  --raw DIR      folder of the raw files (default: raw in the region's folder, or WENHE_RAW)
  --as-of DATE   date the release stands for, YYYY-MM-DD (default: the end of the last observed year)
  --seed N       seed of every random draw (default: 1)
  --out DIR      folder of all releases (default: data/warehouse, or WENHE_WAREHOUSE)
  --wait S       seconds to wait for another build of the region (default: 600)
  --memory SIZE  most memory for DuckDB, e.g. 2GB; the rest goes to a disk (default: 80 % of the machine's)
  --language L   language of what is wrong with the raw files, zh or en (default: that of the terminal)
  --no-audit     leave out disclosure control, to measure the build alone: nothing is published`,
	options: {
		region: { type: 'string' },
		raw: { type: 'string' },
		'as-of': { type: 'string' },
		seed: { type: 'string' },
		out: { type: 'string' },
		wait: { type: 'string' },
		'no-audit': { type: 'boolean' },
		memory: { type: 'string' },
		language: { type: 'string' },
	},
	run,
};

async function run(args: CommandArguments, io: CommandIo): Promise<number> {
	if (args.positionals.length > 0) {
		throw new UsageError(`unexpected ${args.positionals.join(' ')}`);
	}
	const region = regionFolder(
		textOption(args, 'region') ?? process.env['WENHE_REGION'] ?? 'yixing',
	);
	const raw = textOption(args, 'raw') ?? process.env['WENHE_RAW'] ?? join(region, 'raw');
	const asOf = asOfOption(args);
	const out = textOption(args, 'out');
	const options = {
		regionFolder: region,
		fillRaw: fillRawFrom({ region, rawDir: resolve(raw), language: languageOption(args) }, io),
		...memoryOption(args),
		seed: integerOption(args, 'seed') ?? 1,
		versions: codeVersions(),
		officeTables: officeTables(loadRegion(region).id),
		report: (step: Step) => {
			io.progress(formatStep(step));
		},
		waitMilliseconds: (integerOption(args, 'wait') ?? 600) * 1000,
		onWait: io.progress,
		onNote: io.progress,
		...(asOf === undefined ? {} : { asOf }),
		...(out === undefined ? {} : { warehouse: out }),
	};
	if (isSet(args, 'no-audit')) {
		const { id } = await rehearseRelease(options);
		io.out(`${id} was built without disclosure control and is not published`);
		return 0;
	}
	const protector = createProtector(await openSolver());
	const { manifest, folder, summary } = await buildRelease({ ...options, protector });
	for (const line of summary) io.out(line);
	io.out(`\nrelease ${manifest.id} of ${manifest.region.id} is current: ${folder}`);
	return 0;
}

/** What the office has published, where there is a state on this machine; drafts never leave it. */
function officeTables(regionId: string): Readonly<Record<string, string>> {
	const folder = regionStateFolder(regionId);
	if (folder === null || !existsSync(join(folder, stateFile))) return {};
	const state = openState(folder, readStateTexts());
	try {
		return publishedTables(state);
	} finally {
		state.close();
	}
}

function asOfOption(args: CommandArguments): string | undefined {
	const asOf = textOption(args, 'as-of');
	if (asOf !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(asOf)) {
		throw new UsageError(`--as-of must be a date such as 2025-12-31, not "${asOf}"`);
	}
	return asOf;
}

function codeVersions(): Readonly<Record<string, string | number>> {
	const text = readFileSync(join(projectRoot, 'package.json'), 'utf8');
	const { version } = JSON.parse(text) as { readonly version: string };
	return {
		wenhe: version,
		code: hashOfFiles(projectRoot, ['pipelines', 'src/lib/domain', 'src/lib/measures']),
		...Object.fromEntries(measures.map(({ id, version: measured }) => [id, measured])),
	};
}
