export interface Layer {
	readonly folder: string;
	/** Layers it may import, beside itself. */
	readonly layers: readonly string[];
	/** Packages it may import; `node` stands for the modules of Node. */
	readonly packages: readonly string[];
}

const kit = ['svelte', '@sveltejs/kit', '$app', '$env'];
const pure = ['domain', 'measures', 'format', 'messages', 'charts', 'figures', 'lineage', 'solve'];
const duckdb = ['@duckdb/node-api', '@duckdb/node-bindings'];

/** An arrow of design: what each layer may know. Whatever is not listed here is refused. */
export const layers: Readonly<Record<string, Layer>> = {
	domain: { folder: 'src/lib/domain', layers: [], packages: [] },
	measures: { folder: 'src/lib/measures', layers: ['domain'], packages: [] },
	solve: { folder: 'src/lib/solve', layers: ['domain', 'measures'], packages: ['highs'] },
	lineage: { folder: 'src/lib/lineage', layers: ['domain', 'measures'], packages: [] },
	format: { folder: 'src/lib/format', layers: ['domain'], packages: [] },
	messages: { folder: 'src/lib/messages', layers: ['domain', 'format'], packages: [] },
	charts: {
		folder: 'src/lib/charts',
		layers: ['domain', 'measures', 'format', 'messages'],
		packages: ['@observablehq/plot'],
	},
	figures: {
		folder: 'src/lib/figures',
		layers: ['domain', 'measures', 'format', 'messages'],
		packages: [],
	},
	documents: {
		folder: 'src/lib/documents',
		layers: ['domain', 'measures', 'format', 'messages', 'figures'],
		packages: [],
	},
	components: {
		folder: 'src/lib/components',
		layers: ['domain', 'measures', 'format', 'messages', 'charts', 'figures'],
		packages: ['svelte', '@observablehq/plot', '$app'],
	},
	enhance: {
		folder: 'src/lib/enhance',
		layers: [...pure, 'components'],
		packages: ['svelte', 'apache-arrow', 'highs'],
	},
	state: {
		folder: 'src/lib/state',
		layers: ['domain'],
		packages: ['libsql', 'csv-parse', 'node'],
	},
	server: {
		folder: 'src/lib/server',
		layers: [...pure, 'documents', 'styles', 'state'],
		packages: [
			...duckdb,
			'csv-parse',
			'linkedom',
			'apache-arrow',
			'hucre',
			'@sveltejs/kit',
			'node',
			'virtual',
		],
	},
	params: { folder: 'src/params', layers: ['domain'], packages: ['@sveltejs/kit'] },
	pages: { folder: 'src/routes', layers: [...pure, 'components', 'styles'], packages: kit },
	serverRoutes: {
		folder: 'src/routes',
		layers: [...pure, 'components', 'server', 'state', 'pages'],
		packages: [...kit, 'node', 'virtual'],
	},
	hooks: {
		folder: 'src/hooks.server.ts',
		layers: [...pure, 'server', 'state'],
		packages: [...kit, 'node', 'virtual'],
	},
	sharedHooks: { folder: 'src/hooks.ts', layers: [], packages: ['@sveltejs/kit'] },
	styles: { folder: 'src/lib/styles', layers: [], packages: [] },
	engine: { folder: 'pipelines/engine', layers: ['domain'], packages: [...duckdb, 'tsx', 'node'] },
	intake: {
		folder: 'pipelines/intake',
		layers: ['domain'],
		packages: [...duckdb, 'apache-arrow', 'hucre', 'csv-parse', 'node'],
	},
	models: {
		folder: 'pipelines/models',
		layers: ['domain', 'measures', 'solve', 'engine'],
		packages: ['pinyin-pro'],
	},
	sample: {
		folder: 'pipelines/sample',
		layers: ['domain', 'measures'],
		packages: ['hucre', 'csv-parse', 'node', ...duckdb],
	},
	forecast: {
		folder: 'pipelines/forecast',
		layers: ['domain', 'measures', 'format', 'engine', 'intake'],
		packages: ['csv-parse', 'node'],
	},
	disclosure: {
		folder: 'pipelines/disclosure',
		layers: ['domain', 'measures', 'engine'],
		packages: [],
	},
	plan: {
		folder: 'pipelines/plan',
		layers: ['domain', 'measures', 'format', 'messages', 'solve', 'engine'],
		packages: ['hucre', 'node'],
	},
	commands: {
		folder: 'pipelines/commands',
		layers: [
			'plan',
			'domain',
			'measures',
			'format',
			'solve',
			'server',
			'engine',
			'intake',
			'sample',
			'forecast',
			'disclosure',
			'state',
			'documents',
		],
		packages: ['node', ...duckdb],
	},
	run: { folder: 'pipelines/run.ts', layers: ['commands', 'engine'], packages: ['node'] },
};
