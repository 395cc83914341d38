import { setPriority } from 'node:os';
import { text } from 'node:stream/consumers';

/**
 * One question of a stranger, asked in a process of its own: few rights, little memory, low priority, and it
 * holds copies of the tables that the question names and nothing else. Whoever waits kills it when it is late.
 * @typedef {{ duckdb: string, path: string, sql: string, tables: string[], most: number, mostBytes: number,
 *   memory: string, statements: { parse: string, open: string, copy: string, close: string } }} Question
 * @typedef {{ code: string, message: string, line?: number | null, column?: number | null, name?: string }} Problem
 */

const tableFunctions = new Set(['range', 'generate_series', 'unnest']);
const hiddenFunctions = /^(current_setting|getvariable|getenv|pg_.*|duckdb_.*|pragma_.*)$/;
const whole = new Set(['BIGINT', 'UBIGINT', 'HUGEINT', 'UHUGEINT']);

/** @type {Question} */
const question = JSON.parse(await text(process.stdin));
const { DuckDBInstance } = await import(question.duckdb);
try {
	setPriority(10);
} catch {
	// Not every system lets a process step back.
}
process.stdout.write(JSON.stringify(await answer().catch(problemOf)));

async function answer() {
	const instance = await DuckDBInstance.create(':memory:', {
		threads: '1',
		memory_limit: question.memory,
		temp_directory: '',
		home_directory: 'none',
		secret_directory: 'none',
		extension_directory: 'none',
		autoinstall_known_extensions: 'false',
		autoload_known_extensions: 'false',
	});
	const connection = await instance.connect();
	const { parse, open, copy, close } = question.statements;
	const parsed = await connection.runAndReadAll(parse, { sql: question.sql });
	const named = tablesOf(JSON.parse(parsed.getRowObjectsJson()[0].tree));
	await connection.run(open.replace('$path', `'${question.path.replaceAll("'", "''")}'`));
	for (const table of named) await connection.run(copy.replaceAll('$table', `"${table}"`));
	await connection.run(close);
	return read(await connection.stream(question.sql));
}

/**
 * The tables that a question reads; anything that is not a plain question about them is refused.
 * @param {any} tree
 */
function tablesOf(tree) {
	if (tree.error) {
		if (tree.error_type !== 'parser') throw refuse('statement', '');
		throw { ...refuse('syntax', tree.error_message), ...placeOf(Number(tree.position)) };
	}
	if (tree.statements.length === 0) throw refuse('statement', '');
	if (tree.statements.length > 1) throw refuse('several', '');
	const nodes = [...nodesOf(tree)];
	const own = new Set(nodes.flatMap((node) => (node.cte_map?.map ?? []).map(keyOf)));
	const named = new Set();
	for (const node of nodes) {
		const { type, table_name: name, function_name: called } = node;
		if (type === 'SHOW_REF') throw refuse('statement', '');
		if (type === 'TABLE_FUNCTION') checkTableFunction(node.function);
		if (typeof called === 'string' && hiddenFunctions.test(called.toLowerCase()))
			throw refuse('function', called);
		if (type !== 'BASE_TABLE' || (node.schema_name === '' && own.has(name))) continue;
		const isOurs =
			['', 'marts'].includes(node.schema_name) && ['', 'release'].includes(node.catalog_name);
		const table = question.tables.find((each) => each === String(name).toLowerCase());
		if (!isOurs || table === undefined) throw refuse('table', name);
		named.add(table);
	}
	return named;
}

/** @param {any} call */
function checkTableFunction(call) {
	const name = String(call?.function_name ?? '').toLowerCase();
	if (!tableFunctions.has(name)) throw refuse('function', name);
}

/** @param {{ key: string }} entry */
function keyOf({ key }) {
	return key;
}

/**
 * Every object of the parsed question, without recursion: it may be nested as deep as its author likes.
 * @param {any} root
 */
function* nodesOf(root) {
	const waiting = [root];
	while (waiting.length > 0) {
		const node = waiting.pop();
		if (node === null || typeof node !== 'object') continue;
		if (!Array.isArray(node)) yield node;
		waiting.push(...Object.values(node));
	}
}

/** @param {any} result */
async function read(result) {
	const columns = result
		.deduplicatedColumnNames()
		.map((/** @type {string} */ name, /** @type {number} */ index) => ({
			name,
			type: String(result.columnType(index)),
		}));
	const rows = [];
	let bytes = 0;
	for (;;) {
		const chunk = await result.fetchChunk();
		if (chunk === null || chunk.rowCount === 0) return { columns, rows, hasMore: false };
		for (const row of chunk.convertRows((/** @type {unknown} */ value) => value)) {
			if (rows.length >= question.most) return { columns, rows, hasMore: true };
			const cells = row.map((/** @type {unknown} */ value, /** @type {number} */ index) =>
				plain(value, columns[index].type),
			);
			bytes += JSON.stringify(cells).length;
			if (bytes > question.mostBytes) throw refuse('size', '');
			rows.push(cells);
		}
	}
}

/**
 * Whole numbers beyond 2^53 stay texts: as numbers they would be silently wrong.
 * @param {any} value
 * @param {string} type
 */
function plain(value, type) {
	if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
	if (typeof value === 'number') return Number.isFinite(value) ? value : null;
	if (whole.has(type)) return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
	if (type.startsWith('DECIMAL')) return Number(String(value));
	return String(value);
}

/**
 * @param {string} code
 * @param {string} name
 * @returns {Problem}
 */
function refuse(code, name) {
	return code === 'syntax' ? { code, message: name } : { code, message: '', name };
}

/** @param {unknown} thrown */
function problemOf(thrown) {
	if (!(thrown instanceof Error)) return { problem: thrown };
	const [first = '', ...more] = thrown.message.split('\n');
	const message = first.replace(/^[\w ]*Error: /, '');
	const hint = more.find((line) => /^(Did you mean|Candidate)/.test(line)) ?? '';
	const code = /Out of Memory/.test(first)
		? 'memory'
		: /Permission/.test(first)
			? 'statement'
			: 'other';
	const shown = [message, hint].filter((line) => line !== '').join(' ');
	return { problem: { code, message: withoutPaths(shown), ...caretOf(thrown.message) } };
}

/** @param {string} message */
function withoutPaths(message) {
	return message.replaceAll(/(?:[A-Za-z]:)?(?:[\\/][\w.@+-]+){2,}/g, '…');
}

/** @param {string} message */
function caretOf(message) {
	const found = /LINE (\d+): (.*)\n( *)\^/.exec(message);
	if (found === null) return { line: null, column: null };
	const [, line = '', shown = '', indent = ''] = found;
	const column = indent.length - `LINE ${line}: `.length + 1;
	return { line: Number(line), column: shown.startsWith('...') ? null : column };
}

/** @param {number} position */
function placeOf(position) {
	const before = question.sql.slice(0, position).split('\n');
	return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
