/** A question in SQL as its address holds it. */
export interface ConsoleView {
	readonly q: string;
}

export function parseConsoleView(query: URLSearchParams): ConsoleView {
	return { q: (query.get('q') ?? '').replaceAll('\r\n', '\n').trim() };
}

export function consoleQuery({ q }: ConsoleView): string {
	return q === '' ? '' : `?${new URLSearchParams({ q }).toString()}`;
}
