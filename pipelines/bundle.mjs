import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	renameSync,
	rmSync,
	statSync,
	utimesSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');
const cache = join(root, 'node_modules/.cache/wenhe');
const sources = ['pipelines', 'src/lib'];
const entries = [
	'pipelines/run.ts',
	'pipelines/commands/*.ts',
	'pipelines/engine/computer-thread.ts',
	'pipelines/models/intermediate/*.ts',
	'pipelines/models/marts/*.ts',
];
const dayMilliseconds = 86_400_000;

/**
 * The folder of the compiled command line, laid out as its sources; made anew when one of them changed.
 * Null where it is not there and may not be written.
 */
export async function bundledFolder() {
	const folder = join(cache, sourcesHash());
	if (existsSync(folder)) {
		markUsed(folder);
		return folder;
	}
	const work = workFolder();
	if (work === null) return null;
	removeOld();
	await compile(work, folder);
	try {
		renameSync(work, folder);
	} catch (error) {
		// Another process was faster.
		rmSync(work, { recursive: true, force: true });
		if (!existsSync(folder)) throw error;
	}
	return folder;
}

/**
 * What is in use is not old.
 *
 * @param {string} folder
 */
function markUsed(folder) {
	const now = new Date();
	try {
		utimesSync(folder, now, now);
	} catch (error) {
		if (!isForbidden(error)) throw error;
	}
}

function workFolder() {
	try {
		mkdirSync(cache, { recursive: true });
		return mkdtempSync(join(cache, '.work-'));
	} catch (error) {
		if (isForbidden(error)) return null;
		throw error;
	}
}

/** @param {unknown} error */
function isForbidden(error) {
	const { code } = /** @type {NodeJS.ErrnoException} */ (error);
	return code === 'EACCES' || code === 'EROFS' || code === 'EPERM';
}

function sourcesHash() {
	const hash = createHash('sha256');
	for (const path of [
		'package-lock.json',
		'pipelines/bundle.mjs',
		...sources.flatMap(filesBelow).sort(),
	]) {
		const { mtimeMs, size } = statSync(join(root, path));
		hash.update(`${path} ${String(mtimeMs)} ${String(size)}\n`);
	}
	return hash.digest('hex').slice(0, 16);
}

/** @param {string} folder */
function filesBelow(folder) {
	return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.m?ts$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}

function removeOld() {
	for (const name of readdirSync(cache)) {
		const path = join(cache, name);
		const { mtimeMs = Infinity } = statSync(path, { throwIfNoEntry: false }) ?? {};
		if (Date.now() - mtimeMs > dayMilliseconds) rmSync(path, { recursive: true, force: true });
	}
}

/**
 * @param {string} outdir
 * @param {string} folder where it will lie in the end
 */
async function compile(outdir, folder) {
	await build({
		absWorkingDir: root,
		entryPoints: entries,
		outbase: '.',
		outdir,
		bundle: true,
		splitting: true,
		format: 'esm',
		platform: 'node',
		target: 'node20',
		packages: 'external',
		sourcemap: true,
		define: { 'globalThis.wenheBundle': JSON.stringify({ root, folder }) },
		plugins: [sourceAddresses],
		logLevel: 'error',
	});
}

/** A compiled module still finds the files that lie beside its source. */
const sourceAddresses = {
	name: 'source-addresses',
	/** @param {import('esbuild').PluginBuild} build */
	setup({ onLoad }) {
		onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
			loader: 'ts',
			contents: (await readFile(path, 'utf8'))
				.replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
				.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
		}));
	},
};
