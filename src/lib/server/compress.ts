import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const unbrotli = promisify(brotliDecompress);
const unzip = promisify(gunzip);

/** The best encoding that the reader takes. */
export function acceptedEncoding(header: string | null): Encoding {
	const taken = (header ?? '')
		.toLowerCase()
		.split(',')
		.map((each) => each.trim())
		.filter((each) => !/;\s*q=0(\.0*)?$/.test(each))
		.map((each) => each.split(';', 1)[0]);
	if (taken.includes('br')) return 'br';
	return taken.includes('gzip') ? 'gzip' : 'identity';
}

export async function compress(body: Buffer, encoding: Encoding): Promise<Buffer> {
	if (encoding === 'gzip') return zip(body, { level: 7 });
	if (encoding === 'identity') return body;
	return brotli(body, {
		params: {
			[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
			[constants.BROTLI_PARAM_QUALITY]: 5,
			[constants.BROTLI_PARAM_SIZE_HINT]: body.length,
		},
	});
}

export async function decompress(body: Buffer, encoding: Encoding): Promise<Buffer> {
	if (encoding === 'br') return unbrotli(body);
	return encoding === 'gzip' ? unzip(body) : body;
}

const textual = /^(text\/|image\/svg|application\/(json|csvm\+json|vnd\.apache\.arrow))/;

export function isCompressible(contentType: string | null): boolean {
	return contentType !== null && textual.test(contentType);
}
