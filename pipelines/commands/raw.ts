import { join } from 'node:path';
import type { Database } from '../engine/database.ts';
import { BuildError } from '../engine/errors.ts';
import type { Defect } from '../intake/defects/defect.ts';
import {
	intakeFolder,
	readAcknowledgements,
	readReferences,
	readSourceContracts,
	stopsBuild,
} from '../intake/index.ts';
import type { CommandIo } from './command.ts';

/** The intake as a step of a build: schema `raw` filled from a folder, or every reason why not. */
export function fillRawFrom(
	regionFolder: string,
	rawDir: string,
	io: CommandIo,
): (database: Database) => Promise<void> {
	return async ({ connection }) => {
		const { contracts, defects } = await readSourceContracts(join(regionFolder, 'sources'));
		if (defects.length > 0) throw new BuildError(defects.map(describeDefect));
		const result = await intakeFolder({
			rawDir,
			connection,
			contracts,
			references: await readReferences(join(regionFolder, 'reference')),
			acknowledged: await readAcknowledgements(join(regionFolder, 'acknowledged.csv')),
			onFile: ({ path, loaded, quarantined }) => {
				const held = quarantined === 0 ? '' : `, ${String(quarantined)} held aside`;
				io.progress(`  ${path}: ${loaded.toLocaleString('en')} rows${held}`);
			},
		});
		for (const path of result.unmatched) io.progress(`  ${path}: no source contract, not read`);
		if (!result.isBlocked) return;
		throw new BuildError([
			...result.defects.filter(stopsBuild).map(describeDefect),
			`the raw files cannot be used as they are; "wenhe check ${rawDir}" shows every defect`,
		]);
	};
}

function describeDefect({ file, sheet, row, column, value, message, fix }: Defect): string {
	const place = [
		file,
		...(sheet === null ? [] : [sheet]),
		...(row === null ? [] : [`row ${String(row)}`]),
		...(column === null ? [] : [column]),
	].join(', ');
	return `${place}: ${value === null ? '' : `"${value}" `}${message.en}; ${fix.en}`;
}
