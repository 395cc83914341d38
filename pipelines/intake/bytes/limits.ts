import type { Text } from '#lib/domain/text.ts';

/** Sizes above which a file is refused instead of read. */
export interface Limits {
	/** Bytes of a file that is read into memory. */
	readonly fileBytes: number;
	/** Rows of one sheet or CSV that is read into memory. */
	readonly sheetRows: number;
	/** Rows × columns of one sheet. */
	readonly sheetCells: number;
	/** Bytes that one workbook may inflate to. */
	readonly inflatedBytes: number;
	/** Inflated ÷ compressed bytes of one part of a workbook. */
	readonly inflationRatio: number;
	/** Parts of one workbook. */
	readonly zipEntries: number;
	/** Share of a file's records that may be held aside while the rest is loaded. */
	readonly heldShare: number;
}

const mebibyte = 1024 * 1024;

export const defaultLimits: Limits = {
	fileBytes: 256 * mebibyte,
	sheetRows: 1_048_576,
	sheetCells: 12_000_000,
	inflatedBytes: 768 * mebibyte,
	inflationRatio: 200,
	zipEntries: 5000,
	heldShare: 0.01,
};

/** A one-part text may repeat itself a lot: small parts are never a bomb. */
export const harmlessBytes = 16 * mebibyte;

const units = {
	bytes: { zh: '字节', en: 'bytes' },
	inflatedBytes: { zh: '字节（解压后）', en: 'bytes inflated' },
	lines: { zh: '行文本', en: 'lines' },
	rows: { zh: '行', en: 'rows' },
	parts: { zh: '个部件', en: 'parts' },
} as const satisfies Readonly<Record<string, Text>>;

/** How much there is, and how much may be. */
export function beyond(count: number, unit: keyof typeof units, limit: number): Text {
	const { zh, en } = units[unit];
	return { zh: `${count} ${zh}（上限 ${limit}）`, en: `${count} ${en} (limit ${limit})` };
}

/** A file is not read on: something in it exceeds a limit. */
export class LimitError extends Error {
	override readonly name = 'LimitError';
	readonly detail: Text;
	constructor(detail: Text) {
		super(detail.en);
		this.detail = detail;
	}
}
