import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join, relative } from 'node:path';
import type { TableModel } from './model.ts';
import { loadModule } from './modules.ts';
import { projectRoot } from './paths.ts';

export type Layer = 'staging' | 'intermediate' | 'marts';

interface ModelFile {
	readonly schema: Layer;
	/** With its schema, e.g. `marts.structure_fit`. */
	readonly table: string;
	/** As printed in messages: relative to the repository. */
	readonly file: string;
	readonly describe: string;
	readonly grain: readonly string[];
}

export interface SqlModel extends ModelFile {
	readonly kind: 'sql';
	readonly sql: string;
}

export interface TypeScriptModel extends ModelFile {
	readonly kind: 'ts';
	readonly path: string;
	readonly model: TableModel;
}

export type Model = SqlModel | TypeScriptModel;

/** Where the models of one build are: folder → schema. */
export type ModelFolders = Readonly<Record<Layer, string>>;

/** The folder names the schema, the file names the table. */
export async function discoverModels(folders: ModelFolders): Promise<readonly Model[]> {
	const layers: readonly Layer[] = ['staging', 'intermediate', 'marts'];
	const files = layers.flatMap((schema) =>
		modelFiles(folders[schema]).map((path) => ({ schema, path })),
	);
	return await Promise.all(files.map(({ schema, path }) => loadModel(schema, path)));
}

export function modelFiles(folder: string): readonly string[] {
	return listFolder(folder)
		.filter((name) => /\.(sql|ts)$/.test(name))
		.map((name) => join(folder, name));
}

export function listFolder(folder: string): readonly string[] {
	try {
		return readdirSync(folder).sort();
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
		throw error;
	}
}

async function loadModel(schema: Layer, path: string): Promise<Model> {
	const table = `${schema}.${basename(path, extname(path))}`;
	const file = relative(projectRoot, path);
	return path.endsWith('.sql')
		? { kind: 'sql', schema, table, file, ...readSqlModel(readFileSync(path, 'utf8')) }
		: { kind: 'ts', schema, table, file, path, ...(await readTypeScriptModel(path)) };
}

/** The first comment line says what a row is; `-- grain:` names the columns that identify it. */
export function readSqlModel(sql: string): Pick<SqlModel, 'sql' | 'describe' | 'grain'> {
	const comments = sql.split('\n').filter((line) => line.startsWith('--'));
	const grain = comments.find((line) => line.startsWith('-- grain:'))?.slice('-- grain:'.length);
	const describe = comments.find((line) => !line.startsWith('-- grain:')) ?? '';
	return { sql, describe: describe.replace(/^--\s*/, '').trim(), grain: splitNames(grain ?? '') };
}

async function readTypeScriptModel(
	path: string,
): Promise<Pick<TypeScriptModel, 'model' | 'describe' | 'grain'>> {
	const { model } = (await loadModule(path)) as { readonly model: TableModel };
	return { model, describe: model.describe, grain: model.grain };
}

function splitNames(text: string): readonly string[] {
	return text
		.split(',')
		.map((name) => name.trim())
		.filter((name) => name !== '');
}
