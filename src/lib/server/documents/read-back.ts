import { parseHTML } from 'linkedom';
import { inflateRawSync } from 'node:zlib';
import type { FinishedDocument } from '#lib/documents/lint/document.ts';
import { drawingText, unescaped } from '#lib/documents/lint/whole.ts';

const textElements = 'p, h1, h2, h3, h4, h5, dt, dd, li, .name, .line span';

/** A finished HTML file as it reads. */
export function readHtml(file: Buffer): FinishedDocument {
	const { document } = parseHTML(file.toString('utf8'));
	const texts = [...document.querySelectorAll(textElements)];
	return {
		drawings: [...document.querySelectorAll('figure svg')].map(
			(svg) => `${svg.getAttribute('aria-label') ?? ''} ${svg.textContent}`,
		),
		paragraphs: texts.map((element) => element.textContent.trim()),
		tables: [...document.querySelectorAll('table')].map((table) =>
			[...table.querySelectorAll('tr')].map((row) =>
				[...row.querySelectorAll('th, td')].map((cell) => cell.textContent.trim()),
			),
		),
	};
}

/** A finished Word file as it reads. */
export function readDocx(file: Buffer): FinishedDocument {
	const xml = zipEntry(file, 'word/document.xml');
	const grids = [...xml.matchAll(/<w:tbl>[^]*?<\/w:tbl>/g)].map(([table]) =>
		[...table.matchAll(/<w:tr[ >][^]*?<\/w:tr>/g)].map(([row]) =>
			[...row.matchAll(/<w:tc>[^]*?<\/w:tc>/g)].map(([cell]) => textOf(cell)),
		),
	);
	const outside = xml.replaceAll(/<w:tbl>[^]*?<\/w:tbl>/g, '');
	const paragraphs = [...outside.matchAll(/<w:p[ >][^]*?<\/w:p>/g)].map(([each]) => textOf(each));
	return { paragraphs, tables: grids, drawings: drawingsOf(file, xml) };
}

/** Descriptions stand in the text, words in the drawings themselves. */
function drawingsOf(file: Buffer, xml: string): readonly string[] {
	return [...xml.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, label = ''], index) => {
		const svg = zipEntry(file, `word/media/figure${index + 1}.svg`);
		return `${unescaped(label)} ${drawingText(svg)}`;
	});
}

function textOf(xml: string): string {
	return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
		.map(([, text = '']) => unescaped(text))
		.join('');
}

const endMark = 0x06054b50;

/** The text of one entry, found by the directory at the end of the file. */
export function zipEntry(file: Buffer, path: string): string {
	const end = file.lastIndexOf(Buffer.from([endMark & 255, (endMark >> 8) & 255, 5, 6]));
	const count = file.readUInt16LE(end + 10);
	let at = file.readUInt32LE(end + 16);
	for (let index = 0; index < count; index += 1) {
		const [nameLength, extraLength, noteLength] = [28, 30, 32].map((part) =>
			file.readUInt16LE(at + part),
		);
		const name = file.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
		if (name === path) return entryText(file, at);
		at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (noteLength ?? 0);
	}
	throw new RangeError(`no ${path} in the file`);
}

function entryText(file: Buffer, directory: number): string {
	const size = file.readUInt32LE(directory + 20);
	const local = file.readUInt32LE(directory + 42);
	const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
	const packed = file.subarray(start, start + size);
	const isStored = file.readUInt16LE(directory + 10) === 0;
	return (isStored ? packed : inflateRawSync(packed)).toString('utf8');
}
