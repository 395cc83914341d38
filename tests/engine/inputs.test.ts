import { expect, test } from 'vitest';
import { openDatabase } from '../../pipelines/engine/database.ts';
import { readQueryShape } from '../../pipelines/engine/inputs.ts';

async function shapeOf(sql: string) {
	const database = await openDatabase(':memory:');
	try {
		return await readQueryShape(database, sql);
	} finally {
		database.close();
	}
}

test.each([
	['select * from staging.a join staging.b using (k)', ['staging.a', 'staging.b']],
	['from staging.a asof join marts.b on a.k = b.k and a.t >= b.t', ['marts.b', 'staging.a']],
	['with a as (select * from staging.a) select * from a', ['staging.a']],
	['select (select max(x) from staging.a) as x', ['staging.a']],
	['select 1 as x where 1 in (select k from staging.a)', ['staging.a']],
	['select * from staging.a union all by name select * from staging.b', ['staging.a', 'staging.b']],
	[
		'with recursive t as (select k from staging.a union all select k from staging.b join t using (k)) from t',
		['staging.a', 'staging.b'],
	],
	['select * from (pivot staging.a on k in (1, 2) using sum(v))', ['staging.a']],
	["select 'from staging.b' as x from staging.a -- staging.c", ['staging.a']],
	['select unnest(generate_series(1, 3)) as x', []],
])('the inputs of %s are found', async (sql, inputs) => {
	expect((await shapeOf(sql)).inputs).toEqual(inputs);
});

test.each([
	['select k, count(*) as n, max(v) as top from staging.a group by all', true],
	['select k, list(v order by v) as vs from staging.a group by all', true],
	['select list_sort(list_distinct(flatten(list(vs)))) as vs from staging.a', true],
	['select list_sort(list(v)) as vs, sum(v) as total from staging.a', false],
	['select k, sum(v) as total from staging.a group by all', false],
	['select k, list(v) as vs from staging.a group by all', false],
	['select row_number() over (order by v) as n from staging.a', false],
	['with x as (select avg(v) as m from staging.a) select * from x', false],
])('whether threads can change %s is known', async (sql, isOrderFree) => {
	expect((await shapeOf(sql)).isOrderFree).toBe(isOrderFree);
});
