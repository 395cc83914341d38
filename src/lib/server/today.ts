/** The day on which a page is read, as ISO date: gates of a plan are past or due by it. */
export function today(): string {
	return new Date().toISOString().slice(0, 10);
}
