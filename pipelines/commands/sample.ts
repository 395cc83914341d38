import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReturnFile } from '../sample/files/file.ts';
import { readReference } from '../sample/reference.ts';
import { sampleReturns } from '../sample/sample.ts';
import { integerOption, textOption, UsageError, type Command } from './command.ts';

const defaults = { seed: 20190710, scale: 1, asOf: 2025 } as const;
const earliest = 2019;
const latest = 2035;

const root = fileURLToPath(new URL('../../', import.meta.url));

export const command: Command = {
	name: 'sample',
	summary: 'write the synthetic returns of the sample region from a seed',
	usage: [
		'Usage: wenhe sample [--region yixing] [--seed N] [--scale N] [--as-of YEAR] [--out DIR]',
		'',
		'Writes the raw returns that the offices of the synthetic region would send; the same seed gives',
		'the same bytes. The folder is emptied first if this command wrote it.',
		'',
		`  --region R     folder below data/ (yixing)`,
		`  --seed N       any whole number (${defaults.seed})`,
		`  --scale N      times as many persons and firms (${defaults.scale})`,
		`  --as-of YEAR   last year of any return, ${earliest}–${latest} (${defaults.asOf})`,
		'  --out DIR      data/<region>/raw/<year> unless given',
	].join('\n'),
	options: {
		region: { type: 'string' },
		seed: { type: 'string' },
		scale: { type: 'string' },
		'as-of': { type: 'string' },
		out: { type: 'string' },
	},
	run: async (args, io) => {
		const region = textOption(args, 'region') ?? 'yixing';
		const asOf = integerOption(args, 'as-of') ?? defaults.asOf;
		const scale = integerOption(args, 'scale') ?? defaults.scale;
		if (asOf < earliest || asOf > latest) {
			throw new UsageError(`--as-of must lie between ${earliest} and ${latest}, not ${asOf}`);
		}
		if (scale < 1 || scale > 1000) throw new UsageError(`--scale must be 1–1000, not ${scale}`);
		const folder = join(root, 'data', region);
		if (!isSynthetic(folder)) throw new UsageError(`data/${region} is no synthetic region`);
		const out = textOption(args, 'out') ?? join(folder, 'raw', String(asOf));
		const files = await sampleReturns({
			seed: integerOption(args, 'seed') ?? defaults.seed,
			scale,
			asOf,
			reference: readReference(join(folder, 'reference')),
		});
		await writeFiles(out, files);
		const bytes = files.reduce((total, file) => total + file.bytes.length, 0);
		io.out(`${files.length} files, ${(bytes / 1e6).toFixed(1)} MB → ${printed(out)}`);
		return 0;
	},
};

function isSynthetic(folder: string): boolean {
	const path = join(folder, 'region.json');
	if (!existsSync(path)) return false;
	const { kind } = JSON.parse(readFileSync(path, 'utf8')) as { readonly kind?: string };
	return kind === 'synthetic';
}

const mark = '.wenhe-sample';

async function writeFiles(out: string, files: readonly ReturnFile[]): Promise<void> {
	if (existsSync(join(out, mark))) await rm(out, { recursive: true });
	await mkdir(out, { recursive: true });
	await writeFile(join(out, mark), 'written by wenhe sample; emptied by its next run\n');
	for (const { path, bytes } of files) {
		const target = join(out, path);
		await mkdir(dirname(target), { recursive: true });
		await writeFile(target, bytes);
	}
}

function printed(path: string): string {
	const inside = relative(process.cwd(), path);
	return inside === '' || inside.startsWith('..') ? path : inside;
}
