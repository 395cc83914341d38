import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../pipelines/engine/database.ts';
import { modelFiles, readSqlModel } from '../../pipelines/engine/discover.ts';
import { projectPaths } from '../../pipelines/engine/paths.ts';
import { countTable } from '../../pipelines/engine/tables.ts';
import { buildEmptyMarts, martsFile, renderMarts } from '../../scripts/generate-marts.ts';

const folders = [projectPaths.intermediate, projectPaths.marts];
const sqlFiles = folders.flatMap(modelFiles).filter((path) => path.endsWith('.sql'));

test.each(sqlFiles.map((path) => ({ name: basename(path), path })))(
	'$name says what a row is, names its grain and ends with its last step',
	({ path }) => {
		const text = readFileSync(path, 'utf8');
		const { describe, grain } = readSqlModel(text);
		expect(describe).toMatch(/\.$/);
		expect(grain.length).toBeGreaterThan(0);
		expect(text).toMatch(/\nselect \* from [a-z_]+\n$/);
	},
);

test('every model binds and is empty where a region supplies nothing', async () => {
	const database = await openDatabase(':memory:');
	const marts = await buildEmptyMarts(database);
	const filled = ['marts.supplied', 'marts.mart_summary', 'marts.search_names'];
	for (const { table } of marts) {
		if (!filled.includes(table)) expect(await countTable(database, table), table).toBe(0);
	}
	database.close();
}, 60_000);

test('src/lib/domain/marts.ts is up to date: run npx tsx scripts/generate-marts.ts', async () => {
	expect(readFileSync(martsFile, 'utf8')).toBe(await renderMarts());
}, 60_000);

test('every check is a sentence', () => {
	const checks = join(projectPaths.checks);
	const sentences = modelFiles(checks).map(
		(path) => readSqlModel(readFileSync(path, 'utf8')).describe,
	);
	expect(sentences.length).toBeGreaterThan(15);
	for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/);
});
