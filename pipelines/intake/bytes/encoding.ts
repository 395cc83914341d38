/** Text of a file and how it was decoded; `problem` when it cannot be trusted. */
export interface DecodedText {
	readonly text: string;
	readonly encoding: Encoding;
	readonly hasBom: boolean;
	readonly problem: EncodingProblem | null;
}

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type EncodingProblem = 'damaged' | 'binary' | 'guessed';

/** Finds the encoding from the bytes alone: a declared one is never needed and can never mislead. */
export function decode(bytes: Uint8Array): DecodedText {
	const decoded = decodeFound(bytes);
	const isBinary = decoded.problem !== 'damaged' && isForeign(bytes, decoded.text);
	return isBinary ? { ...decoded, problem: 'binary' } : decoded;
}

/** Documents, pictures and archives by their first bytes; else control characters that no table holds. */
function isForeign(bytes: Uint8Array, text: string): boolean {
	const head = String.fromCharCode(...bytes.subarray(0, 6));
	if (/^(?:%PDF-|\u0089PNG|\u00ff\u00d8\u00ff|GIF8|Rar!|7z\u00bc\u00af|\{\\rtf)/u.test(head))
		return true;
	const sample = text.slice(0, 65_536);
	// eslint-disable-next-line no-control-regex -- control characters are what is looked for
	const controls = sample.match(/[\u0001-\u0008\u000e-\u0019\u001b-\u001f]/gu)?.length ?? 0;
	return controls > 8 && controls > sample.length / 200;
}

function decodeFound(bytes: Uint8Array): DecodedText {
	const marked = byBom(bytes);
	if (marked) return decodeAs(bytes.subarray(marked.length), marked.encoding, true);
	const wide = wideEncoding(bytes);
	if (wide) return decodeAs(bytes, wide, false);
	if (bytes.includes(0)) return { ...lossy(bytes, 'utf-8'), problem: 'binary' };
	const scan = scanUtf8(bytes);
	if (scan.invalid === 0) return decodeAs(bytes, 'utf-8', false);
	if (scan.multibyte > scan.invalid * 4) return { ...lossy(bytes, 'utf-8'), problem: 'damaged' };
	return decodeNarrow(bytes);
}

function decodeNarrow(bytes: Uint8Array): DecodedText {
	const { hanzi, odd } = scanGb(bytes);
	if (hanzi > odd * 3) return decodeAs(bytes, 'gb18030', false);
	const western = decodeAs(bytes, 'windows-1252', false);
	return { ...western, problem: 'guessed' };
}

function decodeAs(bytes: Uint8Array, encoding: Encoding, hasBom: boolean): DecodedText {
	try {
		const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
		return { text, encoding, hasBom, problem: text.includes('\0') ? 'binary' : null };
	} catch {
		return { ...lossy(bytes, encoding), hasBom, problem: 'damaged' };
	}
}

function lossy(bytes: Uint8Array, encoding: Encoding): DecodedText {
	const text = new TextDecoder(encoding).decode(bytes);
	return { text, encoding, hasBom: false, problem: null };
}

function byBom(bytes: Uint8Array): { encoding: Encoding; length: number } | null {
	const [first, second, third] = bytes;
	if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', length: 3 };
	if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', length: 2 };
	if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', length: 2 };
	return null;
}

/** Delimiters and digits have a zero half in UTF-16, even in a Chinese table. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	const sample = bytes.subarray(0, 8192);
	let even = 0;
	let odd = 0;
	for (let at = 0; at + 1 < sample.length; at += 2) {
		if (sample[at] === 0) even += 1;
		if (sample[at + 1] === 0) odd += 1;
	}
	const pairs = sample.length >> 1;
	if (odd > pairs / 10 && even < odd / 20) return 'utf-16le';
	if (even > pairs / 10 && odd < even / 20) return 'utf-16be';
	return null;
}

/** Counts well-formed multi-byte characters and bytes that fit nowhere. */
function scanUtf8(bytes: Uint8Array): { multibyte: number; invalid: number } {
	let multibyte = 0;
	let invalid = 0;
	for (let at = 0; at < bytes.length; at += 1) {
		const lead = bytes[at] ?? 0;
		if (lead < 0x80) continue;
		const tail = lead >= 0xf0 && lead < 0xf5 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc2 ? 1 : 0;
		if (tail > 0 && lead < 0xf5 && areTails(bytes, at + 1, tail)) {
			multibyte += 1;
			at += tail;
		} else invalid += 1;
	}
	// Overlong forms and surrogates pass the count; the strict decoder has the last word.
	if (invalid === 0 && !isStrictUtf8(bytes)) invalid = 1;
	return { multibyte, invalid };
}

function areTails(bytes: Uint8Array, from: number, count: number): boolean {
	for (let at = from; at < from + count; at += 1) {
		if (((bytes[at] ?? 0) & 0xc0) !== 0x80) return false;
	}
	return true;
}

function isStrictUtf8(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}

/** Chinese text is pairs of high bytes (GB 2312); Western text is single high bytes between letters. */
function scanGb(bytes: Uint8Array): { hanzi: number; odd: number } {
	let hanzi = 0;
	let odd = 0;
	for (let at = 0; at < bytes.length; at += 1) {
		const lead = bytes[at] ?? 0;
		if (lead < 0x80) continue;
		const trail = bytes[at + 1] ?? 0;
		if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1 && trail <= 0xfe) hanzi += 1;
		else if (lead >= 0x81 && lead <= 0xfe && trail >= 0x80) hanzi += 1;
		else odd += 1;
		if (trail >= 0x80) at += 1;
	}
	return { hanzi, odd };
}
