import { existsSync, readFileSync } from 'node:fs';

/** The site carries its SQL, colours and dictionary in its bundle; the command line reads them where they are. */
const bundled: Readonly<Record<string, string>> | null =
	(import.meta.env as unknown) === undefined
		? null
		: import.meta.glob(
				[
					'./*.sql',
					'./queries/**/*.sql',
					'./export/*.sql',
					'./console/**/*.{sql,mjs}',
					'../styles/tokens.css',
					'../styles/report.css',
					'../../../data/dictionary.csv',
				],
				{ query: '?raw', import: 'default', eager: true },
			);

/** A text by its path from this folder; undefined where there is none. */
export function findText(path: string): string | undefined {
	if (bundled !== null) return bundled[path];
	const file = new URL(path, import.meta.url);
	return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

export function textAt(path: string): string {
	const text = findText(path);
	if (text === undefined) throw new RangeError(`no text ${path}`);
	return text;
}
