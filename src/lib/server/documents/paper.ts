import type { Language } from '#lib/domain/text.ts';

/** A font by its name on Chinese office computers, and what stands in for it elsewhere. */
export interface PaperFont {
	readonly name: string;
	readonly alternative: string;
	readonly latin: string;
}

/** Measures of a page and of the text on it: millimetres for the page, points for text. */
export interface Paper {
	readonly width: number;
	readonly height: number;
	readonly margin: {
		readonly top: number;
		readonly right: number;
		readonly bottom: number;
		readonly left: number;
	};
	/** From the lower edge of the page to the page number. */
	readonly footer: number;
	readonly body: { readonly size: number; readonly line: number; readonly squeeze: number };
	readonly table: { readonly size: number; readonly line: number };
	readonly note: { readonly size: number; readonly line: number };
	readonly title: { readonly size: number; readonly line: number };
	/** Entries of the table of contents. */
	readonly contents: { readonly size: number; readonly line: number };
	/** Indent of the first line in characters. */
	readonly indent: number;
	readonly fonts: Readonly<Record<PaperRole, PaperFont>>;
}

export const paperRoles = ['title', 'heading', 'subheading', 'body', 'table'] as const;

export type PaperRole = (typeof paperRoles)[number];

export const roman = 'Times New Roman';

/**
 * GB/T 9704-2012: type area 156 × 225 mm, 22 lines of 28 characters of size 3 (16 pt).
 * 28 × 16 pt is a little wider than 156 mm, so that characters are squeezed by a quarter point.
 */
const official: Paper = {
	width: 210,
	height: 297,
	margin: { top: 37, right: 26, bottom: 35, left: 28 },
	footer: 25,
	body: { size: 16, line: 28.9, squeeze: 0.25 },
	table: { size: 10.5, line: 15 },
	note: { size: 9, line: 13 },
	title: { size: 22, line: 34 },
	contents: { size: 14, line: 20 },
	indent: 2,
	fonts: {
		title: { name: '方正小标宋简体', alternative: '小标宋体', latin: roman },
		heading: { name: '黑体', alternative: 'SimHei', latin: '黑体' },
		subheading: { name: '楷体_GB2312', alternative: '楷体', latin: roman },
		body: { name: '仿宋_GB2312', alternative: '仿宋', latin: roman },
		table: { name: '宋体', alternative: 'SimSun', latin: roman },
	},
};

const sans = { name: '黑体', alternative: 'SimHei', latin: 'Arial' };
const serif = { name: '宋体', alternative: 'SimSun', latin: roman };

/** The English text is no official paper: the same page and type area, set for Latin letters. */
const english: Paper = {
	...official,
	margin: { top: 30, right: 26, bottom: 30, left: 28 },
	body: { size: 11, line: 16, squeeze: 0 },
	table: { size: 9.5, line: 13 },
	note: { size: 8.5, line: 11.5 },
	title: { size: 22, line: 28 },
	contents: { size: 10, line: 12.5 },
	indent: 0,
	fonts: { title: sans, heading: sans, subheading: sans, body: serif, table: { ...sans } },
};

export const papers: Readonly<Record<Language, Paper>> = { zh: official, en: english };

/** Width of the type area in millimetres. */
export function typeWidth({ width, margin }: Paper): number {
	return width - margin.left - margin.right;
}

/** The type area in points, as text is measured. */
export function typeArea(paper: Paper): { readonly width: number; readonly height: number } {
	const { height, margin } = paper;
	return {
		width: points(typeWidth(paper)),
		height: points(height - margin.top - margin.bottom),
	};
}

/** Official paper is set on a grid of lines and characters. */
export function isOfficial({ indent }: Paper): boolean {
	return indent > 0;
}

const pointsPerMillimetre = 72 / 25.4;

export function points(millimetres: number): number {
	return millimetres * pointsPerMillimetre;
}

export function millimetres(points: number): number {
	return points / pointsPerMillimetre;
}
