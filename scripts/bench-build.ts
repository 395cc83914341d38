import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { command as sample } from '../pipelines/commands/sample.ts';
import { fillRawFrom } from '../pipelines/commands/raw.ts';
import type { CommandIo } from '../pipelines/commands/command.ts';
import { buildModels, type ModelOptions } from '../pipelines/engine/build-models.ts';
import { openComputers } from '../pipelines/engine/computers.ts';
import { loadContracts } from '../pipelines/engine/contracts.ts';
import { type Database, openDatabase, quoteTable } from '../pipelines/engine/database.ts';
import { loadDictionary } from '../pipelines/engine/dictionary.ts';
import type { GraphNode } from '../pipelines/engine/graph.ts';
import { projectPaths, projectRoot, regionFolder } from '../pipelines/engine/paths.ts';
import { planModels } from '../pipelines/engine/plan.ts';
import { loadRegion, loadSourceDescriptions } from '../pipelines/engine/region.ts';
import { buildWarehouse } from '../pipelines/engine/warehouse.ts';

/**
 * How long a build takes without the disclosure audit, and what the engine costs above DuckDB. For the
 * second, every SQL model is built by the engine (stored, described, proved, counted) and by the same SQL in
 * bare DuckDB, in turns, on the same tables of a finished build, with the same threads; the best of five each.
 * A third column says what all threads would make of it: queries whose sums depend on the order of rows run
 * on one, so that a release is the same on every machine.
 * `npm run bench:build`, or with scales of your own: `npm run bench:build -- 1`.
 */
const chosen = process.argv.slice(2).map(Number);
const scales = chosen.length > 0 ? chosen : [1, 20];
const heavyMilliseconds = 100;
const repeats = 5;
const region = regionFolder('yixing');
const quiet: CommandIo = { out: () => undefined, error: print, progress: () => undefined };
const folder = mkdtempSync(join(tmpdir(), 'wenhe-bench-'));

try {
	for (const scale of scales) await benchScale(scale);
} finally {
	rmSync(folder, { recursive: true, force: true });
}

async function benchScale(scale: number): Promise<void> {
	const raw = join(folder, `raw-${String(scale)}`);
	const options = { scale: String(scale), out: raw, region: 'yixing' };
	await sample.run({ values: options, positionals: [] }, quiet);
	const start = performance.now();
	const args = ['build', '--no-audit', '--region', region, '--raw', raw];
	const command = join(projectRoot, 'pipelines/wenhe.mjs');
	const { status } = spawnSync(
		process.execPath,
		[command, ...args, '--out', join(folder, 'warehouse')],
		{ stdio: 'ignore' },
	);
	print(
		`scale ${String(scale)}: whole build without the disclosure audit ${seconds(performance.now() - start)}`,
	);
	if (status !== 0) throw new Error(`the build of scale ${String(scale)} failed`);
	await compareSteps(raw);
	print('');
}

interface Timing {
	readonly table: string;
	readonly engine: number;
	readonly bare: number;
	readonly allThreads: number;
}

async function compareSteps(raw: string): Promise<void> {
	const database = await openDatabase(':memory:');
	const { nodes, options } = await buildAll(database, raw);
	const timings: Timing[] = [];
	for (const node of nodes.filter(
		({ model }) => model.kind === 'sql' && model.schema !== 'staging',
	)) {
		timings.push(await compareStep(database, node, options));
	}
	database.close();
	printTimings(timings);
}

async function compareStep(
	database: Database,
	node: GraphNode,
	options: ModelOptions,
): Promise<Timing> {
	const { table } = node.model;
	const sql = node.model.kind === 'sql' ? node.model.sql : '';
	const times: Timing[] = [];
	for (let run = 0; run < repeats; run += 1) {
		await database.run(`drop table ${quoteTable(table)}`);
		const engine = await timeOf(() => buildModels(database, [node], options));
		const bare = await bareTime(database, sql, node.isOrderFree ? options.threads : 1);
		const allThreads = await bareTime(database, sql, options.threads);
		times.push({ table, engine, bare, allThreads });
	}
	const best = (key: 'engine' | 'bare' | 'allThreads'): number =>
		Math.min(...times.map((time) => time[key]));
	return { table, engine: best('engine'), bare: best('bare'), allThreads: best('allThreads') };
}

async function bareTime(database: Database, sql: string, count: number): Promise<number> {
	await database.useThreads(count);
	await database.run('drop table if exists main.bench');
	return await timeOf(() => database.run(`create table main.bench as ${sql}`));
}

async function timeOf(step: () => Promise<unknown>): Promise<number> {
	const start = performance.now();
	await step();
	return performance.now() - start;
}

async function buildAll(
	database: Database,
	raw: string,
): Promise<{ nodes: readonly GraphNode[]; options: ModelOptions }> {
	const contracts = loadContracts(projectPaths.contracts);
	const folders = { ...projectPaths, staging: join(region, 'staging') };
	const nodes = await planModels(database, folders, contracts);
	const described = loadRegion(region);
	const options = {
		contracts,
		dictionary: await loadDictionary(database, projectPaths.dictionary),
		threads: cpus().length,
		report: () => undefined,
	};
	const { asOf } = await buildWarehouse(database, {
		...options,
		region: described,
		sources: loadSourceDescriptions(region),
		nodes,
		referenceFolders: [join(region, 'reference')],
		checkFolders: [projectPaths.checks],
		fillRaw: fillRawFrom({ region, rawDir: raw }, quiet),
		seed: 1,
	});
	const context = { region: described, seed: 1, asOfYear: Number(asOf.slice(0, 4)) };
	return { nodes, options: { ...options, context, computers: openComputers(0, []) } };
}

function printTimings(timings: readonly Timing[]): void {
	const heavy = timings.filter(({ bare }) => bare >= heavyMilliseconds);
	for (const timing of heavy) printTiming(timing);
	printTiming(sum('all heavy steps', heavy));
	printTiming(sum('all SQL models', timings));
}

function sum(table: string, timings: readonly Timing[]): Timing {
	const total = (key: 'engine' | 'bare' | 'allThreads'): number =>
		timings.reduce((all, timing) => all + timing[key], 0);
	return { table, engine: total('engine'), bare: total('bare'), allThreads: total('allThreads') };
}

function printTiming({ table, engine, bare, allThreads }: Timing): void {
	const ratio = bare === 0 ? '' : `  × ${(engine / bare).toFixed(2)}`;
	print(
		`  ${table.padEnd(40)}${milliseconds(engine)}  bare${milliseconds(bare)}${ratio}  all threads${milliseconds(allThreads)}`,
	);
}

function milliseconds(value: number): string {
	return `${value.toFixed(0).padStart(7)} ms`;
}

function seconds(value: number): string {
	return `${(value / 1000).toFixed(1)} s`;
}

function print(line: string): void {
	process.stdout.write(`${line}\n`);
}
