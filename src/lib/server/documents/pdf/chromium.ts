import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = [
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'microsoft-edge',
	'chrome.exe',
	'msedge.exe',
];

const folders = [
	'/usr/bin',
	'C:\\Program Files\\Google\\Chrome\\Application',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application',
];

const programs = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** No program that prints a page to PDF was found. */
export class NoChromiumError extends Error {
	constructor() {
		super(
			'PDF needs Chromium, Chrome or Edge, and none was found; install one, or name it: ' +
				'WENHE_CHROMIUM=/path/to/chromium. HTML, DOCX and XLSX need none of them.',
		);
		this.name = 'NoChromiumError';
	}
}

/** Path of a Chromium on this machine: WENHE_CHROMIUM, then the usual places, then the PATH. */
export function findChromium(): string | null {
	const chosen = process.env['WENHE_CHROMIUM'];
	if (chosen !== undefined && chosen !== '') return isExecutable(chosen) ? chosen : null;
	const path = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
	const candidates = [...folders, ...path].flatMap((folder) =>
		names.map((name) => join(folder, name)),
	);
	return [...programs, ...candidates].find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
