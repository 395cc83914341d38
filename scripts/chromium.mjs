import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Path of a Chromium on this machine, or null: WENHE_CHROMIUM, then /usr/bin, then the PATH. */
export function findChromium() {
	const chosen = process.env.WENHE_CHROMIUM;
	const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
	const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)));
	return (chosen ? [chosen] : candidates).find(isExecutable) ?? null;
}

/** @param {string} path */
function isExecutable(path) {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
