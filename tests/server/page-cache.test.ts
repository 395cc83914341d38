import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { acceptedEncoding } from '#lib/server/compress.ts';
import { createPageCache, encodedBody, pack, storedPage } from '#lib/server/page-cache.ts';
import { respondStored, store } from '#lib/server/respond.ts';

const text = '<p>吻合</p>'.repeat(500);

function page() {
	return storedPage(Buffer.from(text), { 'content-type': 'text/html' });
}

function ask(headers: Record<string, string>): Promise<Response> {
	return respondStored(new Request('http://x/zh', { headers }), page());
}

async function bytes(response: Response): Promise<Buffer> {
	return Buffer.from(await response.arrayBuffer());
}

describe('a stored page', () => {
	test('is sent in the best encoding that the reader takes', async () => {
		const brotli = await ask({ 'accept-encoding': 'gzip, deflate, br' });
		expect(brotli.headers.get('content-encoding')).toBe('br');
		expect(brotliDecompressSync(await bytes(brotli)).toString()).toBe(text);
		const gzip = await ask({ 'accept-encoding': 'gzip' });
		expect(gunzipSync(await bytes(gzip)).toString()).toBe(text);
		const plain = await ask({});
		expect(plain.headers.has('content-encoding')).toBe(false);
		expect((await bytes(plain)).toString()).toBe(text);
	});

	test('is not sent again to a reader who has it', async () => {
		const first = await ask({ 'accept-encoding': 'br' });
		const etag = first.headers.get('etag') ?? '';
		const again = await ask({ 'accept-encoding': 'br', 'if-none-match': `"old", W/${etag}` });
		expect(again.status).toBe(304);
		expect(await bytes(again)).toHaveLength(0);
	});

	test('has an etag of its own per encoding, so that no cache mixes them', async () => {
		const tags = await Promise.all(
			['br', 'gzip', 'identity'].map(async (encoding) =>
				(await ask({ 'accept-encoding': encoding })).headers.get('etag'),
			),
		);
		expect(new Set(tags).size).toBe(3);
	});

	test.each(['br', 'gzip'] as const)(
		'takes less memory once packed as %s, and reads the same in every encoding',
		async (encoding) => {
			const packed = page();
			await pack(packed, encoding);
			expect(packed.held).toBeLessThan(packed.length / 10);
			expect((await encodedBody(packed, 'identity')).toString()).toBe(text);
			expect(brotliDecompressSync(await encodedBody(packed, 'br')).toString()).toBe(text);
			expect(gunzipSync(await encodedBody(packed, 'gzip')).toString()).toBe(text);
		},
	);

	test('drops headers that belong to one answer', async () => {
		const stored = await store(
			new Response('x', { headers: { 'set-cookie': 'theme=dark', etag: '"a"', 'x-kept': 'y' } }),
		);
		expect(stored.headers).toEqual({ 'content-type': 'text/plain;charset=UTF-8', 'x-kept': 'y' });
	});
});

test.each([
	['br;q=0, gzip', 'gzip'],
	['br;q=0.5', 'br'],
	['deflate', 'identity'],
	[null, 'identity'],
])('accept-encoding %j is answered with %s', (header, encoding) => {
	expect(acceptedEncoding(header)).toBe(encoding);
});

test('the cache keeps the pages used last', () => {
	const size = page().length;
	const cache = createPageCache(size * 2);
	cache.set('a', page());
	cache.set('b', page());
	cache.get('a');
	cache.set('c', page());
	expect(['a', 'b', 'c'].map((key) => cache.get(key) !== undefined)).toEqual([true, false, true]);
	expect(cache.size).toBe(2);
});

test('the cache counts what was encoded since a page was put into it', async () => {
	const cache = createPageCache(page().length);
	const first = page();
	cache.set('a', first);
	await encodedBody(first, 'br');
	cache.set('b', storedPage(Buffer.from('x'), {}));
	expect(cache.get('a')).toBeUndefined();
	expect(cache.fullness).toBeGreaterThan(0);
});
