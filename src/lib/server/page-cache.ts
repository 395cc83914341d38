import { createHash } from 'node:crypto';
import { compress, decompress, type Encoding } from './compress.ts';

/** A finished page in the encodings that were asked for. */
export interface StoredPage {
	readonly etag: string;
	/** Bytes of the page itself. */
	readonly length: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly bodies: Map<Encoding, Promise<Buffer>>;
	/** What the bodies take in memory. */
	held: number;
}

export function storedPage(body: Buffer, headers: Readonly<Record<string, string>>): StoredPage {
	const etag = createHash('sha256').update(body).digest('base64url').slice(0, 22);
	const bodies = new Map<Encoding, Promise<Buffer>>([['identity', Promise.resolve(body)]]);
	return { etag, length: body.length, headers, bodies, held: body.length };
}

/** A compressed body is kept; the plain one is worked out again where it was let go. */
export function encodedBody(page: StoredPage, encoding: Encoding): Promise<Buffer> {
	const known = page.bodies.get(encoding);
	if (known !== undefined) return known;
	if (encoding === 'identity') return plainBody(page);
	const made = compressed(page, encoding);
	page.bodies.set(encoding, made);
	return made;
}

async function compressed(page: StoredPage, encoding: Exclude<Encoding, 'identity'>) {
	try {
		const body = await compress(await plainBody(page), encoding);
		page.held += body.length;
		return body;
	} catch (problem) {
		page.bodies.delete(encoding);
		throw problem;
	}
}

/** Keeps only the compressed body: a tenth to a twentieth of the memory. */
export async function pack(
	page: StoredPage,
	encoding: Exclude<Encoding, 'identity'>,
): Promise<void> {
	await encodedBody(page, encoding);
	if (page.bodies.delete('identity')) page.held -= page.length;
}

async function plainBody({ bodies }: StoredPage): Promise<Buffer> {
	const [[encoding, body] = []] = [...bodies];
	if (encoding === undefined || body === undefined) throw new RangeError('a page without a body');
	return decompress(await body, encoding);
}

/** Keeps the pages used last, up to a number of bytes. */
export function createPageCache(maximumBytes: number) {
	const pages = new Map<string, StoredPage>();

	function held(): number {
		return [...pages.values()].reduce((sum, page) => sum + page.held, 0);
	}

	return {
		get(key: string): StoredPage | undefined {
			const page = pages.get(key);
			if (page === undefined) return undefined;
			pages.delete(key);
			pages.set(key, page);
			return page;
		},
		set(key: string, page: StoredPage): void {
			pages.delete(key);
			pages.set(key, page);
			let bytes = held();
			for (const [oldest, { held: freed }] of pages) {
				if (bytes <= maximumBytes) break;
				pages.delete(oldest);
				bytes -= freed;
			}
		},
		/** The share of the room that is taken. */
		get fullness() {
			return held() / maximumBytes;
		},
		get size() {
			return pages.size;
		},
	};
}
