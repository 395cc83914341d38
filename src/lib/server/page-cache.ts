import { createHash } from 'node:crypto';
import { compress, type Encoding } from './compress.ts';

/** A finished page with its encodings, each made when first asked for. */
export interface StoredPage {
	readonly etag: string;
	readonly body: Buffer;
	readonly headers: Readonly<Record<string, string>>;
	readonly encoded: Map<Encoding, Promise<Buffer>>;
}

export function storedPage(body: Buffer, headers: Readonly<Record<string, string>>): StoredPage {
	const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
	return { etag: hash, body, headers, encoded: new Map() };
}

export function encodedBody(page: StoredPage, encoding: Encoding): Promise<Buffer> {
	const known = page.encoded.get(encoding);
	if (known !== undefined) return known;
	const body = compress(page.body, encoding);
	page.encoded.set(encoding, body);
	return body;
}

/** Keeps the pages used last, up to a number of bytes. */
export function createPageCache(maximumBytes: number) {
	const pages = new Map<string, StoredPage>();
	let bytes = 0;

	function drop(key: string): void {
		const page = pages.get(key);
		if (page === undefined) return;
		pages.delete(key);
		bytes -= page.body.length;
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
			drop(key);
			pages.set(key, page);
			bytes += page.body.length;
			for (const oldest of pages.keys()) {
				if (bytes <= maximumBytes) break;
				drop(oldest);
			}
		},
		get size() {
			return pages.size;
		},
	};
}
