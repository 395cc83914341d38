import { loadRegion } from '../engine/region.ts';
import { regionFolder, warehouseFolder } from '../engine/paths.ts';
import { currentReleaseId, listReleases } from '../engine/store.ts';
import {
	type Command,
	type CommandArguments,
	type CommandIo,
	textOption,
	UsageError,
} from './command.ts';

export const command: Command = {
	name: 'releases',
	summary: 'list the releases of a region',
	usage: `Usage: wenhe releases [--region R] [--out DIR]

Lists every release with its date, tables and rows; a star marks the one that is served.

  --region R   name of a folder below data, or the path of a region's folder (default: yixing,
               or WENHE_REGION)
  --out DIR    folder of all releases (default: data/warehouse, or WENHE_WAREHOUSE)`,
	options: { region: { type: 'string' }, out: { type: 'string' } },
	run,
};

function run(args: CommandArguments, io: CommandIo): Promise<number> {
	if (args.positionals.length > 0) {
		throw new UsageError(`unexpected ${args.positionals.join(' ')}`);
	}
	const folder = regionFolder(
		textOption(args, 'region') ?? process.env['WENHE_REGION'] ?? 'yixing',
	);
	const store = { folder: warehouseFolder(loadRegion(folder).id, textOption(args, 'out')) };
	const current = currentReleaseId(store);
	const releases = listReleases(store);
	for (const { id, asOf, tables, seed } of releases) {
		const counts = Object.values(tables).map(({ rows }) => rows);
		const rows = counts.reduce((sum, count) => sum + count, 0);
		const mark = id === current ? '*' : ' ';
		io.out(
			`${mark} ${id}  as of ${asOf}  ${String(counts.length)} tables  ` +
				`${rows.toLocaleString('en')} rows  seed ${String(seed)}`,
		);
	}
	if (releases.length > 0) return Promise.resolve(0);
	io.error('no release yet; "wenhe build" makes one');
	return Promise.resolve(2);
}
