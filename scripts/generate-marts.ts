import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as prettier from 'prettier';
import { grains } from '#lib/domain/marts.ts';
import type { Region } from '#lib/domain/release.ts';
import { derivations } from '#lib/lineage/index.ts';
import { buildModels } from '../pipelines/engine/build-models.ts';
import { openComputers } from '../pipelines/engine/computers.ts';
import { loadContracts } from '../pipelines/engine/contracts.ts';
import { type Database, openDatabase } from '../pipelines/engine/database.ts';
import { loadDictionary } from '../pipelines/engine/dictionary.ts';
import { projectPaths, projectRoot } from '../pipelines/engine/paths.ts';
import { planModels } from '../pipelines/engine/plan.ts';
import { createEmptyTable } from '../pipelines/engine/staging.ts';
import { type Mart, writeMartSummary } from '../pipelines/engine/summary.ts';
import { writeEngineTables } from '../pipelines/engine/supplied.ts';
import { type Column, describeTable } from '../pipelines/engine/tables.ts';
import { createRawSchema } from '../pipelines/intake/load/tables.ts';

export const martsFile = join(projectRoot, 'src/lib/domain/marts.ts');

/** One query per mart whose values pages explain. */
export const cellsFolder = join(projectRoot, 'src/lib/server/queries/cells');

/** A region that supplies nothing: every model must still bind and give its columns. */
const emptyRegion: Region = {
	id: 'empty',
	name: { zh: '空', en: 'Empty' },
	kind: 'synthetic',
	mainArea: 'none',
	levels: [],
	cycleYears: {},
	clusterOrder: [],
	currency: 'CNY',
	employmentScope: 'all',
	catalogue: 'none',
	notSupplied: {},
};

/** Builds every mart of a region that supplies nothing. */
export async function buildEmptyMarts(database: Database): Promise<readonly Mart[]> {
	const contracts = loadContracts(projectPaths.contracts);
	const dictionary = await loadDictionary(database, projectPaths.dictionary);
	const { intermediate, marts } = projectPaths;
	const folders = { staging: join(projectRoot, 'data/none'), intermediate, marts };
	const nodes = await planModels(database, folders, contracts);
	await createRawSchema(database.connection);
	for (const schema of ['staging', 'intermediate', 'marts']) {
		await database.run(`create schema ${schema}`);
	}
	for (const contract of contracts) await createEmptyTable(database, contract);
	await writeEngineTables(database, {
		region: emptyRegion,
		sources: [],
		contracts,
		asOf: '2025-12-31',
	});
	const context = { region: emptyRegion, seed: 1, asOfYear: 2025 };
	const report = (): void => undefined;
	const paths = nodes.flatMap(({ model }) => (model.kind === 'ts' ? [model.path] : []));
	const computers = openComputers(1, paths);
	const options = { contracts, dictionary, context, threads: 1, computers, report };
	await buildModels(database, nodes, options).finally(computers.close);
	const built: readonly Mart[] = nodes
		.map(({ model }) => model)
		.filter(({ schema }) => schema === 'marts');
	return await writeMartSummary(database, built, dictionary);
}

/** Row types of all marts as a TypeScript module. */
export async function renderMarts(): Promise<string> {
	const database = await openDatabase(':memory:');
	const marts = [...(await buildEmptyMarts(database))].sort((a, b) => (a.table < b.table ? -1 : 1));
	const types: string[] = [];
	const shape = createHash('sha256');
	for (const mart of marts) {
		const columns = await describeTable(database, mart.table);
		types.push(rowType(mart, columns));
		shape.update(JSON.stringify([mart.table, columns.map(({ name, type }) => [name, type])]));
	}
	database.close();
	const index = marts.map(({ table }) => `readonly ${nameOf(table)}: ${typeName(table)};`);
	const text = [
		'// Written by scripts/generate-marts.ts from the models; do not edit.',
		...types,
		'/** Row type of every mart by its name. */',
		`export interface Marts { ${index.join('\n')} }`,
		'/** What the tables and their columns are, in short: a release that states another was built by other software. */',
		`export const martsShape = '${shape.digest('hex').slice(0, 16)}';`,
		'/** Columns that tell the rows of a mart apart. */',
		`export const grains = { ${marts.map(grainLine).join('\n')} } as const satisfies Record<keyof Marts, readonly string[]>;`,
	].join('\n\n');
	const options = (await prettier.resolveConfig(martsFile)) ?? {};
	return await prettier.format(text, { ...options, parser: 'typescript' });
}

function grainLine({ table, grain }: Mart): string {
	return `${nameOf(table)}: [${grain.map((name) => `'${name}'`).join(', ')}],`;
}

/** The rows of one mart at a key, of which any part may be left open. */
export function renderCells(table: keyof typeof grains): string {
	const parts = grains[table].map(
		(name) => `($${name} is null or cast("${name}" as varchar) = $${name})`,
	);
	return [
		`-- Rows of marts.${table} at a key; a part that is not given matches all. Written by scripts/generate-marts.ts.`,
		`select ${table}.*`,
		`from marts.${table}`,
		`where ${parts.join('\n    and ')}`,
		'',
	].join('\n');
}

function rowType({ table, describe, grain }: Mart, columns: readonly Column[]): string {
	const fields = columns.map(({ name, type }) => {
		const nullable = grain.includes(name) ? '' : ' | null';
		return `readonly ${name}: ${scriptTypes[type] ?? 'unknown'}${nullable};`;
	});
	return `/** ${describe} */\nexport interface ${typeName(table)} { ${fields.join('\n')} }`;
}

const scriptTypes: Readonly<Record<string, string>> = {
	VARCHAR: 'string',
	DATE: 'string',
	BOOLEAN: 'boolean',
	INTEGER: 'number',
	SMALLINT: 'number',
	BIGINT: 'number',
	DOUBLE: 'number',
};

function nameOf(table: string): string {
	return table.slice(table.indexOf('.') + 1);
}

function typeName(table: string): string {
	const words = nameOf(table).split('_');
	return `${words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('')}Row`;
}

if (pathToFileURL(resolve(process.argv[1] ?? '')).href === import.meta.url) {
	const text = await renderMarts();
	if (readFileSync(martsFile, 'utf8') !== text) writeFileSync(martsFile, text);
	mkdirSync(cellsFolder, { recursive: true });
	for (const table of Object.keys(derivations) as (keyof typeof grains)[]) {
		writeFileSync(join(cellsFolder, `${table}.sql`), renderCells(table));
	}
}
