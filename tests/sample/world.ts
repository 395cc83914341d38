import { fileURLToPath } from 'node:url';
import { readReference } from '../../pipelines/sample/reference.ts';
import type { Settings } from '../../pipelines/sample/world/settings.ts';

export const regionFolder = fileURLToPath(new URL('../../data/yixing', import.meta.url));

export const reference = readReference(`${regionFolder}/reference`);

/** Settings of a small vintage for tests. */
export function settingsOf(options: Partial<Settings> = {}): Settings {
	return { seed: 7, scale: 1, asOf: 2025, reference, ...options };
}
