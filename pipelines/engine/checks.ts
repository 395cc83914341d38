import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Database } from './database.ts';
import { listFolder, readSqlModel } from './discover.ts';
import { messageOf, throwIfAny } from './errors.ts';
import { projectRoot } from './paths.ts';
import { type ReportStep, timed } from './progress.ts';
import { countRows } from './prove.ts';
import { spread } from './spread.ts';

const shownRows = 5;

/** Runs every check: a query that must return no row; its first line is the sentence that then holds. */
export async function runChecks(
	database: Database,
	folders: readonly string[],
	report: ReportStep,
): Promise<void> {
	const files = folders.flatMap((folder) =>
		listFolder(folder)
			.filter((name) => name.endsWith('.sql'))
			.map((name) => join(folder, name)),
	);
	await timed('checks', report, async () => {
		throwIfAny((await spread(database, files, runCheck)).flat());
		return undefined;
	});
}

async function runCheck(database: Database, path: string): Promise<readonly string[]> {
	const { sql, describe } = readSqlModel(readFileSync(path, 'utf8'));
	const file = relative(projectRoot, path);
	try {
		const rows = await database.rows<Readonly<Record<string, unknown>>>(sql);
		if (rows.length === 0) return [];
		const shown = rows.slice(0, shownRows).map((row) => `  ${formatRow(row)}`);
		const more = rows.length > shownRows ? ['  …'] : [];
		return [
			[
				`${describe} This does not hold (${file}, ${countRows(rows.length)}):`,
				...shown,
				...more,
			].join('\n'),
		];
	} catch (error) {
		return [`${file}: the check cannot run; ${messageOf(error)}`];
	}
}

function formatRow(row: Readonly<Record<string, unknown>>): string {
	return Object.entries(row)
		.map(([name, value]) => `${name} ${formatValue(value)}`)
		.join(', ');
}

function formatValue(value: unknown): string {
	if (value instanceof Date) return value.toISOString().slice(0, 10);
	if (typeof value === 'object' && value !== null) return JSON.stringify(value, bigintAsText);
	return String(value);
}

function bigintAsText(_key: string, value: unknown): unknown {
	return typeof value === 'bigint' ? String(value) : value;
}
