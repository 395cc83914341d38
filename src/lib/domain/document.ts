import type { ColumnFormat, FigureRow } from './figure.ts';
import type { ReleaseStamp } from './loaded-figure.ts';
import type { Language } from './text.ts';

export const documentKinds = ['fit', 'quality', 'lists', 'meeting'] as const;

export type DocumentKind = (typeof documentKinds)[number];

/** 报送版 holds what the authority may see, 公开版 what everybody may. */
export const editions = ['full', 'public'] as const;

export type Edition = (typeof editions)[number];

export const documentFormats = ['html', 'docx', 'pdf', 'xlsx', 'csv', 'json'] as const;

export type DocumentFormat = (typeof documentFormats)[number];

/** How a printed figure follows from levels, so that anyone can compute it again. */
export type Derivation =
	| { readonly kind: 'share'; readonly part: number | null; readonly whole: number | null }
	| { readonly kind: 'growth'; readonly from: number | null; readonly to: number | null }
	| { readonly kind: 'difference'; readonly from: number | null; readonly to: number | null };

/** A number in running text: what it is, and how it was printed. */
export interface NumberInline {
	readonly kind: 'number';
	readonly value: number | null;
	readonly format: ColumnFormat;
	readonly text: string;
	readonly derivation?: Derivation;
}

/** Left for the office or the school to fill in; the text says with what. */
export interface BlankInline {
	readonly kind: 'blank';
	readonly text: string;
}

export type Inline = string | NumberInline | BlankInline;

/** That a block gives a required content: its value, the reason why there is none, or a place for it. */
export interface Answer {
	/** Id of the required content. */
	readonly item: string;
	readonly given: 'value' | 'reason' | 'blank';
}

interface Answering {
	readonly answers?: readonly Answer[];
}

export type HeadingLevel = 1 | 2 | 3 | 4;

export interface HeadingBlock extends Answering {
	readonly kind: 'heading';
	/** Unique in the document: the target of the table of contents. */
	readonly id: string;
	readonly level: HeadingLevel;
	/** `一、`, `（一）`, `1.` or `（1）`; empty until the document is put together. */
	readonly number: string;
	readonly text: string;
}

export interface ParagraphBlock extends Answering {
	readonly kind: 'paragraph';
	readonly role: 'body' | 'item' | 'note';
	readonly content: readonly Inline[];
}

/** Columns of the same row that one follows from; `column-share` divides by the sum of all rows. */
export type ColumnDerivation =
	| { readonly kind: 'share'; readonly part: string; readonly whole: string }
	| { readonly kind: 'column-share'; readonly part: string }
	| {
			readonly kind: 'growth' | 'difference' | 'half-difference';
			readonly from: string;
			readonly to: string;
	  };

export interface DocumentColumn {
	readonly name: string;
	readonly label: string;
	readonly unit: string | null;
	readonly format: ColumnFormat;
	readonly isHeader: boolean;
	readonly derivedFrom?: ColumnDerivation;
}

export interface TableBlock extends Answering {
	readonly kind: 'table';
	readonly id: string;
	/** `表1`; empty until the document is put together. */
	readonly number: string;
	readonly title: string;
	/** As it stands above the table: `单位：人、%`. */
	readonly unit: string;
	/** As it stands above the table: `数据截止时间：2025年12月31日`. */
	readonly asOf: string;
	readonly columns: readonly DocumentColumn[];
	/** A missing value has its reason in `<column>_status`. */
	readonly rows: readonly FigureRow[];
	readonly notes: readonly string[];
	readonly source: string;
}

export interface FigureBlock extends Answering {
	readonly kind: 'figure';
	readonly id: string;
	/** `图1`; empty until the document is put together. */
	readonly number: string;
	readonly title: string;
	/** What it shows, for those who cannot see it. */
	readonly finding: string;
	readonly unit: string;
	/** Complete drawing in the colours of paper. */
	readonly svg: string;
	readonly width: number;
	readonly height: number;
	readonly notes: readonly string[];
	readonly source: string;
}

/** Terms and what they stand for: symbols of tables, colophon, places for signatures. */
export interface PairsBlock extends Answering {
	readonly kind: 'pairs';
	readonly id: string;
	readonly pairs: readonly { readonly term: string; readonly content: readonly Inline[] }[];
}

/** A form to be filled in by hand, such as the 发文稿纸. */
export interface FormBlock {
	readonly kind: 'form';
	readonly id: string;
	readonly title: string;
	/** Cells of one line side by side; `lines` is their height. */
	readonly rows: readonly {
		readonly lines: number;
		readonly cells: readonly { readonly label: string; readonly content: readonly Inline[] }[];
	}[];
}

export interface PageBreakBlock {
	readonly kind: 'page-break';
}

export type Block =
	HeadingBlock | ParagraphBlock | TableBlock | FigureBlock | PairsBlock | PageBreakBlock;

/** The 通知 whose annex the report is; what only the office can know is a blank. */
export interface CoverNotice {
	readonly issuer: BlankInline;
	readonly fileNumber: BlankInline;
	/** As it is broken on paper. */
	readonly titleLines: readonly string[];
	readonly addressee: BlankInline;
	readonly body: readonly (readonly Inline[])[];
	readonly annexes: readonly string[];
	readonly signer: BlankInline;
	readonly date: BlankInline;
	readonly copies: BlankInline;
	/** Who printed it, and when. */
	readonly printed: readonly [BlankInline, BlankInline];
}

/** Records with the same columns, names in snake case. */
export interface RecordTable {
	readonly columns: readonly string[];
	readonly rows: readonly FigureRow[];
}

/** A report as data; every format is written from it, and none adds or leaves out a number. */
export interface ReportDocument {
	readonly kind: DocumentKind;
	/** Beginning of its files' names: `yixing-fit-2025`. */
	readonly id: string;
	readonly language: Language;
	readonly edition: Edition;
	readonly title: string;
	/** The title as it is broken on paper, where a word must not be cut. */
	readonly titleLines: readonly string[];
	/** Lines below the title: edition, period, release. */
	readonly subtitle: readonly string[];
	readonly region: string;
	readonly year: number;
	readonly isSynthetic: boolean;
	readonly release: ReleaseStamp;
	readonly notice: CoverNotice | null;
	readonly blocks: readonly Block[];
	/** Forms that go with the report but are no part of it: they follow the imprint. */
	readonly forms: readonly FormBlock[];
	/** The same entries for machines, where the report is a list. */
	readonly twin: RecordTable | null;
}
