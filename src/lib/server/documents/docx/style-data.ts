import type { Paper, PaperRole } from '../paper.ts';

/** What a style says; what it leaves out comes from the style that it is based on. */
export interface StyleData {
	readonly name: string;
	readonly base?: string;
	readonly next?: string;
	readonly font?: PaperRole;
	/** Points. */
	readonly size?: number;
	readonly isBold?: boolean;
	readonly colour?: string;
	/** Points taken from the space between characters. */
	readonly squeeze?: number;
	readonly beginsPage?: boolean;
	readonly keepNext?: boolean;
	readonly keepLines?: boolean;
	/** Exact height of a line in points; `auto` for a picture. */
	readonly line?: number | 'auto';
	readonly before?: number;
	readonly after?: number;
	/** A tab at the right edge of the type area. */
	readonly rightTab?: 'dot' | 'none';
	/** Points. */
	readonly left?: number;
	readonly right?: number;
	readonly hanging?: number;
	/** Characters that the first line is moved in. */
	readonly firstLine?: number;
	readonly align?: 'left' | 'center' | 'right' | 'both';
	readonly outline?: number;
	readonly borders?: readonly { readonly side: 'top' | 'bottom'; readonly colour: string }[];
}

export type StyleTable = Readonly<Record<string, StyleData>>;

const red = 'C00000';

/** Every look of a report: paragraphs name one of these and are formatted in no other way. */
export function styleTable(paper: Paper): StyleTable {
	return {
		...textStyles(paper),
		...headingStyles(paper),
		...tableStyles(paper),
		...noticeStyles(paper),
	};
}

function textStyles({ body, table, note, contents, indent }: Paper): StyleTable {
	const after = indent > 0 ? 0 : 6;
	return {
		PageStart: { name: 'Page Start', beginsPage: true, size: 1, line: 1, squeeze: 0 },
		Hair: { name: 'Hair', size: 1, line: 1, squeeze: 0 },
		BodyText: { name: 'Body Text', firstLine: indent, after },
		ListItem: { name: 'List Item', base: 'BodyText' },
		BodyNote: { name: 'Body Note', size: note.size, line: note.line, squeeze: 0 },
		Warning: {
			name: 'Warning',
			font: 'heading',
			size: table.size + 1.5,
			colour: 'A3322A',
			align: 'center',
			squeeze: 0,
		},
		TocHeading: { name: 'Contents Heading', font: 'heading', keepNext: true, align: 'center' },
		TOC1: { ...contents, name: 'toc 1', font: 'heading', rightTab: 'dot', align: 'left' },
		TOC2: { ...contents, name: 'toc 2', rightTab: 'dot', left: 2 * body.size, align: 'left' },
		Footer: { name: 'footer', font: 'table', size: 14, line: 16, squeeze: 0 },
		PageOdd: { name: 'Page Number Odd', base: 'Footer', right: 14, align: 'right' },
		PageEven: { name: 'Page Number Even', base: 'Footer', left: 14, align: 'left' },
	};
}

function headingStyles({ title, indent }: Paper): StyleTable {
	const isOfficial = indent > 0;
	const shared = {
		next: 'BodyText',
		keepNext: true,
		keepLines: true,
		firstLine: indent,
		align: 'left',
	} as const;
	const sized = (size: number, before: number) =>
		isOfficial ? {} : { size, before, isBold: true };
	return {
		Title: {
			name: 'Title',
			next: 'Subtitle',
			font: 'title',
			size: title.size,
			line: title.line,
			isBold: !isOfficial,
			align: 'center',
			squeeze: 0,
			keepNext: true,
		},
		Subtitle: { name: 'Subtitle', next: 'BodyText', font: 'subheading', align: 'center' },
		Heading1: { ...shared, name: 'heading 1', font: 'heading', outline: 0, ...sized(14, 16) },
		Heading2: { ...shared, name: 'heading 2', font: 'subheading', outline: 1, ...sized(12, 10) },
		Heading3: {
			...shared,
			name: 'heading 3',
			font: 'body',
			isBold: true,
			outline: 2,
			...sized(11, 8),
		},
		Heading4: { ...shared, name: 'heading 4', font: 'body', outline: 3 },
	};
}

function tableStyles({ table, note }: Paper): StyleTable {
	const plain = { font: 'table', size: table.size, line: table.line, squeeze: 0 } as const;
	const small = { ...plain, size: note.size, line: note.line, align: 'left' } as const;
	const caption = {
		font: 'heading',
		size: table.size + 1.5,
		line: 18,
		squeeze: 0,
		align: 'center',
		keepLines: true,
	} as const;
	return {
		Caption: { ...caption, name: 'caption', next: 'TableUnit', keepNext: true, before: 8 },
		TableUnit: { ...plain, name: 'Table Unit', keepNext: true, rightTab: 'none', align: 'left' },
		TableHead: { ...plain, name: 'Table Head', font: 'heading', align: 'center', keepNext: true },
		TableText: { ...plain, name: 'Table Text', align: 'left' },
		TableNumber: { ...plain, name: 'Table Number', align: 'right' },
		TableTextKept: { name: 'Table Text Kept', base: 'TableText', keepNext: true },
		TableNumberKept: { name: 'Table Number Kept', base: 'TableNumber', keepNext: true },
		TableNote: { ...small, name: 'Table Note', keepLines: true },
		TableNoteKept: { name: 'Table Note Kept', base: 'TableNote', keepNext: true },
		TableEnd: { ...small, name: 'Table End', line: 8 },
		Picture: {
			name: 'Picture',
			next: 'FigureCaption',
			line: 'auto',
			before: 8,
			align: 'center',
			keepNext: true,
		},
		FigureCaption: { ...caption, name: 'Figure Caption', next: 'TableNote', keepNext: true },
		FormLabel: {
			...plain,
			name: 'Form Label',
			font: 'heading',
			size: table.size + 1.5,
			line: 18,
			align: 'left',
		},
		FormText: { ...plain, name: 'Form Text', size: table.size + 1.5, line: 18, align: 'left' },
	};
}

function noticeStyles({ body }: Paper): StyleTable {
	const characters = (count: number) => count * body.size;
	return {
		Issuer: {
			name: 'Issuer',
			font: 'title',
			size: 26,
			line: 48,
			colour: red,
			align: 'center',
			squeeze: 0,
		},
		FileNumber: {
			name: 'File Number',
			align: 'center',
			borders: [{ side: 'bottom', colour: red }],
		},
		Addressee: { name: 'Addressee', align: 'left' },
		Annexes: { name: 'Annexes', left: characters(5), hanging: characters(3), align: 'left' },
		Signer: { name: 'Signer', right: characters(2), align: 'right' },
		SignedOn: { name: 'Signed On', right: characters(4), align: 'right' },
		AnnexMark: { name: 'Annex Mark', font: 'heading', align: 'left' },
		Imprint: {
			name: 'Imprint',
			size: Math.min(14, body.size),
			left: 14,
			right: 14,
			rightTab: 'none',
			align: 'left',
			keepNext: true,
			keepLines: true,
		},
	};
}
