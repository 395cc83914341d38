import { regionParty, type Party, type Plan } from './plan.ts';
import { readPlans, writePlan } from './plan-address.ts';
import { parseView, type Scenario } from './view.ts';

/** What a reader of the studio chose; the address holds all of it. */
export interface StudioView {
	readonly level: string;
	readonly scenario: Scenario;
	readonly party: Party;
	readonly plans: readonly Plan[];
	/** Parts of the address that could not be read. */
	readonly unreadable: readonly string[];
}

export interface StudioChoices {
	readonly levels: readonly string[];
	/** Whom the reader may plan for; the first is the usual one. */
	readonly parties: readonly Party[];
	readonly intakes: number;
}

export function parseStudioView(
	query: URLSearchParams,
	{ levels, parties, intakes }: StudioChoices,
): StudioView {
	const party = parties.find((id) => id === query.get('school')) ?? parties[0] ?? regionParty;
	return {
		...parseView(query, levels),
		party,
		...readPlans(query.getAll('plan'), intakes),
	};
}

/** The shortest query that leads to a view. */
export function studioQuery(
	{ level, scenario, party, plans }: Omit<StudioView, 'unreadable'>,
	levels: readonly string[],
): string {
	const query = new URLSearchParams();
	if (party !== regionParty) query.set('school', party);
	if (level !== (levels[0] ?? 'all')) query.set('level', level);
	if (scenario !== 'base') query.set('scenario', scenario);
	for (const plan of plans) query.append('plan', writePlan(plan));
	const text = query.toString();
	return text === '' ? '' : `?${text}`;
}
