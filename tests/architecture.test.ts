import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { type Layer, layers } from './layers.ts';
import { sourceFiles, type SourceFile } from './source-files.ts';

const code = ['.ts', '.svelte'];
const files = [...sourceFiles('src', code), ...sourceFiles('pipelines', code)].filter(
	({ path }) => !path.endsWith('.d.ts'),
);

test('every source file belongs to a layer', () => {
	expect(files.filter(({ path }) => layerOf(path) === null).map(({ path }) => path)).toEqual([]);
	expect(files.length).toBeGreaterThan(50);
});

test('imports go the way of the layers', () => {
	expect(files.flatMap(forbiddenImports)).toEqual([]);
});

test('only what it is meant for: the checks catch planted violations', () => {
	const planted: readonly SourceFile[] = [
		{ path: 'src/lib/measures/fit/x.ts', text: "import { y } from '#lib/server/query.ts';" },
		{ path: 'src/lib/measures/fit/x.ts', text: "import { readFileSync } from 'node:fs';" },
		{ path: 'src/lib/charts/x.ts', text: "export * from '../server/query.ts';" },
		{ path: 'src/routes/+page.svelte', text: "const x = await import('#lib/server/query.ts');" },
		{ path: 'src/lib/server/x.ts', text: "import '../../../pipelines/engine/build.ts';" },
		{ path: 'pipelines/engine/x.ts', text: "import { x } from '../intake/index.ts';" },
	];
	expect(planted.map((file) => forbiddenImports(file).length)).toEqual([1, 1, 1, 1, 1, 1]);
	expect(
		composedSql({ path: 'src/x.ts', text: 'const q = `select a from marts.b`;' }),
	).toHaveLength(1);
	expect(composedSql({ path: 'src/x.ts', text: "label: 'select a year from the list'" })).toEqual(
		[],
	);
});

test('SQL is composed in the engine and the intake only', () => {
	const mayCompose = ['pipelines/engine/', 'pipelines/intake/'];
	const others = files.filter(({ path }) => !mayCompose.some((folder) => path.startsWith(folder)));
	expect(others.flatMap(composedSql)).toEqual([]);
});

test('nothing prints but the command line', () => {
	const allowed = ['pipelines/run.ts', 'src/hooks.server.ts'];
	const printing = files.filter(
		({ path, text }) => !allowed.includes(path) && /\bconsole\.\w+\(/.test(text),
	);
	expect(printing.map(({ path }) => path)).toEqual([]);
});

test('chance and the time of day never enter a measure or a model', () => {
	const timeless = files.filter(({ path }) =>
		/^(src\/lib\/(measures|solve|domain)|pipelines\/models)\//.test(path),
	);
	const found = timeless.filter(({ text }) =>
		/Math\.random|new Date\(\)|Date\.now|performance\./.test(text),
	);
	expect(timeless.length).toBeGreaterThan(10);
	expect(found.map(({ path }) => path)).toEqual([]);
});

test('components derive and never synchronise', () => {
	const effects = files.filter(
		({ path, text }) => path.endsWith('.svelte') && text.includes('$effect'),
	);
	expect(effects.map(({ path }) => path)).toEqual([]);
});

test('a file can be read in one sitting', () => {
	const limits = [
		{ ending: '.ts', lines: 250 },
		{ ending: '.svelte', lines: 150 },
	];
	const long = files.flatMap(({ path, text }) => {
		const limit = limits.find(({ ending }) => path.endsWith(ending))?.lines ?? 0;
		const lines = text.replace(/<style[^]*<\/style>/, '').split('\n').length - 1;
		return lines > limit && !isData(path)
			? [`${path}: ${String(lines)} lines, limit ${String(limit)}`]
			: [];
	});
	expect(long).toEqual([]);
});

/** Generated types and lists of texts and rows are read by looking things up. */
function isData(path: string): boolean {
	return /^(src\/lib\/messages\/|src\/lib\/domain\/marts\.ts$|pipelines\/sample\/data\/)/.test(
		path,
	);
}

function layerOf(path: string): string | null {
	if (/^src\/routes\/.*(\.server\.ts|\+server\.ts)$/.test(path)) return 'serverRoutes';
	const found = Object.entries(layers).find(
		([, { folder }]) => path === folder || path.startsWith(`${folder}/`),
	);
	return found?.[0] ?? null;
}

function forbiddenImports({ path, text }: SourceFile): readonly string[] {
	const name = layerOf(path) ?? '';
	const layer = layers[name];
	if (layer === undefined) return [];
	return importsOf(text)
		.filter((specifier) => !isAllowed(path, name, layer, specifier))
		.map((specifier) => `${path} imports ${specifier}`);
}

function importsOf(text: string): readonly string[] {
	const statements = /(?:^|[\s;])(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?['"]([^'"]+)['"]/g;
	const calls = /\bimport\(\s*['"]([^'"]+)['"]/g;
	return [...text.matchAll(statements), ...text.matchAll(calls)].map(
		([, specifier = '']) => specifier,
	);
}

function isAllowed(path: string, name: string, layer: Layer, specifier: string): boolean {
	if (specifier === './$types') return true;
	const target = specifier.startsWith('#lib/')
		? specifier.replace('#lib/', 'src/lib/')
		: specifier.startsWith('.')
			? posix.join(posix.dirname(path), specifier)
			: null;
	if (target === null) return isAllowedPackage(layer, specifier);
	if (/\.css(\?|$)/.test(target) && name === 'pages') return true;
	const other = layerOf(target.replace(/\?.*$/, ''));
	const isOwn = other === name || (name === 'pages' && other === null);
	if (target.startsWith('data/')) return name === 'server';
	if (/\.css\?raw$/.test(target)) return layer.layers.includes('styles');
	if (specifier.startsWith('.') && path.startsWith('src/lib/')) return isOwn;
	return isOwn || (other !== null && layer.layers.includes(other));
}

function isAllowedPackage({ packages }: Layer, specifier: string): boolean {
	const [scope = '', name = ''] = specifier.split('/');
	const bare = scope.startsWith('@') ? `${scope}/${name}` : scope.replace(/:.*$/, '');
	return packages.includes(bare);
}

/** Texts that begin like a statement and go on like one. */
function composedSql({ path, text }: SourceFile): readonly string[] {
	const statement =
		/[`'"]\s*(select\s[^`'"]*\sfrom\s+(\w+\.\w+|\$\{|read_)|with\s+\w+\s+as\s*\(|insert into\s+\w|create\s+(or replace\s+)?(temp\s+)?(table|view|schema)\s+[\w$]|copy\s*\(|attach\s+[$'"]|from\s+(marts|staging|raw|intermediate)\.)/gi;
	return [...text.matchAll(statement)].map(([found]) => `${path}: ${found.slice(0, 60)}`);
}
