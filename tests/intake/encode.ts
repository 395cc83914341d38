/** Bytes of a text in the encodings that offices use. */
export type TestEncoding =
	'utf-8' | 'utf-8-bom' | 'gb18030' | 'utf-16le' | 'utf-16be' | 'utf-16le-bare';

export const testEncodings: readonly TestEncoding[] = [
	'utf-8',
	'utf-8-bom',
	'gb18030',
	'utf-16le',
	'utf-16be',
	'utf-16le-bare',
];

export function encode(text: string, encoding: TestEncoding): Uint8Array {
	switch (encoding) {
		case 'utf-8':
			return Buffer.from(text, 'utf8');
		case 'utf-8-bom':
			return Buffer.from(`\ufeff${text}`, 'utf8');
		case 'utf-16le':
			return Buffer.from(`\ufeff${text}`, 'utf16le');
		case 'utf-16le-bare':
			return Buffer.from(text, 'utf16le');
		case 'utf-16be':
			return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
		case 'gb18030':
			return Uint8Array.from(
				Array.from(text).flatMap((sign) => gbTable().get(sign) ?? [sign.charCodeAt(0)]),
			);
	}
}

let table: ReadonlyMap<string, readonly number[]> | null = null;

/** The decoder of the platform, turned round: Node has no encoder for GBK. */
function gbTable(): ReadonlyMap<string, readonly number[]> {
	if (table) return table;
	const decoder = new TextDecoder('gb18030');
	const pairs = new Map<string, readonly number[]>();
	for (let lead = 0x81; lead <= 0xfe; lead += 1) {
		for (let trail = 0x40; trail <= 0xfe; trail += 1) {
			const sign = decoder.decode(Uint8Array.from([lead, trail]));
			if (Array.from(sign).length === 1 && sign !== '\ufffd') pairs.set(sign, [lead, trail]);
		}
	}
	table = pairs;
	return pairs;
}
