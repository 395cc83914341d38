import type { SiteMessages } from './site.ts';

type Label = {
	[Key in keyof SiteMessages]: SiteMessages[Key] extends string ? Key : never;
}[keyof SiteMessages];

export interface NavigationEntry {
	/** Below the language. */
	readonly path: string;
	readonly label: Label;
}

export interface NavigationGroup {
	readonly label: Label;
	/** Its entries stand in the row themselves wherever there is room. */
	readonly isSpread: boolean;
	readonly entries: readonly NavigationEntry[];
}

/** The pages of the product by what a reader comes for; a new page is one more line here. */
export const navigation: readonly NavigationGroup[] = [
	{
		label: 'groupMonitor',
		isSpread: true,
		entries: [
			{ path: '/clusters', label: 'clusters' },
			{ path: '/majors', label: 'majors' },
			{ path: '/occupations', label: 'occupations' },
			{ path: '/schools', label: 'schools' },
			{ path: '/warnings', label: 'warnings' },
		],
	},
	{
		label: 'groupPlan',
		isSpread: false,
		entries: [
			{ path: '/studio', label: 'studio' },
			{ path: '/lists', label: 'lists' },
			{ path: '/calendar', label: 'calendar' },
			{ path: '/reports', label: 'reports' },
		],
	},
	{
		label: 'groupAnalyse',
		isSpread: false,
		entries: [
			{ path: '/compare', label: 'compare' },
			{ path: '/map', label: 'map' },
			{ path: '/explore', label: 'explore' },
			{ path: '/explore/sql', label: 'console' },
			{ path: '/search', label: 'search' },
		],
	},
	{
		label: 'groupEvidence',
		isSpread: false,
		entries: [
			{ path: '/methods', label: 'methods' },
			{ path: '/glossary', label: 'glossary' },
			{ path: '/data', label: 'data' },
		],
	},
];

/** The entry that a page lies under: the longest, for `/methods/backtest` is not also `/methods`. */
export function entryOf(path: string): NavigationEntry | null {
	const within = navigation
		.flatMap(({ entries }) => entries)
		.filter((entry) => `${path}/`.startsWith(`${entry.path}/`))
		.toSorted((a, b) => b.path.length - a.path.length);
	return within[0] ?? null;
}
