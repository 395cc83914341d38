import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeTable } from '../../pipelines/engine/tables.ts';
import { type BuiltFixture, buildFixture } from './build-fixture.ts';

let built: BuiltFixture;
beforeAll(async () => {
	built = await buildFixture();
}, 120_000);
afterAll(() => {
	built.database.close();
});

/** What forecasts or describes the build is proved elsewhere; the files hold what is counted. */
const left = ['cluster_forecast', 'mart_summary', 'raw_files', 'raw_rows', 'sources', 'defects'];

test('every counted row of every mart is as in its golden file', async () => {
	const tables = built.marts
		.map(({ table }) => table.slice('marts.'.length))
		.filter((table) => !left.includes(table) && !table.endsWith('_signals'));
	expect(tables.length).toBeGreaterThan(20);
	for (const table of tables) {
		await expect(await goldenText(table)).toMatchFileSnapshot(
			join(import.meta.dirname, `golden/${table}.csv`),
		);
	}
});

async function goldenText(table: string): Promise<string> {
	const columns = await describeTable(built.database, `marts.${table}`);
	const names = columns.map(({ name }) => name);
	const printed = columns.map(({ name, type }) =>
		type === 'DOUBLE' ? `round(${name}, 6)::varchar as ${name}` : `${name}::varchar as ${name}`,
	);
	const counted = names.includes('value_kind') ? `where value_kind <> 'projection'` : '';
	const rows = await built.database.rows<Readonly<Record<string, string | null>>>(
		`select ${printed.join(', ')} from marts.${table} ${counted} order by all`,
	);
	const lines = rows.map((row) => names.map((name) => quoted(row[name] ?? '')).join(','));
	return `${[names.join(','), ...lines].join('\n')}\n`;
}

function quoted(text: string): string {
	return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
