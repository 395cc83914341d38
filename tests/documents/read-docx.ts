import { DOMParser } from 'linkedom';
import { unzipped } from './unzip.ts';

export interface ReadParagraph {
	readonly style: string;
	readonly text: string;
}

export interface ReadDocx {
	readonly files: ReadonlyMap<string, Buffer>;
	readonly paragraphs: readonly ReadParagraph[];
	/** Cells of every table, row by row; the first rows that repeat are its head. */
	readonly tables: readonly {
		readonly rows: readonly (readonly string[])[];
		readonly heads: number;
	}[];
	readonly styleIds: ReadonlySet<string>;
}

/** What a program that opens the file reads: paragraphs with their styles, tables with their cells. */
export function readDocx(bytes: Buffer): ReadDocx {
	const files = unzipped(bytes);
	const document = xmlOf(files, 'word/document.xml');
	const styles = xmlOf(files, 'word/styles.xml');
	const all = [...document.getElementsByTagName('w:p')];
	return {
		files,
		paragraphs: all.map((each) => ({ style: styleOf(each), text: textOf(each) })),
		tables: [...document.getElementsByTagName('w:tbl')].map((table) => {
			const rows = [...table.getElementsByTagName('w:tr')];
			return {
				rows: rows.map((row) =>
					[...row.getElementsByTagName('w:tc')].map((cell) =>
						[...cell.getElementsByTagName('w:p')].map(textOf).join(''),
					),
				),
				heads: rows.filter((row) => row.getElementsByTagName('w:tblHeader').length > 0).length,
			};
		}),
		styleIds: new Set(
			[...styles.getElementsByTagName('w:style')].map(
				(style) => style.getAttribute('w:styleId') ?? '',
			),
		),
	};
}

function xmlOf(files: ReadonlyMap<string, Buffer>, path: string): Document {
	const text = files.get(path)?.toString() ?? '';
	return new DOMParser().parseFromString(text, 'text/xml') as unknown as Document;
}

function styleOf(paragraph: Element): string {
	return paragraph.getElementsByTagName('w:pStyle')[0]?.getAttribute('w:val') ?? '';
}

function textOf(paragraph: Element): string {
	return [...paragraph.getElementsByTagName('w:t')].map(({ textContent }) => textContent).join('');
}
