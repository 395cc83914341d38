/** Tables with no more rows than this stand on one page. */
const shortTable = 5;

/** Whether a row stays on the page of what follows: short tables whole, the first two rows, the last two and their notes. */
export function keepsNext(index: number, count: number): boolean {
	return isShort(count) || index === 0 || index >= count - 2;
}

/** Whether a table of so many rows is never split. */
export function isShort(count: number): boolean {
	return count <= shortTable;
}
