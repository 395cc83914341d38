import { open } from 'node:fs/promises';

/** The first bytes of a file. */
export async function readHead(location: string, length: number): Promise<Uint8Array> {
	const handle = await open(location);
	try {
		const buffer = new Uint8Array(length);
		const { bytesRead } = await handle.read(buffer, 0, length, 0);
		return buffer.subarray(0, bytesRead);
	} finally {
		await handle.close();
	}
}

/** Up to the last line break, so that no character is cut. */
export function wholeLines(bytes: Uint8Array): Uint8Array {
	const end = bytes.lastIndexOf(0x0a);
	return end < 0 ? bytes : bytes.subarray(0, end + 1 + (bytes[end + 1] === 0 ? 1 : 0));
}
