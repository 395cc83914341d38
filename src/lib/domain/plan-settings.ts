import { regionParty, type Party, type Places } from './plan.ts';

/** What a person asks of a plan, beside what the release knows to bind it. */
export interface PlanSettings {
	readonly party: Party;
	/** Largest change of a cell against today, as a share of its places. */
	readonly maxChange: number;
	/** Largest change of a cell from one intake to the next, as a share of its places today. */
	readonly maxYearlyChange: number;
	readonly studentsPerTeacher: number;
	/** Fewest places of a class. */
	readonly smallestClass: number;
	/** Programs that a school may open in one intake. */
	readonly openings: number;
	/** Whether proposed lists bind: stop means no places, restrict no growth. */
	readonly lists: 'apply' | 'ignore';
	/** Which of the means of a school bind. */
	readonly binding: readonly BindingKind[];
	readonly kept: readonly KeptCell[];
	/** Weights of an unfilled post and of a surplus entrant. */
	readonly unfilled: number;
	readonly surplus: number;
	/** Weight of the worst tenth of the draws beside the mean. */
	readonly tail: number;
}

export const bindingKinds = ['seats', 'teachers', 'training', 'applicants', 'pupils'] as const;
export type BindingKind = (typeof bindingKinds)[number];

/** A cell whose places a person protects, and why. */
export interface KeptCell {
	readonly cell: string;
	readonly reason: string;
}

export const usualSettings: PlanSettings = {
	party: regionParty,
	maxChange: 0.2,
	maxYearlyChange: 0.2,
	studentsPerTeacher: 20,
	smallestClass: 20,
	openings: 0,
	lists: 'ignore',
	binding: bindingKinds,
	kept: [],
	unfilled: 1,
	surplus: 0.5,
	tail: 0.5,
};

/** What the worst draws are: a tenth. */
export const tailShare = 0.1;

/** Loss that a moved place must at least save: keeps a plan near today's where nothing is gained. */
export const stayPrice = 0.01;

/** A proposed plan, as places. */
export type ProposedPlaces = Places;
