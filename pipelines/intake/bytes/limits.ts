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
