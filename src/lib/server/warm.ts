import { setTimeout as rest } from 'node:timers/promises';
import { inspect } from 'node:util';
import { warmAfter } from './settings.ts';

/** How the pages of a release are made before anybody asks for them. */
export interface Warming {
	/** The page at this address, made and kept as for a reader. */
	readonly read: (path: string) => Promise<string>;
	/** Waits until no reader waits; false when there is nothing more to do. */
	readonly mayGoOn: () => Promise<boolean>;
}

const entries = ['/zh', '/en'];
/** For every second of work this many of rest, so that readers have the processor. */
const restfulness = 3;
const patience = 100;
/** Nothing of this keeps the server from ending. */
const unhurried = { ref: false } as const;
/** Pages with an address of their own; files, forms and what only a few readers need are left out. */
const links =
	/<a\b[^>]*?\shref="(\/(?:zh|en)(?:\/(?!(?:why|figures|embed|office|studio|search|explore|reports)\b)[\w-]+)*)"/g;

/** Makes page after page in the order in which a reader may reach them; returns how many. */
export async function warm({ read, mayGoOn }: Warming): Promise<number> {
	const paths = new Set(entries);
	let made = 0;
	for (const path of paths) {
		if (!(await mayGoOn())) break;
		const began = performance.now();
		for (const [, link = ''] of (await read(path)).matchAll(links)) paths.add(link);
		made += 1;
		await rest((performance.now() - began) * restfulness, undefined, unhurried);
	}
	return made;
}

let reading = 0;
let begun = '';

/** Counts a reader until the returned function is called: making ahead waits meanwhile. */
export function readerEnters(): () => void {
	reading += 1;
	return () => {
		reading -= 1;
	};
}

/** Makes the pages of one release on one day, once; a newer key ends the older round. */
export function warmOnce(key: string, read: Warming['read'], hasRoom: () => boolean): void {
	const after = warmAfter();
	if (after === null || key === begun) return;
	begun = key;
	async function mayGoOn(): Promise<boolean> {
		while (reading > 0) await rest(patience, undefined, unhurried);
		return key === begun && hasRoom();
	}
	rest(after * 1000, undefined, unhurried)
		.then(() => warm({ read, mayGoOn }))
		.catch((problem: unknown) => {
			process.stderr.write(`pages are not made ahead: ${inspect(problem)}\n`);
		});
}
