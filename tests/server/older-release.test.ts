import { afterAll, beforeAll, expect, test } from 'vitest';
import { martsShape } from '#lib/domain/marts.ts';
import { loadFigure } from '#lib/server/figures.ts';
import { query } from '#lib/server/query.ts';
import { closeReleases } from '#lib/server/release.ts';
import { withRelease } from '#lib/server/scope.ts';
import { pointTo, tinyWarehouse, writeRelease } from './tiny-release.ts';

const id = '2025-12-31-0000000a';
let warehouse = '';

beforeAll(async () => {
	warehouse = await tinyWarehouse();
	await writeRelease(warehouse, { id, employees: 100 });
	await pointTo(warehouse, id);
});

afterAll(() => closeReleases());

test('a figure whose tables a release does not have says so in words instead of failing', async () => {
	const [zh, en] = await withRelease(null, () =>
		Promise.all(
			(['zh', 'en'] as const).map((language) =>
				loadFigure(
					'major-signal-history',
					{ major: '1', level: 'all', catalogue: '2021' },
					language,
				),
			),
		),
	);
	expect(zh?.rows).toEqual([]);
	expect(zh?.status).toMatchObject({ isEmpty: true });
	expect(zh?.status.notSupplied).toContain('较早的软件');
	expect(en?.status.notSupplied).toContain('earlier software');
});

test.each(['search-names', 'warning-programs'])(
	'a page that asks %s of such a release is not found, and says why',
	async (name) => {
		const asked = withRelease(null, () => query(name, { language: 'zh' }));
		await expect(asked).rejects.toMatchObject({ status: 404, body: { message: 'older release' } });
	},
);

test('a column that a table does not have yet is no fault of the page either', async () => {
	const asked = withRelease(null, () => query('cluster-list', { language: 'zh' }));
	await expect(asked).rejects.toMatchObject({ status: 404, body: { message: 'older release' } });
});

test('a missing column is a fault of the site where the release states the shape that it asks for', async () => {
	const ofToday = '2025-12-31-0000000b';
	await writeRelease(warehouse, { id: ofToday, employees: 100, marts: martsShape });
	const asked = withRelease(ofToday, () => query('cluster-list', { language: 'zh' }));
	await expect(asked).rejects.toThrow('query cluster-list failed');
});

test('what the release does hold is answered', async () => {
	const rows = await withRelease(null, () => query('raw_files'));
	expect(rows).toHaveLength(1);
});
