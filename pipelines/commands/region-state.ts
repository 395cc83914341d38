import { openState, type State } from '#lib/state/database.ts';
import { stateFolder } from '#lib/state/folder.ts';
import { readStateTexts } from '#lib/state/texts.ts';
import { dirname } from 'node:path';
import { regionFolder, warehouseFolder } from '../engine/paths.ts';
import { loadRegion } from '../engine/region.ts';

/** The state of a region, where the site of the same environment looks for it. */
export function openRegionState(region = process.env['WENHE_REGION'] ?? 'yixing'): State {
	const folder = regionStateFolder(loadRegion(regionFolder(region)).id);
	if (folder === null) throw new Error('WENHE_STATE is off: this machine keeps no state');
	return openState(folder, readStateTexts());
}

export function regionStateFolder(regionId: string): string | null {
	return stateFolder(regionId, dirname(warehouseFolder(regionId)));
}
