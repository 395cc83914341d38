import { error } from '@sveltejs/kit';
import { measurePage } from '#lib/server/methods.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals }) => ({
	measure: measurePage(params.measure, locals.language) ?? error(404, 'no such measure'),
});
