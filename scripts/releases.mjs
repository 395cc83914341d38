import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun, root } from './project.mjs';

/** The sample region as it was known at the end of each of these years. */
const sampleYears = [2023, 2024, 2025];

/** Folder of all releases. */
export function warehouseFolder() {
	return process.env.WENHE_WAREHOUSE ?? join(root, 'data/warehouse');
}

/**
 * The releases of the sample region; one that is missing is built, and those after it again,
 * so that the latest one is served.
 * @param {{ raw?: string, warehouse?: string, years?: readonly number[] }} [folders]
 */
export async function buildSampleReleases({
	raw = join(root, 'data/yixing/raw'),
	warehouse = warehouseFolder(),
	years = sampleYears,
} = {}) {
	const first = years.find((year) => !isBuilt(join(warehouse, 'yixing'), year));
	if (first === undefined) return;
	for (const year of years.filter((each) => each >= first)) {
		const folder = join(raw, String(year));
		console.log(`the sample region as of ${String(year)}`);
		if (!existsSync(folder)) {
			await wenhe(['sample', '--region', 'yixing', '--as-of', String(year), '--out', folder]);
		}
		const asOf = `${String(year)}-12-31`;
		const options = ['--raw', folder, '--as-of', asOf, '--out', warehouse];
		await wenhe(['build', '--region', 'yixing', ...options]);
	}
}

/**
 * @param {string} folder
 * @param {number} year
 */
function isBuilt(folder, year) {
	const releases = join(folder, 'releases');
	return (
		existsSync(releases) && readdirSync(releases).some((id) => id.startsWith(`${String(year)}-`))
	);
}

/** @param {readonly string[]} args */
export async function wenhe(args) {
	await mustRun(process.execPath, [join(root, 'pipelines/wenhe.mjs'), ...args]);
}
