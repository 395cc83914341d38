import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { StateTexts } from './database.ts';

/** The SQL beside this file, for programs that run from the source; the site carries it in its build. */
export function readStateTexts(): StateTexts {
	return stateTexts({ ...filesOf('migrations'), ...filesOf('queries') });
}

/** SQL by path, e.g. `./queries/accounts.sql`. */
export function stateTexts(files: Readonly<Record<string, string>>): StateTexts {
	const sorted = Object.entries(files).sort(([left], [right]) => (left < right ? -1 : 1));
	const inFolder = (folder: string) => sorted.filter(([path]) => path.includes(`/${folder}/`));
	return {
		migrations: inFolder('migrations').map(([, sql]) => sql),
		queries: Object.fromEntries(
			inFolder('queries').map(([path, sql]) => [basename(path, '.sql'), sql]),
		),
	};
}

function filesOf(folder: string): Record<string, string> {
	const names = readdirSync(join(import.meta.dirname, folder));
	return Object.fromEntries(
		names.map((name) => [
			`./${folder}/${name}`,
			readFileSync(join(import.meta.dirname, folder, name), 'utf8'),
		]),
	);
}
