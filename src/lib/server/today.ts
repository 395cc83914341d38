/** The day on which a page is read, by the clock and time zone of the server: gates of a plan are past or due by it. */
export function today(now = new Date()): string {
	const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) =>
		String(part).padStart(2, '0'),
	);
	return `${String(now.getFullYear())}-${month}-${day}`;
}
