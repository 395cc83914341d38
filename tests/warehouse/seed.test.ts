import { expect, test } from 'vitest';
import { buildFixture } from './build-fixture.ts';

test('the same seed gives the same draws, another seed others', async () => {
	const query = `select fit_lower_90 from marts.structure_fit where area_code = 'F1' and scenario = 'base'
		and level = 'secondary' and year = 2030 and partition = 'clusters'`;
	const [once, again, other] = [await buildFixture(), await buildFixture(), await buildFixture(2)];
	const lower = await once.database.rows(query);
	expect(lower).toHaveLength(1);
	expect(await again.database.rows(query)).toEqual(lower);
	expect(await other.database.rows(query)).not.toEqual(lower);
	for (const { database } of [once, again, other]) database.close();
}, 120_000);
