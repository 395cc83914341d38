import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { beyond, harmlessBytes, LimitError, type Limits } from './limits.ts';

/** One part of a zip archive, as its central directory describes it. */
export interface ZipEntry {
	readonly name: string;
	readonly method: number;
	readonly compressedBytes: number;
	readonly inflatedBytes: number;
	readonly checksum: number;
	readonly offset: number;
	readonly isEncrypted: boolean;
}

/** The archive cannot be read, or should not be. */
export class ZipError extends Error {
	override readonly name = 'ZipError';
	readonly reason: 'damaged' | 'encrypted';
	constructor(reason: 'damaged' | 'encrypted', message: string) {
		super(message);
		this.reason = reason;
	}
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;

/** Reads the central directory only: nothing is inflated yet. */
export function listZip(bytes: Uint8Array): readonly ZipEntry[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = findEnd(view);
	const count = view.getUint16(end + 10, true);
	let at = view.getUint32(end + 16, true);
	const entries: ZipEntry[] = [];
	for (let index = 0; index < count; index += 1) {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) throw damaged();
		const nameBytes = view.getUint16(at + 28, true);
		const next =
			at + 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
		entries.push({
			name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes)),
			method: view.getUint16(at + 10, true),
			compressedBytes: view.getUint32(at + 20, true),
			inflatedBytes: view.getUint32(at + 24, true),
			checksum: view.getUint32(at + 16, true),
			offset: view.getUint32(at + 42, true),
			isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
		});
		at = next;
	}
	return entries;
}

/** Refuses an archive that would inflate beyond the limits, before inflating it. */
export function guardZip(entries: readonly ZipEntry[], limits: Limits): void {
	if (entries.length > limits.zipEntries) {
		throw new LimitError(beyond(entries.length, 'parts', limits.zipEntries));
	}
	let total = 0;
	for (const { name, compressedBytes, inflatedBytes, isEncrypted } of entries) {
		if (isEncrypted) throw new ZipError('encrypted', name);
		total += inflatedBytes;
		const ratio = inflatedBytes / Math.max(compressedBytes, 1);
		if (inflatedBytes > harmlessBytes && ratio > limits.inflationRatio) {
			const [times, limit] = [Math.round(ratio), limits.inflationRatio];
			throw new LimitError({
				zh: `${name} 解压后为原来的 ${times} 倍（上限 ${limit}）`,
				en: `${name} inflates ${times} times (limit ${limit})`,
			});
		}
	}
	if (total > limits.inflatedBytes) {
		throw new LimitError(beyond(total, 'inflatedBytes', limits.inflatedBytes));
	}
}

/** The bytes of one part; never more than its directory entry promises. */
export function readEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const { offset } = entry;
	if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localSignature)
		throw damaged();
	const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
	const content = unpacked(bytes.subarray(start, start + entry.compressedBytes), entry);
	if (crc32(content) !== entry.checksum) throw damaged(`${entry.name}: its checksum is wrong`);
	return content;
}

function unpacked(packed: Uint8Array, { name, method, inflatedBytes }: ZipEntry): Uint8Array {
	if (method === 0) return packed;
	if (method !== 8) throw damaged(`${name}: compression method ${method}`);
	try {
		return inflateRawSync(packed, { maxOutputLength: Math.max(inflatedBytes, 1) });
	} catch (error) {
		throw damaged(`${name}: ${error instanceof Error ? error.message : 'inflation failed'}`);
	}
}

/** Inflates every part once and compares its checksum: a flipped bit must not become another value. */
export function proveZip(bytes: Uint8Array, entries: readonly ZipEntry[]): void {
	for (const entry of entries) {
		if (entry.name.endsWith('/')) continue;
		const content = readEntry(bytes, entry);
		if (entry.name.endsWith('.xml')) proveMarkup(entry.name, content);
	}
}

/** Readers stop in silence where markup is cut off, and leave entities of a document type unread. */
function proveMarkup(name: string, content: Uint8Array): void {
	if (textOf(content.subarray(0, 1024)).includes('<!DOCTYPE')) {
		throw damaged(`${name}: it declares a document type, which no workbook does`);
	}
	if (content.length > 0 && !/<\/[^<>]+>\s*$|\/>\s*$/u.test(textOf(content.subarray(-256)))) {
		throw damaged(`${name}: its end is missing`);
	}
}

function textOf(bytes: Uint8Array): string {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** An archive of these parts, with fixed times: the same parts give the same bytes. */
export function writeZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
	const chunks: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const [name, content] of parts) {
		const nameBytes = Buffer.from(name);
		const packed = deflateRawSync(content);
		const common = Buffer.alloc(26);
		common.writeUInt16LE(20, 0);
		common.writeUInt16LE(0x0800, 2);
		common.writeUInt16LE(8, 4);
		common.writeUInt16LE(0x21, 8);
		common.writeUInt32LE(crc32(content), 10);
		common.writeUInt32LE(packed.length, 14);
		common.writeUInt32LE(content.length, 18);
		common.writeUInt16LE(nameBytes.length, 22);
		chunks.push(signature(localSignature), common, nameBytes, packed);
		const tail = Buffer.alloc(14);
		tail.writeUInt32LE(offset, 10);
		directory.push(signature(entrySignature), Buffer.from([20, 0]), common, tail, nameBytes);
		offset += 30 + nameBytes.length + packed.length;
	}
	const index = Buffer.concat(directory);
	const end = Buffer.alloc(18);
	end.writeUInt16LE(parts.size, 4);
	end.writeUInt16LE(parts.size, 6);
	end.writeUInt32LE(index.length, 8);
	end.writeUInt32LE(offset, 12);
	return Buffer.concat([...chunks, index, signature(endSignature), end]);
}

function signature(value: number): Buffer {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32LE(value);
	return bytes;
}

function findEnd(view: DataView): number {
	const first = Math.max(0, view.byteLength - 65_557);
	for (let at = view.byteLength - 22; at >= first; at -= 1) {
		if (view.getUint32(at, true) === endSignature) return at;
	}
	throw damaged('the directory at the end of the file is missing: the file is cut off');
}

function damaged(detail = 'the directory of the file is broken'): ZipError {
	return new ZipError('damaged', detail);
}
