/** What a script offers below a search box: pages to go to, by kind. */
export interface SuggestionGroup {
	readonly label: string;
	readonly items: readonly Suggestion[];
}

export interface Suggestion {
	readonly name: string;
	readonly note: string;
	readonly href: string;
}
