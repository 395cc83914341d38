import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DuckDBInstance } from '@duckdb/node-api';
import { isBroken, query, runStatement } from '#lib/server/query.ts';
import { closeReleases } from '#lib/server/release.ts';
import { withRelease } from '#lib/server/scope.ts';
import { createSemaphore } from '#lib/server/semaphore.ts';
import { plainValue } from '#lib/server/values.ts';
import { pointTo, tinyWarehouse, writeRelease } from './tiny-release.ts';

const release = { id: '2025-12-31-bbbbbbbb', employees: 200 };

beforeAll(async () => {
	const warehouse = await tinyWarehouse();
	await writeRelease(warehouse, release);
	await pointTo(warehouse, release.id);
});

afterAll(closeReleases);

describe('a named query', () => {
	test('gives plain rows', async () => {
		const rows = await withRelease(null, () => query('supplied', { unused: 'x' }));
		expect(rows).toEqual([
			{
				table_name: 'vacancies',
				is_supplied: false,
				reason_zh: '未提供空缺',
				reason_en: 'vacancies not supplied',
			},
		]);
	});

	test('that does not exist is a mistake of the programmer', async () => {
		await expect(withRelease(null, () => query('nonsense'))).rejects.toThrow(RangeError);
	});

	test('outside a request is a mistake of the programmer', async () => {
		await expect(query('supplied')).rejects.toThrow('inside withRelease');
	});

	test('that fails names itself and keeps the cause', async () => {
		const failing = withRelease(null, ({ release }) =>
			runStatement(release, { name: 'broken', sql: "select error('broken')" }, {}),
		);
		await expect(failing).rejects.toMatchObject({
			message: 'query broken failed',
			cause: expect.any(Error) as Error,
		});
	});
});

test.each([
	['INTERNAL Error: Attempted to access index 0 within vector of size 0', true],
	[
		'FATAL Error: Failed: database has been invalidated because of a previous fatal error. The database must be restarted',
		true,
	],
	['Binder Error: Referenced column "x" not found', false],
])('a fault of the database itself is told from one of a query: %s', (message, isFault) => {
	expect(isBroken(new Error('query q failed', { cause: new Error(message) }))).toBe(isFault);
});

describe('a query that takes too long', () => {
	test('is stopped, and the connection is given back', async () => {
		process.env['WENHE_QUERY_DEADLINE'] = '150';
		const started = performance.now();
		const slow = withRelease(null, ({ release: open }) =>
			runStatement(
				open,
				{
					name: 'slow',
					sql: 'select sum(a.x * b.x) from range(1000000) as a (x), range(1000000) as b (x)',
				},
				{},
			),
		);
		await expect(slow).rejects.toThrow('slow stopped after 150 ms');
		expect(performance.now() - started).toBeLessThan(3000);
		delete process.env['WENHE_QUERY_DEADLINE'];
		await expect(withRelease(null, () => query('supplied'))).resolves.toHaveLength(1);
	});
});

describe('a value of the database', () => {
	test('becomes what JSON and charts understand', async () => {
		const instance = await DuckDBInstance.create(':memory:');
		const connection = await instance.connect();
		const reader = await connection.runAndReadAll(
			`select 1::bigint, 2.5::double, 'a', true, null, date '2025-12-31', [1, 2]::bigint[],
				'nan'::double, 12345::hugeint`,
		);
		expect(reader.getRows()[0]?.map(plainValue)).toEqual([
			1,
			2.5,
			'a',
			true,
			null,
			'2025-12-31',
			[1, 2],
			null,
			12345,
		]);
		connection.closeSync();
		instance.closeSync();
	});

	test('that no number can hold is refused, not rounded', () => {
		expect(() => plainValue(2n ** 60n)).toThrow(RangeError);
	});
});

test('a crowd is told to come back instead of waiting', async () => {
	const inTurn = createSemaphore(1, { room: 1 });
	const first = inTurn(() => new Promise((resolve) => setTimeout(resolve, 20)));
	const second = inTurn(() => Promise.resolve());
	await expect(inTurn(() => Promise.resolve())).rejects.toThrow('waiting');
	await Promise.all([first, second]);
});

test('a semaphore lets as much work run at once as it has slots', async () => {
	const inTurn = createSemaphore(2);
	let running = 0;
	let most = 0;
	await Promise.all(
		Array.from({ length: 10 }, () =>
			inTurn(async () => {
				running += 1;
				most = Math.max(most, running);
				await new Promise((resolve) => setTimeout(resolve, 5));
				running -= 1;
			}),
		),
	);
	expect(most).toBe(2);
});
