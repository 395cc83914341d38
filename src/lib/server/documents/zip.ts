import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
	readonly path: string;
	readonly content: string | Buffer;
}

/** 1 January 1980, the earliest day that a zip file knows: the same parts always give the same bytes. */
const day = 0x21;
const deflated = 8;
const utf8 = 0x800;
const versionNeeded = 20;

/** A zip file of its entries in the order given. */
export function zipped(entries: readonly ZipEntry[]): Buffer {
	let offset = 0;
	const parts = entries.map(({ path, content }) => {
		const plain = typeof content === 'string' ? Buffer.from(content) : content;
		const packed = deflateRawSync(plain, { level: 9 });
		const name = Buffer.from(path);
		const facts = factsOf(plain, packed, name);
		const local = Buffer.concat([bytes(4, 0x04034b50), facts, name, packed]);
		const central = Buffer.concat([
			...[bytes(4, 0x02014b50), bytes(2, versionNeeded), facts],
			...[bytes(2, 0), bytes(2, 0), bytes(2, 0), bytes(4, 0), bytes(4, offset), name],
		]);
		offset += local.length;
		return { local, central };
	});
	const directory = Buffer.concat(parts.map(({ central }) => central));
	const end = Buffer.concat([
		...[bytes(4, 0x06054b50), bytes(2, 0), bytes(2, 0)],
		...[bytes(2, parts.length), bytes(2, parts.length)],
		...[bytes(4, directory.length), bytes(4, offset), bytes(2, 0)],
	]);
	return Buffer.concat([...parts.map(({ local }) => local), directory, end]);
}

/** What the local header and the central directory both say. */
function factsOf(plain: Buffer, packed: Buffer, name: Buffer): Buffer {
	return Buffer.concat([
		...[bytes(2, versionNeeded), bytes(2, utf8), bytes(2, deflated)],
		...[bytes(2, 0), bytes(2, day), bytes(4, crc32(plain))],
		...[bytes(4, packed.length), bytes(4, plain.length), bytes(2, name.length), bytes(2, 0)],
	]);
}

function bytes(size: 2 | 4, value: number): Buffer {
	const buffer = Buffer.alloc(size);
	buffer.writeUIntLE(value, 0, size);
	return buffer;
}
