import { error } from '@sveltejs/kit';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { activeLease } from '#lib/server/scope.ts';
import type { RequestHandler } from './$types';

/** The documents of a release for programs: what it was made of, and what its tables mean. */
export const GET: RequestHandler = async ({ params, locals }) => {
	if (locals.problem !== null) error(locals.problem === 'no_release' ? 503 : 404, locals.problem);
	const text = await readFile(join(activeLease().release.folder, params.file));
	return new Response(new Uint8Array(text), {
		headers: { 'content-type': 'application/json; charset=utf-8' },
	});
};
