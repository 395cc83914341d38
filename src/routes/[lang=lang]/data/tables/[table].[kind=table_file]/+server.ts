import { error } from '@sveltejs/kit';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { mayReadTable } from '#lib/domain/raw-access.ts';
import { acceptedEncoding } from '#lib/server/compress.ts';
import { readManifest } from '#lib/server/manifest.ts';
import { activeLease } from '#lib/server/scope.ts';
import type { RequestHandler } from './$types';

const contentTypes = { csv: 'text/csv; charset=utf-8', parquet: 'application/vnd.apache.parquet' };

/** A whole table as the release holds it, streamed from its folder: only names in the manifest exist. */
export const GET: RequestHandler = async ({ params, locals, request }) => {
	if (locals.problem !== null) error(locals.problem === 'no_release' ? 503 : 404, locals.problem);
	const kind = params.kind === 'csv' ? 'csv' : 'parquet';
	const { tables, region } = await readManifest();
	const table = Object.hasOwn(tables, params.table) ? tables[params.table] : undefined;
	if (table === undefined) error(404, 'no such table');
	if (!mayReadTable(locals.user, params.table)) error(403, 'for signed-in readers');

	const { release } = activeLease();
	const etag = `"${table[kind]}"`;
	const headers = new Headers({ etag, 'cache-control': 'public, max-age=0, must-revalidate' });
	if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });

	const path = join(release.folder, 'tables', `${params.table}.${kind}`);
	const { size } = await stat(path);
	headers.set('content-type', contentTypes[kind]);
	const name = `${region.id}-${params.table}-${release.id}.${kind}`;
	headers.set('content-disposition', `attachment; filename="${name}"`);
	const isZipped = kind === 'csv' && acceptedEncoding(request.headers.get('accept-encoding')) !== 'identity';
	if (isZipped) headers.set('content-encoding', 'gzip');
	else headers.set('content-length', String(size));
	const file = createReadStream(path);
	const stream = isZipped ? file.pipe(createGzip()) : file;
	return new Response(Readable.toWeb(stream) as ReadableStream, { headers });
};
