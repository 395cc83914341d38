import { crawl, type Site } from './site.ts';

interface Beside {
	/** Milliseconds, the 95th percentile. */
	readonly alone: number;
	readonly beside: number;
	/** Files that the other reader took meanwhile. */
	readonly files: number;
}

const atOnce = 6;
const rounds = 3;

/** How long navigation takes while one reader, with as many connections as a browser has, takes away every file of every figure. */
export async function exportsBeside(site: Pick<Site, 'origin'>): Promise<Beside> {
	const pages = (await crawl(site, { limit: 150 })).filter((path) => path.startsWith('/zh'));
	const files = await filesOn(site, pages);
	const alone = await navigate(site, pages);
	const exporting = takeAll(site, files);
	const beside = await navigate(site, pages);
	return { alone, beside, files: await exporting.stop() };
}

async function filesOn(
	site: Pick<Site, 'origin'>,
	pages: readonly string[],
): Promise<readonly string[]> {
	const files = new Set<string>();
	for (const page of pages) {
		const html = await (await fetch(site.origin + page)).text();
		for (const [, href = ''] of html.matchAll(/href="(\/zh\/figures\/[^"]+)"/g)) {
			files.add(href.replaceAll('&amp;', '&'));
		}
	}
	return [...files];
}

async function navigate(site: Pick<Site, 'origin'>, pages: readonly string[]): Promise<number> {
	const times: number[] = [];
	for (let round = 0; round < rounds; round += 1) {
		for (const page of pages) {
			const began = performance.now();
			await (await fetch(site.origin + page)).arrayBuffer();
			times.push(performance.now() - began);
		}
	}
	times.sort((a, b) => a - b);
	return times[Math.floor(times.length * 0.95)] ?? 0;
}

function takeAll(site: Pick<Site, 'origin'>, files: readonly string[]) {
	let taken = 0;
	let isOver = false;
	async function connection(first: number): Promise<void> {
		for (let at = first; !isOver; at += atOnce) {
			const file = files[at % files.length];
			if (file === undefined) return;
			const response = await fetch(site.origin + file);
			await response.arrayBuffer();
			if (response.ok) taken += 1;
		}
	}
	const connections = Array.from({ length: atOnce }, (_, index) => connection(index));
	return {
		async stop(): Promise<number> {
			isOver = true;
			await Promise.all(connections);
			return taken;
		},
	};
}
