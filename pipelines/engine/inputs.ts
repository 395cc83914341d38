import type { Database } from './database.ts';

/** What a model reads and whether the order of its additions can change the result. */
export interface QueryShape {
	/** Tables with their schema, sorted. */
	readonly inputs: readonly string[];
	/** Functions that read files or the outside world. */
	readonly outside: readonly string[];
	/** No function whose result depends on the order of rows: may run on all threads. */
	readonly isOrderFree: boolean;
	/** Orders rows without taking the first of them: an order that a table does not keep. */
	readonly isOrdered: boolean;
}

const tableFunctions = new Set(['unnest', 'generate_series', 'range']);

const orderBound = new Set(
	[
		'sum avg mean fsum favg kahan_sum sumkahan geomean geometric_mean product entropy kurtosis skewness',
		'stddev stddev_pop stddev_samp var_pop var_samp variance sem corr covar_pop covar_samp',
		'regr_slope regr_intercept regr_r2 regr_avgx regr_avgy regr_sxx regr_sxy regr_syy',
		'first last any_value arbitrary arg_max arg_min argmax argmin max_by min_by mode',
		'list array_agg string_agg group_concat listagg histogram approx_quantile approx_count_distinct',
	].flatMap((names) => names.split(' ')),
);

/**
 * Inputs of a select statement from DuckDB's own parse tree: base tables that name a schema.
 * Names of CTEs carry none; `getTableNames` misses tables behind `using` and is not used.
 */
export async function readQueryShape(database: Database, sql: string): Promise<QueryShape> {
	const [tree] = await readTrees(database, [sql]);
	return shapeOf(tree);
}

/** Parse trees of statements, in their order; one that is not a select statement tells its error. */
export async function readTrees(
	database: Database,
	statements: readonly string[],
): Promise<readonly SerializedSql[]> {
	const rows = await database.rows<{ tree: string }>(
		`select json_serialize_sql("sql") as tree
		from (select unnest(from_json($statements::varchar::json, '["varchar"]')) as "sql")`,
		{ statements: JSON.stringify(statements) },
	);
	return rows.map(({ tree }) => JSON.parse(tree) as SerializedSql);
}

export function shapeOf(tree: SerializedSql | undefined): QueryShape {
	if (tree === undefined || tree.error) throw new Error(tree?.error_message ?? 'nothing to read');
	if (tree.statements.length !== 1) throw new Error('a model is one statement');
	const nodes = collectNodes(tree.statements);
	return {
		inputs: [...new Set(nodes.flatMap(baseTable))].sort(),
		outside: [...new Set(nodes.flatMap(outsideFunction))].sort(),
		isOrderFree: !dependsOnOrder(tree.statements),
		isOrdered: nodes.some(ordersRows),
	};
}

export type SerializedSql =
	| { readonly error: true; readonly error_message: string }
	| { readonly error: false; readonly statements: readonly unknown[] };

interface TreeNode {
	readonly modifiers?: readonly TreeNode[];
	readonly type?: unknown;
	readonly class?: unknown;
	readonly schema_name?: unknown;
	readonly table_name?: unknown;
	readonly function_name?: unknown;
	readonly function?: TreeNode;
	readonly order_bys?: { readonly orders?: readonly unknown[] };
}

function collectNodes(value: unknown): readonly TreeNode[] {
	if (Array.isArray(value)) return value.flatMap(collectNodes);
	if (typeof value !== 'object' || value === null) return [];
	return [value, ...Object.values(value).flatMap(collectNodes)];
}

function baseTable(node: TreeNode): readonly string[] {
	const isTable = node.type === 'BASE_TABLE' && typeof node.table_name === 'string';
	return isTable && typeof node.schema_name === 'string' && node.schema_name !== ''
		? [`${node.schema_name}.${node.table_name}`]
		: [];
}

function outsideFunction(node: TreeNode): readonly string[] {
	const name = node.type === 'TABLE_FUNCTION' ? node.function?.function_name : undefined;
	return typeof name === 'string' && !tableFunctions.has(name) ? [name] : [];
}

/** A sorted list depends on no order: DuckDB writes `list(x order by x)` as `list_sort(list(x))`. */
function dependsOnOrder(value: unknown, isSorted = false): boolean {
	if (Array.isArray(value)) return value.some((each) => dependsOnOrder(each, isSorted));
	if (typeof value !== 'object' || value === null) return false;
	const node: TreeNode = value;
	if (node.class === 'WINDOW') return true;
	const name = node.class === 'FUNCTION' ? String(node.function_name) : '';
	if (orderBound.has(name) && !(isSorted && isList(name)) && !isOrdered(node)) return true;
	return Object.values(value).some((each) =>
		dependsOnOrder(each, isSorted || name === 'list_sort'),
	);
}

function isList(name: string): boolean {
	return name === 'list' || name === 'array_agg';
}

function isOrdered({ order_bys }: TreeNode): boolean {
	return (order_bys?.orders ?? []).length > 0;
}

function ordersRows({ modifiers }: TreeNode): boolean {
	const types = (modifiers ?? []).map(({ type }) => type);
	return types.includes('ORDER_MODIFIER') && !types.includes('LIMIT_MODIFIER');
}
