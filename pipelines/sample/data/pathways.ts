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

type Decision = Pick<
	PathwaySeed,
	'isLocalDecision' | 'deciding' | 'decidingEn' | 'decisionKind'
>;

const county: Decision = {
	isLocalDecision: true,
	deciding: '宜兴市教育局',
	decidingEn: 'Yixing Education Bureau',
	decisionKind: 'filing',
};
const province: Decision = {
	isLocalDecision: false,
	deciding: '江苏省教育厅',
	decidingEn: 'Jiangsu Department of Education',
	decisionKind: 'approval',
};
const college: Decision = {
	isLocalDecision: false,
	deciding: '举办高校与江苏省教育厅',
	decidingEn: 'The college and the Jiangsu Department of Education',
	decisionKind: 'advice',
};

/** Nearly everybody goes on to the next stage. */
const goesOn: DestinationShares = {
	contract: 0.012,
	flexible: 0.002,
	selfEmployed: 0.001,
	military: 0.005,
	furtherStudy: 0.965,
	seeking: 0.005,
	notSeeking: 0.005,
};

export const pathwaySeeds: readonly PathwaySeed[] = [
	{
		id: 'ZZ',
		name: '普通中专',
		nameEn: 'Regular secondary',
		start: 'secondary',
		exit: 'secondary',
		yearsTotal: 3,
		yearsLocal: 3,
		years: 3,
		stages: '中职3',
		receiving: '',
		quota: null,
		transferRate: null,
		...county,
		survival: 0.95,
		destinations: {
			contract: 0.398,
			flexible: 0.052,
			selfEmployed: 0.02,
			military: 0.03,
			furtherStudy: 0.465,
			seeking: 0.018,
			notSeeking: 0.01,
		},
		places: [0.82, 0.09, 0.06, 0.03],
	},
	{
		id: 'ZG',
		name: '职教高考班',
		nameEn: 'College-entrance class',
		start: 'secondary',
		exit: 'secondary',
		yearsTotal: 3,
		yearsLocal: 3,
		years: 3,
		stages: '中职3',
		receiving: '',
		quota: null,
		transferRate: null,
		...county,
		survival: 0.96,
		destinations: {
			contract: 0.03,
			flexible: 0.005,
			selfEmployed: 0.003,
			military: 0.01,
			furtherStudy: 0.93,
			seeking: 0.01,
			notSeeking: 0.007,
		},
		places: [0.8, 0.1, 0.06, 0.04],
	},
	{
		id: 'S33',
		name: '中高职3+3',
		nameEn: 'Secondary–college 3+3',
		start: 'secondary',
		exit: 'junior_college',
		yearsTotal: 6,
		yearsLocal: 6,
		years: 3,
		stages: '中职3+高职3',
		receiving: '320282G01',
		quota: 600,
		transferRate: 0.93,
		...province,
		survival: 0.95,
		destinations: goesOn,
		places: [0.74, 0.12, 0.09, 0.05],
	},
	{
		id: 'S34',
		name: '中本3+4',
		nameEn: 'Secondary–bachelor 3+4',
		start: 'secondary',
		exit: 'bachelor',
		yearsTotal: 7,
		yearsLocal: 3,
		years: 3,
		stages: '中职3+本科4',
		receiving: '',
		quota: 40,
		transferRate: 0.95,
		...province,
		survival: 0.98,
		destinations: goesOn,
		places: [0.6, 0.2, 0.15, 0.05],
	},
	{
		id: 'S42',
		name: '医卫4+2',
		nameEn: 'Health 4+2',
		start: 'secondary',
		exit: 'junior_college',
		yearsTotal: 6,
		yearsLocal: 4,
		years: 4,
		stages: '中职4+高职2',
		receiving: '',
		quota: 100,
		transferRate: 0.94,
		...province,
		survival: 0.95,
		destinations: goesOn,
		places: [0.7, 0.15, 0.1, 0.05],
	},
	{
		id: 'WN',
		name: '五年一贯制',
		nameEn: 'Five-year programme',
		start: 'secondary',
		exit: 'junior_college',
		yearsTotal: 5,
		yearsLocal: 5,
		years: 5,
		stages: '中职3+高职2（一贯）',
		receiving: '',
		quota: 500,
		transferRate: null,
		...province,
		survival: 0.9,
		destinations: {
			contract: 0.595,
			flexible: 0.08,
			selfEmployed: 0.025,
			military: 0.045,
			furtherStudy: 0.205,
			seeking: 0.025,
			notSeeking: 0.015,
		},
		places: [0.84, 0.08, 0.05, 0.03],
	},
	{
		id: 'GZ',
		name: '普通高职',
		nameEn: 'Regular junior college',
		start: 'junior_college',
		exit: 'junior_college',
		yearsTotal: 3,
		yearsLocal: 3,
		years: 3,
		stages: '高职3',
		receiving: '',
		quota: null,
		transferRate: null,
		...college,
		survival: 0.96,
		destinations: {
			contract: 0.605,
			flexible: 0.085,
			selfEmployed: 0.03,
			military: 0.045,
			furtherStudy: 0.185,
			seeking: 0.025,
			notSeeking: 0.015,
		},
		places: [0.5, 0.18, 0.22, 0.1],
	},
];

/** Destinations of the college stage of 3+3 classes. */
export const collegeStage: DestinationShares = {
	contract: 0.615,
	flexible: 0.08,
	selfEmployed: 0.025,
	military: 0.045,
	furtherStudy: 0.18,
	seeking: 0.025,
	notSeeking: 0.015,
};

export const collegeStageSurvival = 0.97;

export function pathwayOf(id: string): PathwaySeed {
	const pathway = pathwaySeeds.find((seed) => seed.id === id);
	if (!pathway) throw new RangeError(`no pathway ${id}`);
	return pathway;
}
