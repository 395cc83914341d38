/** What a reader chose on the page of back-tests; the address holds all of it. */
export interface BacktestView {
	readonly level: string;
	readonly group: (typeof groups)[number];
	readonly ahead: (typeof aheads)[number];
}

export const groups = ['all', 'large', 'small'] as const;
/** Years between a signal and the outcome it is judged by. */
export const aheads = ['1', '2', '3'] as const;

export function parseBacktestView(query: URLSearchParams, levels: readonly string[]): BacktestView {
	return {
		level: levels.find((each) => each === query.get('level')) ?? levels[0] ?? 'all',
		group: groups.find((each) => each === query.get('group')) ?? 'all',
		ahead: aheads.find((each) => each === query.get('ahead')) ?? '1',
	};
}

/** The shortest query that leads to a view: nothing where all is as usual. */
export function backtestQuery(view: BacktestView, levels: readonly string[]): string {
	const query = new URLSearchParams();
	if (view.level !== (levels[0] ?? 'all')) query.set('level', view.level);
	if (view.group !== 'all') query.set('group', view.group);
	if (view.ahead !== '1') query.set('ahead', view.ahead);
	const text = query.toString();
	return text === '' ? '' : `?${text}`;
}
