import { acceptedEncoding, isCompressible } from './compress.ts';
import { encodedBody, storedPage, type StoredPage } from './page-cache.ts';

const smallest = 1024;

/** Answers from a finished page: not modified, or the body in the encoding that the reader takes. */
export async function respondStored(request: Request, page: StoredPage): Promise<Response> {
	const isWorth = page.length >= smallest && isCompressible(page.headers['content-type'] ?? null);
	const encoding = isWorth ? acceptedEncoding(request.headers.get('accept-encoding')) : 'identity';
	const etag = `"${page.etag}${encoding === 'identity' ? '' : `-${encoding}`}"`;
	const headers = new Headers({ ...page.headers, etag });
	headers.append('vary', 'accept-encoding');
	if (matches(request.headers.get('if-none-match'), etag)) {
		headers.delete('content-type');
		return new Response(null, { status: 304, headers });
	}
	const body = await encodedBody(page, encoding);
	if (encoding !== 'identity') headers.set('content-encoding', encoding);
	headers.set('content-length', String(body.length));
	return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), { headers });
}

/** A page or file that was just made, as something to store and to answer from. */
export async function store(response: Response): Promise<StoredPage> {
	const headers = Object.fromEntries(
		[...response.headers].filter(([name]) => !hopHeaders.has(name)),
	);
	return storedPage(Buffer.from(await response.arrayBuffer()), headers);
}

const hopHeaders = new Set(['content-length', 'etag', 'x-sveltekit-page', 'set-cookie']);

function matches(wanted: string | null, etag: string): boolean {
	if (wanted === null) return false;
	return wanted.split(',').some((each) => each.trim().replace(/^W\//, '') === etag);
}
