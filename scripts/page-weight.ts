export interface PageWeight {
	readonly html: number;
	readonly css: number;
	readonly js: number;
	readonly total: number;
}

const encoding = { 'accept-encoding': 'br' };

/** Bytes over the line of a page's first view: its text, styles and scripts, as a browser without a cache asks for them. */
export async function weighPage(origin: string, path: string): Promise<PageWeight> {
	const page = await fetchEncoded(origin + path);
	const css = await sizeOf(origin, path, linked(page.text, /<link\b[^>]*rel="stylesheet"[^>]*>/g));
	const js = await sizeOf(origin, path, [
		...linked(page.text, /<script\b[^>]*\ssrc="[^"]*"[^>]*>/g),
		...linked(page.text, /<link\b[^>]*rel="modulepreload"[^>]*>/g),
	]);
	return { html: page.bytes, css, js, total: page.bytes + css + js };
}

function linked(html: string, tags: RegExp): readonly string[] {
	return [...html.matchAll(tags)].flatMap(
		([tag]) => /\s(?:href|src)="([^"]+)"/.exec(tag)?.[1] ?? [],
	);
}

async function sizeOf(origin: string, path: string, addresses: readonly string[]): Promise<number> {
	const unique = [...new Set(addresses.map((each) => new URL(each, origin + path).href))];
	const found = await Promise.all(unique.map((address) => fetchEncoded(address)));
	return found.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** `fetch` decodes what it reads, and says how long the encoded body was only where the server does. */
async function fetchEncoded(address: string): Promise<{ bytes: number; text: string }> {
	const response = await fetch(address, { headers: encoding });
	if (!response.ok) throw new Error(`${address} answers ${String(response.status)}`);
	const text = await response.text();
	const stated = response.headers.get('content-length');
	return { bytes: stated === null ? Buffer.byteLength(text) : Number(stated), text };
}
