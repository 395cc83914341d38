import { quantile } from '#lib/measures/quantile.ts';
import { kindsOf, spread as spreadOver } from './page-kinds.ts';
import { crawl, startSite, type Site } from './site.ts';

export interface Spread {
	/** Milliseconds. */
	readonly median: number;
	readonly p95: number;
}

export interface Navigation {
	readonly pages: number;
	/** The route that does nothing: what the machine and the line cost. */
	readonly bare: Spread;
	/** Pages that nobody asked for before. */
	readonly cold: Spread;
	/** Milliseconds of the slowest kinds of pages, the first time, in the middle. */
	readonly slowest: readonly (readonly [kind: string, median: number])[];
	/** The same pages again. */
	readonly kept: Spread;
}

const ofEach = 8;

/** Some pages of every kind once on a server that has just started, then once more. */
export async function measureNavigation(known: Pick<Site, 'origin'>): Promise<Navigation> {
	const kinds = kindsOf(await crawl(known)).map(({ key, addresses }) => ({
		key,
		addresses: spreadOver(addresses, ofEach),
	}));
	const paths = kinds.flatMap(({ addresses }) => addresses);
	const site = await startSite();
	await timeOf(site, '/zh');
	const cold = await timesOf(site, paths);
	const kept = await timesOf(site, paths);
	const bare = await timesOf(
		site,
		paths.map(() => '/health/live'),
	);
	await site.stop();
	const slowest = kinds
		.map(({ key, addresses }) => {
			const times = addresses.map((address) => cold[paths.indexOf(address)] ?? Number.NaN);
			return [key, spread(times).median] as const;
		})
		.sort(([, a], [, b]) => b - a);
	return {
		pages: paths.length,
		bare: spread(bare),
		cold: spread(cold),
		slowest: slowest.slice(0, 8),
		kept: spread(kept),
	};
}

async function timesOf(site: Site, paths: readonly string[]): Promise<readonly number[]> {
	const times: number[] = [];
	for (const path of paths) times.push(await timeOf(site, path));
	return times;
}

async function timeOf(site: Site, path: string): Promise<number> {
	const began = performance.now();
	const response = await fetch(site.origin + path, { headers: { 'accept-encoding': 'gzip' } });
	await response.arrayBuffer();
	return performance.now() - began;
}

function spread(times: readonly number[]): Spread {
	const at = (share: number) => quantile(times, share) ?? Number.NaN;
	return { median: at(0.5), p95: at(0.95) };
}
