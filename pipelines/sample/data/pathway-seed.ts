/** Training pathways: how long, where to, and who decides; with the rates the synthetic classes follow. */
export interface PathwaySeed {
	readonly id: string;
	readonly name: string;
	readonly nameEn: string;
	readonly start: string;
	readonly exit: string;
	readonly yearsTotal: number;
	readonly yearsLocal: number;
	/** Years in the school whose return carries the class. */
	readonly years: number;
	readonly stages: string;
	readonly receiving: string;
	readonly quota: number | null;
	readonly transferRate: number | null;
	readonly isLocalDecision: boolean;
	readonly deciding: string;
	readonly decidingEn: string;
	readonly decisionKind: string;
	/** Share of the intake that graduates. */
	readonly survival: number;
	/** Shares of graduates by destination; what is missing is unknown. */
	readonly destinations: DestinationShares;
	/** Places of work of those employed: county, city, province, outside. */
	readonly places: readonly [number, number, number, number];
}

export interface DestinationShares {
	readonly contract: number;
	readonly flexible: number;
	readonly selfEmployed: number;
	readonly military: number;
	readonly furtherStudy: number;
	readonly seeking: number;
	readonly notSeeking: number;
}
