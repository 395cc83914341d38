import { expect, test } from 'vitest';
import type { Layer, Model } from '../../pipelines/engine/discover.ts';
import { buildOrder, findCycle } from '../../pipelines/engine/graph.ts';
import { failure } from './temporary.ts';

function mart(name: string, input: string): Record<string, string> {
	return {
		[`marts/${name}.sql`]: `-- One year.\n-- grain: year\nselect year from ${input}\n`,
	};
}

test('models that wait for each other are named in a circle', async () => {
	const files = {
		...mart('one', 'marts.two'),
		...mart('two', 'marts.three'),
		...mart('three', 'marts.one'),
		...mart('reader', 'marts.one'),
	};
	expect(await failure(files)).toBe(
		'models form a cycle: marts.one ← marts.two ← marts.three ← marts.one; ' +
			'move what they share into a model of its own',
	);
});

test('a model that reads itself is a cycle', async () => {
	expect(await failure(mart('one', 'marts.one'))).toMatch(
		/^models form a cycle: marts.one ← marts.one;/,
	);
});

test('a layer may not be jumped', async () => {
	const files = {
		...mart('early', 'raw.returns'),
		'intermediate/late.sql': '-- One year.\n-- grain: year\nselect year from marts.totals\n',
		'intermediate/code.sql':
			'-- One place.\n-- grain: place_id\nselect place_id from reference.places\n',
	};
	expect(await failure(files)).toBe(
		'intermediate/code.sql reads reference.places: intermediate may read staging, intermediate; ' +
			'bring the table through the layers between\n' +
			'intermediate/late.sql reads marts.totals: intermediate may read staging, intermediate; ' +
			'bring the table through the layers between\n' +
			'marts/early.sql reads raw.returns: marts may read staging, intermediate, marts; ' +
			'bring the table through the layers between',
	);
});

test('an input that nothing provides is named', async () => {
	expect(await failure(mart('lost', 'intermediate.nothing'))).toBe(
		'marts/lost.sql reads intermediate.nothing, which no model, contract or source provides; ' +
			'correct the name or add it',
	);
});

test('two files cannot make one table', async () => {
	const files = { 'marts/pupils.sql': '-- One year.\n-- grain: year\nselect 1 as year\n' };
	expect(await failure(files)).toBe(
		'marts.pupils is made by marts/pupils.sql and by marts/pupils.ts; keep one of them',
	);
});

test('a mart never reads persons', async () => {
	const files = {
		'marts/people.sql':
			'-- One person.\n-- grain: person_key\nselect person_key from staging.visits\n',
	};
	expect(await failure(files)).toBe(
		'marts/people.sql reads staging.visits, where a row is a person; count in intermediate first',
	);
});

test('a model is one select statement that says what a row is and what identifies it', async () => {
	const files = {
		'marts/bare.sql': 'select 1 as year\n',
		'marts/creates.sql': '-- A row.\n-- grain: year\ncreate table x as select 1 as year\n',
		'marts/reads.sql': "-- A row.\n-- grain: year\nselect * from read_csv('years.csv')\n",
		'marts/wrong.sql': '-- A row.\n-- grain: year\nselect from where\n',
	};
	expect(await failure(files)).toBe(
		'marts/bare.sql: the first line must say what a row is\n' +
			'marts/bare.sql: no grain; add a line "-- grain: a, b" with the columns that identify a row\n' +
			'marts/creates.sql: not a select statement; Only SELECT statements can be serialized to json!\n' +
			'marts/reads.sql: read_csv reads outside the warehouse; declare a source contract instead\n' +
			'marts/wrong.sql: not a select statement; syntax error at or near "where"',
	);
});

test('staging delivers contract tables, by their key', async () => {
	const files = {
		'region/staging/others.sql': '-- A row.\n-- grain: year\nselect 1 as year\n',
		'region/staging/places.sql':
			'-- A place.\n-- grain: place_name\nselect * from reference.places\n',
	};
	expect(await failure(files)).toBe(
		'region/staging/others.sql: no table contract is named others; ' +
			'staging delivers the tables of data/contracts\n' +
			'region/staging/places.sql: the grain of places is the key of its contract: place_id',
	);
});

test('the order of building is inputs first, then layer, then name, whatever the order of files', () => {
	const nodes = [
		node('marts.a', ['marts.b']),
		node('marts.b', ['intermediate.z']),
		node('intermediate.z', ['staging.s']),
		node('intermediate.y', ['intermediate.z']),
		node('staging.s', ['raw.r']),
		node('staging.q', ['raw.r']),
	];
	const expected = [
		'staging.q',
		'staging.s',
		'intermediate.z',
		'intermediate.y',
		'marts.b',
		'marts.a',
	];
	expect(buildOrder(nodes).map(({ model }) => model.table)).toEqual(expected);
	expect(buildOrder([...nodes].reverse()).map(({ model }) => model.table)).toEqual(expected);
	expect(findCycle(nodes)).toBeNull();
});

function node(table: string, inputs: readonly string[]) {
	const schema = table.split('.')[0] as Layer;
	const model: Model = {
		kind: 'sql',
		schema,
		table,
		file: table,
		describe: '',
		grain: [],
		sql: '',
	};
	return { model, inputs, isOrderFree: true };
}
