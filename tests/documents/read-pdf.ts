import { inflateSync } from 'node:zlib';

export interface ReadPdf {
	/** Words of every page in the order of painting, without spaces and page numbers. */
	readonly pages: readonly string[];
	/** Kinds of elements that a screen reader is told of, such as `H2`, `TH` and `Figure`. */
	readonly tags: readonly string[];
	/** Titles of the bookmarks. */
	readonly bookmarks: readonly string[];
	readonly rasterImages: number;
	readonly fontsOutside: readonly string[];
	readonly title: string;
}

interface PdfObject {
	readonly text: string;
	readonly stream: Buffer | null;
}

/** A PDF as Chromium writes it: plain objects, deflated streams, fonts that name their characters. */
export function readPdf(file: Buffer): ReadPdf {
	const objects = objectsIn(file);
	const all = [...objects.values()].map(({ text }) => text);
	const fonts = new Map<string, Font>();
	const font = (id: string) => {
		const known = fonts.get(id) ?? fontOf(id, objects);
		fonts.set(id, known);
		return known;
	};
	const info = all.find((text) => text.includes('/Producer')) ?? '';
	return {
		pages: all
			.filter((text) => /\/Type \/Page\b(?!s)/.test(text))
			.map((page) => pageWords(page, objects, font)),
		tags: all.flatMap((text) => /\/Type \/StructElem\s*\/S \/(\w+)/.exec(text)?.[1] ?? []),
		bookmarks: all
			.filter((text) => text.includes('/Title') && text.includes('/Dest'))
			.map((text) => stringOf(text, 'Title')),
		rasterImages: all.filter((text) => text.includes('/Subtype /Image')).length,
		fontsOutside: all
			.filter(
				(text) => text.includes('/Type /Font') && /\/Subtype \/(TrueType|CIDFont\w+)/.test(text),
			)
			.filter((text) => !embeds(text, objects))
			.map((text) => /\/BaseFont \/(\S+)/.exec(text)?.[1] ?? text),
		title: stringOf(info, 'Title'),
	};
}

function objectsIn(file: Buffer): ReadonlyMap<string, PdfObject> {
	const text = file.toString('latin1');
	const objects = new Map<string, PdfObject>();
	const starts = /(?:^|\n)(\d+) 0 obj\s/g;
	for (let match = starts.exec(text); match !== null; match = starts.exec(text)) {
		const from = match.index + match[0].length;
		const end = text.indexOf('endobj', from);
		const stream = text.indexOf('stream\n', from);
		const isStream = stream >= 0 && stream < end;
		const dictionary = text.slice(from, isStream ? stream : end);
		const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
		const at = stream + 'stream\n'.length;
		const bytes = isStream ? file.subarray(at, at + length) : null;
		const isDeflated = dictionary.includes('/FlateDecode');
		objects.set(match[1] ?? '', {
			text: dictionary,
			stream: bytes !== null && isDeflated ? inflateSync(bytes) : bytes,
		});
		starts.lastIndex = isStream ? at + length : end;
	}
	return objects;
}

interface Font {
	readonly digits: 2 | 4;
	readonly letters: ReadonlyMap<string, string>;
}

function fontOf(id: string, objects: ReadonlyMap<string, PdfObject>): Font {
	const { text = '' } = objects.get(id) ?? {};
	const digits = text.includes('/Type0') ? 4 : 2;
	const map =
		objects.get(/\/ToUnicode (\d+)/.exec(text)?.[1] ?? '')?.stream?.toString('latin1') ?? '';
	const letters = new Map<string, string>();
	for (const [, block = ''] of map.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
		for (const [, code = '', letter = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g)) {
			letters.set(code.toUpperCase(), utf16(letter));
		}
	}
	for (const [, block = ''] of map.matchAll(/beginbfrange([^]*?)endbfrange/g)) {
		for (const [, low = '', high = '', first = ''] of block.matchAll(
			/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g,
		)) {
			const from = Number.parseInt(low, 16);
			for (let code = from; code <= Number.parseInt(high, 16); code += 1) {
				const letter = (Number.parseInt(first, 16) + code - from).toString(16).padStart(4, '0');
				letters.set(code.toString(16).padStart(low.length, '0').toUpperCase(), utf16(letter));
			}
		}
	}
	return { digits, letters };
}

function utf16(hex: string): string {
	return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

const operators =
	/\/(F\d+) [\d.]+ Tf|<(\w*)> Tj|\/Span\s*<<\s*\/ActualText <FEFF(\w*)>\s*>>\s*BDC|(BDC|BMC)|(EMC)/g;

function pageWords(
	page: string,
	objects: ReadonlyMap<string, PdfObject>,
	font: (id: string) => Font,
): string {
	const content = objects.get(/\/Contents (\d+)/.exec(page)?.[1] ?? '')?.stream?.toString('latin1');
	const ids = new Map([...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name, id]));
	let current: Font | null = null;
	const open: boolean[] = [];
	let words = '';
	for (const [, name, codes, actual, begins, ends] of (content ?? '').matchAll(operators)) {
		if (name !== undefined) current = font(ids.get(name) ?? '');
		else if (actual !== undefined) words += utf16(actual);
		else if (codes !== undefined && current !== null && !open.includes(true)) {
			words += lettersOf(codes, current);
		}
		if (actual !== undefined || begins !== undefined) open.push(actual !== undefined);
		if (ends !== undefined) open.pop();
	}
	return words.replaceAll(/\s+/g, '').replace(/^—\d+—/, '');
}

function lettersOf(codes: string, { digits, letters }: Font): string {
	const pattern = digits === 4 ? /.{4}/g : /.{2}/g;
	return (codes.match(pattern) ?? []).map((code) => letters.get(code.toUpperCase()) ?? '').join('');
}

/** A Type 3 font is drawn by the file itself; every other one must bring its program. */
function embeds(font: string, objects: ReadonlyMap<string, PdfObject>): boolean {
	const descriptor = /\/FontDescriptor (\d+)/.exec(font)?.[1] ?? '';
	return /\/FontFile[23]? \d+/.test(objects.get(descriptor)?.text ?? '');
}

function stringOf(text: string, key: string): string {
	const hex = new RegExp(`/${key} <FEFF(\\w*)>`).exec(text)?.[1];
	if (hex !== undefined) return utf16(hex);
	return new RegExp(`/${key} \\(((?:\\\\.|[^)])*)\\)`).exec(text)?.[1] ?? '';
}
