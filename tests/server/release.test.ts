import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeReleases, discardRelease, leaseRelease, openReleases } from '#lib/server/release.ts';
import { query } from '#lib/server/query.ts';
import { withRelease } from '#lib/server/scope.ts';
import { pointTo, tinyWarehouse, writeRelease } from './tiny-release.ts';

const older = { id: '2024-12-31-aaaaaaaa', employees: 100 };
const newer = { id: '2025-12-31-bbbbbbbb', employees: 200 };

interface Count {
	readonly row_count: number;
}

let warehouse = '';

function sourceCount(id: string | null = null): Promise<number> {
	return withRelease(id, async () => {
		const rows = await query<Count>('sources');
		return rows[0]?.row_count ?? -1;
	});
}

beforeEach(async () => {
	warehouse = await tinyWarehouse();
});

afterEach(closeReleases);

describe('the door to the release', () => {
	test('says clearly that nothing was built yet', async () => {
		await expect(leaseRelease()).rejects.toMatchObject({ problem: 'no_release' });
	});

	test('opens the first release as soon as it appears', async () => {
		await expect(leaseRelease()).rejects.toThrow('no release');
		await writeRelease(warehouse, newer);
		await pointTo(warehouse, newer.id);
		expect(await sourceCount()).toBe(11);
	});

	test('opens a database anew that has failed inside, and leaves its readers to end', async () => {
		await writeRelease(warehouse, newer);
		await pointTo(warehouse, newer.id);
		const held = await leaseRelease();
		await discardRelease(held.release);
		const again = await leaseRelease();
		expect(again.release.instance).not.toBe(held.release.instance);
		await discardRelease(held.release);
		expect((await leaseRelease()).release.instance).toBe(again.release.instance);
		const connection = await held.release.instance.connect();
		connection.closeSync();
		held.end();
		await expect(held.release.instance.connect()).rejects.toThrow();
		expect(await sourceCount()).toBe(11);
	});

	test('serves the new release after the pointer moved, and closes the old one', async () => {
		await writeRelease(warehouse, older);
		await pointTo(warehouse, older.id);
		const held = await leaseRelease();
		await writeRelease(warehouse, newer);
		await pointTo(warehouse, newer.id);
		await untilPointerIsRead();

		const lease = await leaseRelease();
		expect(lease.release.id).toBe(newer.id);
		expect(openReleases()).toBe(1);
		await expect(held.release.instance.connect()).resolves.toBeDefined();
		held.end();
		lease.end();
		await expect(held.release.instance.connect()).rejects.toThrow();
	});

	test('opens an older release that a reader names', async () => {
		await writeRelease(warehouse, older);
		await writeRelease(warehouse, newer);
		await pointTo(warehouse, newer.id);
		const lease = await leaseRelease(older.id);
		expect(lease).toMatchObject({ isCurrent: false, currentId: newer.id });
		lease.end();
	});

	test.each(['2020-12-31-cccccccc', '../../etc', '', 'x'.repeat(500)])(
		'refuses the release %j',
		async (id) => {
			await writeRelease(warehouse, newer);
			await pointTo(warehouse, newer.id);
			await expect(leaseRelease(id)).rejects.toMatchObject({ problem: 'unknown_release' });
		},
	);

	test.each(['2099-12-31-dddddddd', 'nonsense', ''])(
		'keeps serving when the pointer says %j',
		async (pointer) => {
			await writeRelease(warehouse, newer);
			await pointTo(warehouse, newer.id);
			expect(await sourceCount()).toBe(11);
			writeFileSync(join(warehouse, 'tiny', 'current'), pointer);
			await untilPointerIsRead();
			expect(await sourceCount()).toBe(11);
		},
	);

	test('swaps under load without a failed request', async () => {
		await writeRelease(warehouse, older);
		await writeRelease(warehouse, newer);
		await pointTo(warehouse, older.id);
		let isFlipping = true;
		const seen = new Set<string>();
		async function reader(): Promise<number> {
			let answers = 0;
			while (isFlipping) {
				await withRelease(null, async ({ release }) => {
					seen.add(release.id);
					const rows = await query<Count>('sources');
					await query<Count>('supplied');
					answers += rows.length;
				});
			}
			return answers;
		}
		const readers = Array.from({ length: 8 }, reader);
		for (let flip = 0; flip < 12; flip += 1) {
			await pointTo(warehouse, flip % 2 === 0 ? newer.id : older.id);
			await new Promise((resolve) => setTimeout(resolve, 120));
		}
		isFlipping = false;
		const answers = await Promise.all(readers);
		expect(Math.min(...answers)).toBeGreaterThan(3);
		expect([...seen].sort()).toEqual([older.id, newer.id]);
		expect(openReleases()).toBe(1);
	});
});

describe('the sandbox of a release', () => {
	test.each([
		"select * from read_text('/etc/hostname')",
		"select * from glob('/*')",
		"copy marts.clusters to '/tmp/x.csv'",
		"attach '/tmp/x.duckdb' as x",
		"set memory_limit = '10GB'",
		'install excel',
		'create table marts.x as select 1 as a',
		"update marts.clusters set cluster_id = 'x'",
	])('refuses %s', async (sql) => {
		await writeRelease(warehouse, newer);
		await pointTo(warehouse, newer.id);
		const lease = await leaseRelease();
		const connection = await lease.release.instance.connect();
		await connection.run('use release.marts');
		await expect(connection.run(sql)).rejects.toThrow();
		connection.closeSync();
		lease.end();
	});
});

/** The pointer is read at most every fifth of a second. */
function untilPointerIsRead(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, 250));
}
