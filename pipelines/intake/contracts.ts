import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceContract } from './contract.ts';

/** Reads `sources/*.schema.json` of a region, in the order of their names. */
export async function readSourceContracts(folder: string): Promise<readonly SourceContract[]> {
	const names = (await readdir(folder)).filter((name) => name.endsWith('.schema.json')).sort();
	return Promise.all(
		names.map(async (name) => {
			const path = join(folder, name);
			try {
				return JSON.parse(await readFile(path, 'utf8')) as SourceContract;
			} catch (cause) {
				throw new TypeError(`${path} is not valid JSON`, { cause });
			}
		}),
	);
}
