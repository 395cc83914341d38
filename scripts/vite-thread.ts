import { build, type Plugin, type Rolldown } from 'vite';

const entry = 'src/lib/server/plan-thread.ts';
const virtual = 'virtual:plan-thread';
const resolved = `\0${virtual}`;

/** The text of the module that a thread of the server runs, so that it needs no file of its own. */
export function threadPlugin(): Plugin {
	return {
		name: 'wenhe-thread',
		resolveId(id) {
			return id === virtual ? resolved : null;
		},
		async load(id) {
			return id === resolved ? `export const code = ${JSON.stringify(await bundle())};` : null;
		},
	};
}

async function bundle(): Promise<string> {
	const result = await build({
		configFile: false,
		logLevel: 'warn',
		build: {
			write: false,
			ssr: entry,
			rolldownOptions: { external: ['highs'] },
		},
	});
	const { output } = result as Rolldown.RolldownOutput;
	return output[0].code;
}
