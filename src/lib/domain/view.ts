/** What a reader chose on a page; the address holds all of it. */
export interface View {
	readonly level: string;
	readonly scenario: Scenario;
}

export const scenarios = ['low', 'base', 'high'] as const;

export type Scenario = (typeof scenarios)[number];

const usual: Scenario = 'base';

/** The view that an address asks for; anything unknown becomes the region's first choice. */
export function parseView(query: URLSearchParams, levels: readonly string[]): View {
	const [first = 'all'] = levels;
	const level = levels.find((each) => each === query.get('level')) ?? first;
	const scenario = scenarios.find((each) => each === query.get('scenario')) ?? usual;
	return { level, scenario };
}

/** The shortest query that leads to a view: nothing where all is as usual. */
export function viewQuery(view: View, levels: readonly string[]): string {
	const query = new URLSearchParams();
	if (view.level !== (levels[0] ?? 'all')) query.set('level', view.level);
	if (view.scenario !== usual) query.set('scenario', view.scenario);
	const text = query.toString();
	return text === '' ? '' : `?${text}`;
}
