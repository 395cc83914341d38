import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserServer } from 'playwright-core';
import { findChromium } from './chromium.mjs';

export interface Site {
	readonly origin: string;
	/** What the server has printed so far. */
	readonly output: () => string;
	readonly stop: () => Promise<void>;
}

/** The production build on a free port, reading the warehouse that the environment names. */
export async function startSite(environment: NodeJS.ProcessEnv = {}): Promise<Site> {
	const entry = resolve('build/index.js');
	if (!existsSync(entry)) throw new Error('no production build: run "npx vite build" first');
	const port = String(await freePort());
	const server = spawn(process.execPath, [entry], {
		env: {
			UV_THREADPOOL_SIZE: '16',
			KEEP_ALIVE_TIMEOUT: '65',
			BODY_SIZE_LIMIT: '26M',
			WENHE_STATE: mkdtempSync(join(tmpdir(), 'wenhe-state-')),
			WENHE_WARM: 'off',
			...process.env,
			...environment,
			PORT: port,
			HOST: '127.0.0.1',
		},
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	let printed = '';
	server.stdout.on('data', (chunk: Buffer) => {
		printed += chunk.toString();
	});
	const origin = `http://127.0.0.1:${port}`;
	await untilLive(origin, server);
	return { origin, output: () => printed, stop: () => stop(server) };
}

async function untilLive(origin: string, server: ChildProcess): Promise<void> {
	for (let attempt = 0; attempt < 150; attempt += 1) {
		if (server.exitCode !== null) throw new Error(`server ended with ${String(server.exitCode)}`);
		const isLive = await fetch(`${origin}/health/live`).then(
			(response) => response.ok,
			() => false,
		);
		if (isLive) return;
		await new Promise((done) => setTimeout(done, 100));
	}
	throw new Error('server does not answer');
}

function stop(server: ChildProcess): Promise<void> {
	return new Promise((done) => {
		server.once('exit', () => {
			done();
		});
		server.kill('SIGKILL');
	});
}

function freePort(): Promise<number> {
	return new Promise((done, fail) => {
		const probe = createServer();
		probe.once('error', fail);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => {
				if (address === null || typeof address === 'string') fail(new Error('no port'));
				else done(address.port);
			});
		});
	});
}

export function launchBrowser(): Promise<Browser> {
	return chromium.launch(launchOptions());
}

/** A browser that other processes open pages in. */
export function launchBrowserServer(): Promise<BrowserServer> {
	return chromium.launchServer(launchOptions());
}

function launchOptions() {
	const executablePath = findChromium();
	if (executablePath === null) throw new Error('no Chromium: put its path in WENHE_CHROMIUM');
	return { executablePath, args: ['--no-sandbox', '--font-render-hinting=none'] };
}

interface CrawlOptions {
	readonly limit?: number;
	readonly states?: boolean;
	/** Whether a page is opened for the addresses that it leads to. */
	readonly follow?: (path: string) => boolean;
}

/**
 * Internal addresses that the pages of both languages lead to, without downloads and choices of theme;
 * `states`: with the views of each page that a query chooses, which are not followed further.
 */
export async function crawl(
	site: Pick<Site, 'origin'>,
	{ limit = 2000, states = false, follow = (): boolean => true }: CrawlOptions = {},
): Promise<readonly string[]> {
	const found = new Set(['/zh', '/en']);
	for (const path of found) {
		if (found.size >= limit) break;
		if (path.includes('?') || !follow(path)) continue;
		const response = await fetch(site.origin + path);
		if (!response.ok) throw new Error(`${path} answers ${String(response.status)}`);
		const html = await response.text();
		for (const [, href = ''] of html.matchAll(/<a\b[^>]*?\shref="([^"#]+)/g)) {
			const address = href.replaceAll('&amp;', '&');
			if (/^\/(zh|en)(\/|\?|$)/.test(address) && !isFile(address)) {
				if (states || !address.includes('?')) found.add(address);
			}
		}
	}
	return [...found];
}

function isFile(address: string): boolean {
	return /[?&](theme|release)=|\/figures\/|\/why\/|\.(csv|parquet|json|xlsx|svg|arrow|docx|pdf|html)(\?|$)/.test(
		address,
	);
}
