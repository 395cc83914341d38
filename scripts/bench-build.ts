import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { command as sample } from '../pipelines/commands/sample.ts';
import { command as build } from '../pipelines/commands/build.ts';
import { fillRawFrom } from '../pipelines/commands/raw.ts';
import type { CommandIo } from '../pipelines/commands/command.ts';
import { loadContracts } from '../pipelines/engine/contracts.ts';
import { type Database, openDatabase, quoteTable } from '../pipelines/engine/database.ts';
import { loadDictionary } from '../pipelines/engine/dictionary.ts';
import type { GraphNode } from '../pipelines/engine/graph.ts';
import { projectPaths, regionFolder } from '../pipelines/engine/paths.ts';
import { planModels } from '../pipelines/engine/plan.ts';
import { loadRegion, loadSourceDescriptions } from '../pipelines/engine/region.ts';
import { buildWarehouse } from '../pipelines/engine/warehouse.ts';

/**
 * How long a build takes without the disclosure audit, and what the engine costs above DuckDB: the SQL of
 * every model runs again in bare DuckDB, on all threads, on the tables of the same build; heavy steps are
 * compared as a ratio, the better of two builds against the best of three runs.
 * `npm run bench:build`, or with scales of your own: `npm run bench:build -- 1`.
 */
const chosen = process.argv.slice(2).map(Number);
const scales = chosen.length > 0 ? chosen : [1, 20];
const heavyMilliseconds = 100;
const repeats = 3;
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
	const values = { region, raw, out: join(folder, 'warehouse'), 'no-audit': true };
	const code = await build.run({ values, positionals: [] }, quiet);
	print(
		`scale ${String(scale)}: whole build without the disclosure audit ${seconds(performance.now() - start)}`,
	);
	if (code !== 0) throw new Error(`the build of scale ${String(scale)} failed`);
	await compareSteps(raw);
	print('');
}

interface Timing {
	readonly table: string;
	readonly engine: number;
	readonly bare: number;
}

async function compareSteps(raw: string): Promise<void> {
	const rehearsal = await openDatabase(':memory:');
	const { steps: earlier } = await buildSteps(rehearsal, raw);
	rehearsal.close();
	const database = await openDatabase(':memory:');
	const { steps, nodes } = await buildSteps(database, raw);
	const timings: Timing[] = [];
	for (const { model } of nodes) {
		if (model.kind !== 'sql') continue;
		const { table, sql } = model;
		const engine = Math.min(steps.get(table) ?? Infinity, earlier.get(table) ?? Infinity);
		timings.push({ table, engine, bare: await bestOf(database, sql) });
	}
	database.close();
	printTimings(timings);
}

async function buildSteps(
	database: Database,
	raw: string,
): Promise<{ steps: ReadonlyMap<string, number>; nodes: readonly GraphNode[] }> {
	const contracts = loadContracts(projectPaths.contracts);
	const folders = { ...projectPaths, staging: join(region, 'staging') };
	const nodes = await planModels(database, folders, contracts);
	const steps = new Map<string, number>();
	await buildWarehouse(database, {
		region: loadRegion(region),
		sources: loadSourceDescriptions(region),
		contracts,
		nodes,
		dictionary: await loadDictionary(database, projectPaths.dictionary),
		referenceFolders: [join(region, 'reference')],
		checkFolders: [projectPaths.checks],
		fillRaw: fillRawFrom(region, raw, quiet),
		seed: 1,
		threads: cpus().length,
		report: ({ name, milliseconds }) => steps.set(name, milliseconds),
	});
	return { steps, nodes };
}

async function bestOf(database: Database, sql: string): Promise<number> {
	const times: number[] = [];
	for (let run = 0; run < repeats; run += 1) {
		const start = performance.now();
		await database.run(`create or replace table ${quoteTable('main.bench')} as ${sql}`);
		times.push(performance.now() - start);
	}
	return Math.min(...times);
}

function printTimings(timings: readonly Timing[]): void {
	const heavy = timings.filter(({ bare }) => bare >= heavyMilliseconds);
	for (const timing of heavy) printTiming(timing);
	printTiming(sum('all heavy steps', heavy));
	printTiming(sum('all SQL models', timings));
}

function sum(table: string, timings: readonly Timing[]): Timing {
	return {
		table,
		engine: timings.reduce((total, { engine }) => total + engine, 0),
		bare: timings.reduce((total, { bare }) => total + bare, 0),
	};
}

function printTiming({ table, engine, bare }: Timing): void {
	const ratio = bare === 0 ? '' : `  × ${(engine / bare).toFixed(2)}`;
	print(`  ${table.padEnd(44)}${milliseconds(engine)}  bare${milliseconds(bare)}${ratio}`);
}

function milliseconds(value: number): string {
	return `${value.toFixed(0).padStart(8)} ms`;
}

function seconds(value: number): string {
	return `${(value / 1000).toFixed(1)} s`;
}

function print(line: string): void {
	process.stdout.write(`${line}\n`);
}
