import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createSemaphore } from '../../semaphore.ts';

/** The browser did not finish in time, or ended with an error. */
export class PrintError extends Error {
	constructor(reason: string) {
		super(`the PDF could not be printed: ${reason}`);
		this.name = 'PrintError';
	}
}

const inTurn = createSemaphore(1, { room: 16 });

function deadline(): number {
	return Number(process.env['WENHE_PDF_DEADLINE'] ?? 60_000);
}

/** Prints a page, one at a time: a browser is the heaviest thing that the server starts. */
export function printed(chromium: string, html: Buffer): Promise<Buffer> {
	return inTurn(async () => {
		const folder = await mkdtemp(join(tmpdir(), 'wenhe-pdf-'));
		try {
			const [page, target] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
			await writeFile(page, html);
			await run(chromium, [...flags(folder), `--print-to-pdf=${target}`, pathToFileURL(page).href]);
			return await readFile(target);
		} finally {
			await rm(folder, { recursive: true, force: true, maxRetries: 5 });
		}
	});
}

function flags(folder: string): string[] {
	const isRoot = process.getuid?.() === 0;
	return [
		'--headless',
		'--disable-gpu',
		'--disable-extensions',
		'--no-first-run',
		'--no-pdf-header-footer',
		'--generate-pdf-document-outline',
		'--host-resolver-rules=MAP * ~NOTFOUND',
		`--user-data-dir=${join(folder, 'profile')}`,
		...(isRoot ? ['--no-sandbox'] : []),
	];
}

function run(program: string, args: readonly string[]): Promise<void> {
	return new Promise((resolve, reject) => {
		const child = spawn(program, args, {
			stdio: 'ignore',
			timeout: deadline(),
			killSignal: 'SIGKILL',
		});
		child.on('error', (error) => {
			reject(new PrintError(error.message));
		});
		child.on('exit', (code, signal) => {
			if (code === 0) resolve();
			else if (signal === null) reject(new PrintError(`the browser ended with code ${code ?? 0}`));
			else reject(new PrintError(`stopped after ${deadline() / 1000} seconds`));
		});
	});
}
