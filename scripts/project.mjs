import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

/**
 * Runs a program to its end with our own input and output; resolves to its exit code.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [environment] added to that of this process
 * @returns {Promise<number>}
 */
export function run(program, args, environment = {}) {
	return new Promise((done, fail) => {
		const child = spawn(program, args, {
			cwd: root,
			stdio: 'inherit',
			env: { ...process.env, ...environment },
			shell: process.platform === 'win32',
		});
		child.on('error', fail);
		child.on('exit', (code) => {
			done(code ?? 1);
		});
	});
}

/**
 * Like run, but a program that fails ends this one with its exit code.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [environment]
 */
export async function mustRun(program, args, environment = {}) {
	const code = await run(program, args, environment);
	if (code !== 0) process.exit(code);
}

/**
 * A tool of node_modules, by the path of its script.
 * @param {string} path
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [environment]
 */
export function runTool(path, args, environment = {}) {
	return run(process.execPath, [join(root, 'node_modules', path), ...args], environment);
}

/** Installs exactly what the lock file names, unless that is what is installed. */
export async function install() {
	if (isInstalled()) return;
	console.log('installing dependencies (npm ci)');
	await mustRun('npm', ['ci']);
}

function isInstalled() {
	const installed = join(root, 'node_modules/.package-lock.json');
	if (!existsSync(installed)) return false;
	const wanted = packagesOf(join(root, 'package-lock.json'));
	const present = packagesOf(installed);
	return Object.entries(wanted).every(
		([path, { version, optional, peer }]) =>
			path === '' || optional || peer || present[path]?.version === version,
	);
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean, peer?: boolean }>}
 */
function packagesOf(path) {
	return JSON.parse(readFileSync(path, 'utf8')).packages;
}

/** Builds the site unless the last build is younger than everything it is made from. */
export async function buildSite() {
	const built = join(root, 'build/index.js');
	const sources = ['src', 'static', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];
	const newest = Math.max(...sources.map((path) => newestChange(join(root, path))));
	if (existsSync(built) && statSync(built).mtimeMs > newest) return;
	console.log('building the site');
	const code = await runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn']);
	if (code !== 0) process.exit(code);
}

/**
 * @param {string} path
 * @returns {number}
 */
function newestChange(path) {
	if (!existsSync(path)) return 0;
	const { mtimeMs } = statSync(path);
	if (!statSync(path).isDirectory()) return mtimeMs;
	return Math.max(mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}
