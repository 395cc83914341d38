import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium } from './chromium.mjs';
import { buildSite, install, root, run, runTool } from './project.mjs';
import { buildSampleReleases } from './releases.mjs';

/** `--long` runs, instead of the usual tests, the ones that take up to an hour, or those of the folders named. */
const { values, positionals } = parseArgs({
	options: { long: { type: 'boolean', default: false } },
	allowPositionals: true,
});

const results = join(root, 'test-results');
const sweep = 'tests/sweep';
/** Tests of what a process holds once, as the open release: each file has a process of its own. */
const apart = ['commands', 'documents', 'lineage', 'server', 'state'].map(testsOf);
/** The others share what one of them has loaded. */
const sharing = readdirSync(join(root, 'tests'))
	.map(testsOf)
	.filter((path) => !apart.includes(path));
/** Tests of folders that need neither a release nor the site: a run of them alone builds none. */
const bare = ['tests/intake', 'tests/measures', 'tests/solve'];
const isBare =
	values.long &&
	positionals.length > 0 &&
	positionals.every((path) =>
		bare.some((folder) => path === folder || path.startsWith(`${folder}/`)),
	);
const totals = { passed: 0, failed: 0, skipped: 0 };

await install();
if (!isBare) await provideChromium();
rmSync(results, { recursive: true, force: true });
mkdirSync(results);
await runTool('@sveltejs/kit/svelte-kit.js', ['sync']);
const warehouse = join(results, 'warehouse');
if (!isBare) {
	await Promise.all([buildReleases(), values.long ? null : checkSources()]);
	await buildSite();
}
const environment = {
	WENHE_WAREHOUSE: warehouse,
	WENHE_REGION: 'yixing',
	UV_THREADPOOL_SIZE: '16',
};

if (values.long) {
	const long = { ...environment, WENHE_LONG: '1' };
	const folders = positionals.filter((folder) => folder !== sweep);
	if (positionals.length === 0 || positionals.includes(sweep)) await vitest('sweep', long);
	if (positionals.length === 0 || folders.length > 0) await vitest('unit', long, { folders });
} else {
	await vitest('unit', environment, {
		name: 'sharing',
		folders: sharing,
		options: ['--no-isolate'],
	});
	await vitest('unit', environment, { name: 'apart', folders: apart });
	await vitest('component', environment);
	await vitest('e2e', environment);
}

if (totals.skipped > 0) console.log(`${String(totals.skipped)} skipped`);
console.log(`${String(totals.passed)} passed, ${String(totals.failed)} failed`);
process.exit(totals.failed > 0 ? 1 : 0);

/** @param {string} name of a folder or file, as vitest is asked for it */
function testsOf(name) {
	return name.includes('.') ? `tests/${name}` : `tests/${name}/`;
}

async function provideChromium() {
	if (findChromium() !== null) return;
	if (process.getuid?.() === 0) {
		await run('apt-get', ['update', '-qq']);
		await run('apt-get', ['install', '-y', '-qq', 'chromium']);
		if (findChromium() !== null) return;
	}
	console.error(
		'no Chromium found: install one (on Debian: apt-get install chromium) or put its path in WENHE_CHROMIUM',
	);
	process.exit(1);
}

/** A warehouse of its own, made by the code under test: one core's work, beside that of the checks. */
async function buildReleases() {
	await buildSampleReleases({ raw: join(results, 'raw'), warehouse, years: [2024, 2025] });
}

async function checkSources() {
	await check('format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']);
	await check('lint', 'eslint/bin/eslint.js', ['--max-warnings', '0', '.']);
	await check('types', 'svelte-check/bin/svelte-check', [
		...['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'],
	]);
}

/**
 * @param {string} name
 * @param {string} tool
 * @param {readonly string[]} args
 */
async function check(name, tool, args) {
	const start = performance.now();
	const isGood = (await runTool(tool, args)) === 0;
	totals[isGood ? 'passed' : 'failed'] += 1;
	const seconds = ((performance.now() - start) / 1000).toFixed(1);
	console.log(`${isGood ? '✓' : '✗'} ${name} (${seconds} s)`);
}

/**
 * @param {string} project
 * @param {NodeJS.ProcessEnv} environment
 * @param {{ name?: string, folders?: readonly string[], options?: readonly string[] }} [chosen]
 */
async function vitest(project, environment, { name = project, folders = [], options = [] } = {}) {
	const report = join(results, `${name}.json`);
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	const code = await runTool(
		'vitest/vitest.mjs',
		['run', '--project', project, '--passWithNoTests', ...options, ...reporters, ...folders],
		environment,
	);
	const { passed, failed, skipped } = readReport(report);
	totals.passed += passed;
	totals.skipped += skipped;
	totals.failed += failed === 0 && code !== 0 ? 1 : failed;
}

/**
 * A file that could not be loaded counts as one failure.
 * @param {string} path
 */
function readReport(path) {
	try {
		const report = JSON.parse(readFileSync(path, 'utf8'));
		const unloaded = report.testResults.filter(
			(/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
				file.status === 'failed' && file.assertionResults.every((each) => each.status !== 'failed'),
		);
		return {
			passed: report.numPassedTests,
			failed: report.numFailedTests + unloaded.length,
			skipped: report.numPendingTests + report.numTodoTests,
		};
	} catch {
		return { passed: 0, failed: 0, skipped: 0 };
	}
}
