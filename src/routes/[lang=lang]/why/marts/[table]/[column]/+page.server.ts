import { error } from '@sveltejs/kit';
import type { MartName } from '#lib/domain/lineage.ts';
import { grains } from '#lib/domain/marts.ts';
import { explain } from '#lib/server/why/explain.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language, user }, params, url }) => {
	const table = params.table in grains ? (params.table as MartName) : error(404, 'no such table');
	const key = Object.fromEntries(url.searchParams);
	const asking = { language, reader: user };
	const explanation = await explain({ table, column: params.column, key }, asking);
	if (explanation === null) error(404, 'no such value');
	return { explanation };
};
