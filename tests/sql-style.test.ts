import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../pipelines/engine/database.ts';
import { readSqlModel } from '../pipelines/engine/discover.ts';
import { readQueryShape } from '../pipelines/engine/inputs.ts';
import { sourceFiles, type SourceFile } from './source-files.ts';

const models = [
	...sourceFiles('pipelines/models', ['.sql']),
	...sourceFiles('data', ['.sql']).filter(({ path }) => path.includes('/staging/')),
];
const checks = [
	...sourceFiles('pipelines/checks', ['.sql']),
	...sourceFiles('data', ['.sql']).filter(({ path }) => path.includes('/checks/')),
];
const queries = sourceFiles('src/lib/server/queries', ['.sql']);
const stateQueries = sourceFiles('src/lib/state/queries', ['.sql']);
const migrations = sourceFiles('src/lib/state/migrations', ['.sql']);
const all = [...models, ...checks, ...queries, ...stateQueries];

let database: Database;
beforeAll(async () => {
	database = await openDatabase(':memory:');
});
afterAll(() => {
	database.close();
});

test('there are models, checks and queries to judge', () => {
	expect(models.length).toBeGreaterThan(10);
	expect(queries.length).toBeGreaterThan(0);
});

interface Rule {
	readonly name: string;
	/** What is wrong in a file, or nothing. */
	readonly broken: (file: SourceFile) => readonly string[];
}

const everywhere: readonly Rule[] = [
	{ name: 'one statement without a semicolon', broken: ({ text }) => match(bare(text), /;/) },
	{ name: 'lowercase', broken: ({ text }) => match(bare(text), /\b[A-Z_]{2,}\b/) },
	{ name: 'spaces, four to a step', broken: ({ text }) => match(text, /\t|^( {4})* {1,3}\S/m) },
	{
		name: 'at most 110 columns, apart from quoted texts and comments',
		broken: ({ text }) => match(bare(text), /^.{111,}$/m),
	},
	{ name: 'commas at the end of lines', broken: ({ text }) => match(bare(text), /^\s*,/m) },
	{
		name: 'at most 100 lines',
		broken: ({ text }) => (lines(text) > 100 ? [String(lines(text))] : []),
	},
	{
		name: 'ends with a line break, holds no spaces at ends of lines',
		broken: ({ text }) => (text.endsWith('\n') ? match(text, / +$/m) : ['no line break']),
	},
];

const ofModels: readonly Rule[] = [
	{
		name: 'the first line says what a row is, and the grain follows',
		broken: ({ text }) => {
			const { describe, grain } = readSqlModel(text);
			return describe.endsWith('.') && grain.length > 0 && text.startsWith('-- ') ? [] : [describe];
		},
	},
	{
		name: 'three comment lines at most before the statement',
		broken: ({ text }) => (leadingComments(text) > 3 ? [String(leadingComments(text))] : []),
	},
	{
		name: 'ends with select * from the last step',
		broken: ({ text }) => (/\nselect \* from [a-z_]+\n$/.test(text) ? [] : ['last line']),
	},
	{
		name: 'select * from a table only as an import',
		broken: ({ text }) => starViolations(text),
	},
];

const ofQueries: readonly Rule[] = [
	{ name: 'named columns', broken: ({ text }) => starViolations(text) },
	{ name: 'named parameters', broken: ({ text }) => match(bare(text), /\?|\$\d|\$\{/) },
];

/** Migrations hold many statements, and triggers statements of their own. */
const ofMigrations = everywhere.filter(({ name }) => !name.startsWith('one statement'));

test.each(everywhere)('every SQL file: $name', ({ broken }) => {
	expect(judged(all, broken)).toEqual([]);
});

test.each(ofModels)('every model: $name', ({ broken }) => {
	expect(judged(models, broken)).toEqual([]);
});

test.each(ofQueries)('every query of the site: $name', ({ broken }) => {
	expect(judged([...queries, ...stateQueries], broken)).toEqual([]);
});

test.each(ofMigrations)('every migration of the state: $name', ({ broken }) => {
	expect(judged(migrations, broken)).toEqual([]);
});

test('migrations are numbered without a gap and say in line one what they bring', () => {
	const numbers = migrations.map(({ path }) => Number(/(\d{4})_[a-z_]+\.sql$/.exec(path)?.[1]));
	expect(numbers).toEqual(migrations.map((_, index) => index + 1));
	expect(migrations.filter(({ text }) => !/^-- .+\.\n/.test(text))).toEqual([]);
});

test.each([
	['marts', /^pipelines\/models\/marts\//, ['staging', 'intermediate', 'marts']],
	['intermediate', /^pipelines\/models\/intermediate\//, ['staging', 'intermediate']],
	['staging', /\/staging\//, ['raw', 'reference', 'staging']],
	['queries', /^src\/lib\/server\/queries\//, ['marts']],
	['checks', /\/checks\//, ['raw', 'reference', 'staging', 'intermediate', 'marts']],
])('SQL of %s parses and reads only what its layer may', async (_, folder, readable) => {
	const jumps: string[] = [];
	for (const { path, text } of all.filter((file) => folder.test(file.path))) {
		const { inputs } = await readQueryShape(database, text).catch((error: unknown) => {
			throw new Error(`${path} does not parse`, { cause: error });
		});
		const provenance = ['raw.files', 'raw.rows', 'raw.quarantine', 'raw.defects'];
		const wrong = inputs.filter(
			(input) => !readable.includes(input.split('.')[0] ?? '') && !provenance.includes(input),
		);
		jumps.push(...wrong.map((input) => `${path} reads ${input}`));
	}
	expect(jumps).toEqual([]);
});

test('models do not order rows: exports do', async () => {
	const ordered: string[] = [];
	for (const { path, text } of models) {
		const { isOrdered } = await readQueryShape(database, text);
		if (isOrdered) ordered.push(path);
	}
	expect(ordered).toEqual([]);
});

function judged(
	files: readonly SourceFile[],
	broken: (file: SourceFile) => readonly string[],
): readonly string[] {
	return files.flatMap((file) => broken(file).map((found) => `${file.path}: ${found.trim()}`));
}

/** Without comments and quoted texts. */
function bare(text: string): string {
	return text
		.replaceAll(/--.*$/gm, '')
		.replaceAll(/'(?:[^']|'')*'/g, "''")
		.replaceAll(/"[^"]*"/g, '""');
}

function starViolations(text: string): readonly string[] {
	const body = bare(text).replaceAll(
		/\w+ as \(\s*select \* from \w+\.\w+(\s+union all by name\s+select \* from \w+\.\w+)*\s*\)/g,
		'',
	);
	return match(body, /select \*\s+from\s+\w+\.\w+/);
}

function match(text: string, pattern: RegExp): readonly string[] {
	const found = pattern.exec(text);
	return found === null ? [] : [JSON.stringify(found[0])];
}

function lines(text: string): number {
	return text.split('\n').length - 1;
}

function leadingComments(text: string): number {
	return /^(--.*\n)*/.exec(text)?.[0].split('\n').slice(0, -1).length ?? 0;
}
