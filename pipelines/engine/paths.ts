import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const projectRoot = resolve(import.meta.dirname, '../..');

/** Everything a build reads that is not data of the region. */
export interface ProjectPaths {
	readonly contracts: string;
	readonly dictionary: string;
	readonly intermediate: string;
	readonly marts: string;
	readonly checks: string;
}

export const projectPaths: ProjectPaths = {
	contracts: join(projectRoot, 'data/contracts'),
	dictionary: join(projectRoot, 'data/dictionary.csv'),
	intermediate: join(projectRoot, 'pipelines/models/intermediate'),
	marts: join(projectRoot, 'pipelines/models/marts'),
	checks: join(projectRoot, 'pipelines/checks'),
};

/** A region is named by its folder below `data`, or by the path of a folder anywhere. */
export function regionFolder(nameOrPath: string): string {
	const bundled = join(projectRoot, 'data', nameOrPath);
	return existsSync(join(bundled, 'region.json')) ? bundled : resolve(nameOrPath);
}

/** Folder of all releases of one region. */
export function warehouseFolder(regionId: string, chosen = process.env['WENHE_WAREHOUSE']): string {
	const root = chosen === undefined || chosen === '' ? join(projectRoot, 'data/warehouse') : chosen;
	return join(resolve(root), regionId);
}
