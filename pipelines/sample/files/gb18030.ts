/** Two-byte area of GB18030 (GBK): the inverse of the decoder that every runtime has. */
let table: ReadonlyMap<string, number> | null = null;

/** Encodes as GB18030; a character outside ASCII and the two-byte area is an error. */
export function encodeGb18030(text: string): Uint8Array<ArrayBuffer> {
	table ??= twoByteTable();
	const bytes: number[] = [];
	for (const character of text) {
		const code = character.charCodeAt(0);
		if (code < 0x80) {
			bytes.push(code);
			continue;
		}
		const pair = table.get(character);
		if (pair === undefined) throw new RangeError(`not in the two-byte area: ${character}`);
		bytes.push(pair >> 8, pair & 0xff);
	}
	return Uint8Array.from(bytes);
}

function twoByteTable(): ReadonlyMap<string, number> {
	const decoder = new TextDecoder('gb18030');
	const pairs = new Map<string, number>();
	for (let lead = 0x81; lead <= 0xfe; lead += 1) {
		for (let trail = 0x40; trail <= 0xfe; trail += 1) {
			if (trail === 0x7f) continue;
			const character = decoder.decode(Uint8Array.of(lead, trail));
			if (character.length !== 1 || character === '\ufffd') continue;
			if (!pairs.has(character)) pairs.set(character, (lead << 8) | trail);
		}
	}
	return pairs;
}
