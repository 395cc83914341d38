import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin, type Rolldown } from 'vite';

const entry = 'src/lib/enhance/main.ts';
const virtual = 'virtual:enhance';
const resolved = `\0${virtual}`;
/** Kit copies the assets of the server build to the client folder, whatever else it builds. */
const folder = '_app/immutable/assets';

/**
 * Pages have no client code of Kit (`csr = false`), so Kit would ship no script at all.
 * This builds the enhancement as one external module with lazy chunks and tells pages its address:
 * `import { script } from 'virtual:enhance'`.
 */
export function enhancePlugin(): Plugin {
	let isServerBuild = false;
	let output: Rolldown.RolldownOutput['output'] | null = null;

	return {
		name: 'wenhe-enhance',
		configResolved(config) {
			isServerBuild = config.command === 'build' && Boolean(config.build.ssr);
		},
		async buildStart() {
			if (!isServerBuild) return;
			output = await bundle();
			for (const file of output) {
				const source = file.type === 'chunk' ? file.code : file.source;
				this.emitFile({ type: 'asset', fileName: `${folder}/${file.fileName}`, source });
			}
		},
		resolveId(id) {
			return id === virtual ? resolved : null;
		},
		load(id) {
			if (id !== resolved) return null;
			return `export const script = ${JSON.stringify(address(output))};`;
		},
	};
}

function address(output: Rolldown.RolldownOutput['output'] | null): string {
	const main = output?.find((file) => file.type === 'chunk' && file.isEntry);
	return main === undefined ? `/${entry}` : `/${folder}/${main.fileName}`;
}

async function bundle(): Promise<Rolldown.RolldownOutput['output']> {
	const result = await build({
		configFile: false,
		base: './',
		publicDir: false,
		logLevel: 'warn',
		plugins: [svelte()],
		build: {
			write: false,
			modulePreload: false,
			rolldownOptions: {
				input: { enhance: entry },
				output: {
					entryFileNames: '[name].[hash].js',
					chunkFileNames: '[name].[hash].js',
					assetFileNames: '[name].[hash][extname]',
				},
			},
		},
	});
	if (Array.isArray(result) || !('output' in result)) throw new Error('one bundle expected');
	return result.output;
}
