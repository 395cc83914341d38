export type Cell = string | number | boolean | null;

/** One raw file of a return, `/` separated below the raw folder. */
export interface ReturnFile {
	readonly path: string;
	readonly bytes: Uint8Array;
}
