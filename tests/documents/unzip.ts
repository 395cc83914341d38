import { crc32, inflateRawSync } from 'node:zlib';

/** Files of a zip by path, in order; the checksum of each is verified. */
export function unzipped(bytes: Buffer): ReadonlyMap<string, Buffer> {
	const files = new Map<string, Buffer>();
	const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
	let at = bytes.readUInt32LE(end + 16);
	for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
		const [packed, nameLength] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
		const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
		const local = bytes.readUInt32LE(at + 42);
		const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
		const content = inflateRawSync(bytes.subarray(start, start + packed));
		if (crc32(content) !== bytes.readUInt32LE(at + 16)) throw new Error(`${name} is damaged`);
		files.set(name, content);
		at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
	}
	return files;
}
