/** What is planted in the synthetic region: tests expect the product to find the truths and to leave the noise alone. */

export interface CoverageTruth {
	readonly level: 'secondary' | 'junior_college';
	readonly major: string;
	readonly direction: 'short' | 'over';
	/** Projected coverage in scenario base lies beyond this value. */
	readonly beyond: number;
	/** Rule of the default set that must fire. */
	readonly rule: string;
}

export interface ProgramTruth {
	readonly school: string;
	readonly major: string;
	/** First school year, or graduating year, that shows it. */
	readonly from: number;
	readonly rule: string;
}

export interface ClusterTruth {
	readonly cluster: string;
	readonly direction: 'rising' | 'falling' | 'flat';
	/** Mean growth a year, 2011–2025, lies within these bounds. */
	readonly growth: readonly [number, number];
}

export const coverageTruths: readonly CoverageTruth[] = [
	{
		level: 'junior_college',
		major: '460116',
		direction: 'short',
		beyond: 0.5,
		rule: 'short_red',
	},
	{
		level: 'junior_college',
		major: '510401',
		direction: 'short',
		beyond: 0.5,
		rule: 'short_red',
	},
	{ level: 'secondary', major: '730301', direction: 'over', beyond: 2, rule: 'over_red' },
];

/** Placement of one program falls from above nine tenths to about 37 %. */
export const placementCollapse = {
	school: '320282Z04',
	major: '740104',
	from: 2024,
	rule: 'placement_red',
	furtherStudy: 0.01,
	employed: 0.36,
} as const satisfies ProgramTruth & Readonly<Record<'furtherStudy' | 'employed', number>>;

/** One private school registers under 30 % of its plan. */
export const emptySchool = {
	school: '320282Z05',
	from: 2024,
	share: 0.21,
	rule: 'registration_red',
} as const;

export const clusterTruths: readonly ClusterTruth[] = [
	{ cluster: 'integrated_circuits', direction: 'rising', growth: [0.045, 0.09] },
	{ cluster: 'textiles', direction: 'falling', growth: [-0.05, -0.02] },
	{ cluster: 'new_energy', direction: 'flat', growth: [-0.012, 0.015] },
];

/** Noisy employment around a level that does not move: its majors must not be flagged. */
export const noisyFlat = {
	cluster: 'new_energy',
	majors: ['660204', '430301'],
} as const;

/** Small programs whose figures jump by chance: no signal on them is deserved. */
export const smallNoisyPrograms: readonly { readonly school: string; readonly major: string }[] = [
	{ school: '320282Z03', major: '660601' },
	{ school: '320282Z04', major: '790303' },
	{ school: '320282G01', major: '460609' },
];

/** Graduates in surplus work outside their field; where the trade is short they stay in it. */
export const inFieldShares: Readonly<Record<string, number>> = {
	'730301': 0.42,
	'460116': 0.9,
	'510401': 0.92,
};

/** Demand of the public employment service by occupation: vacancies for each seeker, against 1.25 elsewhere. */
export const tightnessTruths: Readonly<Record<string, number>> = {
	'6-24-03-01': 2.7,
	'6-24-03-02': 2.5,
	'6-24-03-03': 2.3,
	'6-25-02-05': 3.1,
	'6-25-02-06': 2.8,
	'2-06-03-00': 0.38,
};
