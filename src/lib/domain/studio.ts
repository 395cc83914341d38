import type { Decision, PlannedCell } from './plan.ts';
import type { Text } from './text.ts';

/** Everything that a change of places at one level is tried on; the browser receives all of it. */
export interface Studio {
	readonly level: string;
	readonly scenario: string;
	/** The coming intakes whose places are still open. */
	readonly intakes: readonly number[];
	/** Years in which they reach the labour market. */
	readonly years: readonly number[];
	readonly drawCount: number;
	readonly schools: readonly StudioSchool[];
	readonly majors: readonly StudioMajor[];
	readonly pathways: readonly StudioPathway[];
	readonly cells: readonly StudioCell[];
	readonly classes: readonly StudioClass[];
	readonly chain: StudioChain;
	readonly rules: readonly StudioRule[];
	/** School leavers of each coming intake as a share of those of the last; null where not supplied. */
	readonly pupilRatios: readonly (number | null)[];
}

export interface StudioSchool {
	readonly id: string;
	readonly name: Text;
	readonly seats: number | null;
	readonly students: number | null;
}

export interface StudioMajor {
	/** `catalogue|code`. */
	readonly id: string;
	readonly code: string;
	readonly name: Text;
	/** Field of the catalogue that it belongs to, `catalogue|code`. */
	readonly field: NamedItem;
	/** Why no signal can be given; null where one can. */
	readonly obstacle: string | null;
}

export interface StudioPathway {
	readonly id: string;
	readonly name: Text;
	readonly yearsToLeave: number;
	readonly decision: Decision;
	readonly body: Text | null;
	readonly decisionKind: string | null;
}

/** A school's program on one pathway. */
export interface StudioCell extends PlannedCell {
	readonly school: number;
	readonly major: number;
	readonly pathway: number;
	/** Taught today, or one that the school could open; a new one has no places today. */
	readonly status: 'taught' | 'new';
	/** Its class among `classes`; null where the projection has none. */
	readonly classId: string | null;
	/** Persons who start per place. */
	readonly fill: number;
	readonly starters: number;
	readonly students: number | null;
	readonly classSize: number | null;
	readonly teachers: number | null;
	readonly trainingSeats: number | null;
	readonly applicants: number | null;
	readonly proposal: 'stop' | 'restrict' | 'expand' | null;
}

/** A major on one pathway: what the cohort model follows. */
export interface StudioClass {
	/** `catalogue|major|pathway`. */
	readonly id: string;
	readonly major: number;
	/** Chance of a graduate to enter work and stay, expected and by draw. */
	readonly rate: number;
	readonly rates: readonly number[];
	/** By year of `years`. */
	readonly futures: readonly ClassFuture[];
}

export interface ClassFuture {
	/** Entrants when nothing changes. */
	readonly expected: number;
	readonly draws: readonly number[];
	readonly survival: number;
	readonly starters: number;
}

/** From majors to occupations to clusters, with all that may differ from what is expected. */
export interface StudioChain {
	readonly occupations: readonly NamedItem[];
	readonly clusters: readonly NamedItem[];
	readonly groups: readonly string[];
	readonly groupOf: readonly number[];
	readonly links: readonly StudioLink[];
	/** By major: its part of shared demand. */
	readonly reference: readonly number[];
	/** By year. */
	readonly demand: readonly StudioDemand[];
}

export interface NamedItem {
	readonly id: string;
	readonly name: Text;
}

export interface StudioLink {
	readonly major: number;
	readonly occupation: number;
	readonly weight: number;
	readonly draws: readonly number[];
}

export interface StudioDemand {
	readonly cells: readonly StudioDemandCell[];
	/** By cluster: how its yearly change and its level miss, per employee, by draw. */
	readonly changes: readonly (readonly number[])[];
	readonly levels: readonly (readonly number[])[];
}

export interface StudioDemandCell {
	readonly cluster: number;
	readonly occupation: number;
	readonly entryDemand: number;
	readonly employees: number;
	readonly replacement: number;
	readonly newEntrantShare: number;
}

/** A rule on coverage, as far as the browser needs it. */
export interface StudioRule {
	readonly ruleId: string;
	readonly direction: 'short' | 'over';
	readonly signal: 'watch' | 'yellow' | 'red';
	readonly comparator: 'lt' | 'le' | 'gt' | 'ge';
	readonly threshold: number;
	readonly probability: number;
	readonly sortOrder: number;
	readonly clause: Text;
}
