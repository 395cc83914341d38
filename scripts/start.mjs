import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite, install, root } from './project.mjs';
import { buildSampleReleases, warehouseFolder, wenhe } from './releases.mjs';

const { values } = parseArgs({
	options: {
		region: { type: 'string', default: process.env.WENHE_REGION ?? 'yixing' },
		raw: { type: 'string', default: process.env.WENHE_RAW },
		port: { type: 'string', default: process.env.PORT ?? '3000' },
	},
});

await install();
const region = await buildReleases(values.region, values.raw);
await buildSite();
serve(region, values.port);

/**
 * Makes sure that the region has a release; returns its id.
 * @param {string} name
 * @param {string | undefined} raw
 */
async function buildReleases(name, raw) {
	const bundled = join(root, 'data', name);
	const folder = existsSync(join(bundled, 'region.json')) ? bundled : resolve(name);
	const { id } = JSON.parse(readFileSync(join(folder, 'region.json'), 'utf8'));
	if (raw !== undefined) await wenhe(['build', '--region', folder, '--raw', resolve(raw)]);
	else if (id === 'yixing') await buildSampleReleases();
	else if (!existsSync(join(warehouseFolder(), id, 'current'))) {
		await wenhe(['build', '--region', folder]);
	}
	return id;
}

/**
 * DuckDB and file reads share libuv's threads: with the usual four, slow queries stop everything.
 * @param {string} id
 * @param {string} port
 */
function serve(id, port) {
	const server = spawn(process.execPath, [join(root, 'build/index.js')], {
		cwd: root,
		stdio: 'inherit',
		env: {
			...process.env,
			UV_THREADPOOL_SIZE: process.env.UV_THREADPOOL_SIZE ?? '16',
			// The evidence of an objection comes with its form.
			BODY_SIZE_LIMIT: process.env.BODY_SIZE_LIMIT ?? '26M',
			KEEP_ALIVE_TIMEOUT: process.env.KEEP_ALIVE_TIMEOUT ?? '65',
			WENHE_REGION: id,
			WENHE_WAREHOUSE: warehouseFolder(),
			PORT: port,
		},
	});
	console.log(`Wenhe 吻合 is at http://localhost:${port}/`);
	for (const signal of ['SIGINT', 'SIGTERM']) {
		process.on(signal, () => {
			server.kill(/** @type {NodeJS.Signals} */ (signal));
		});
	}
	server.on('exit', (code) => {
		process.exit(code ?? 0);
	});
}
