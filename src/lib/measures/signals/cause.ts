import type { Measure } from '#lib/domain/measure.ts';
import type { Text } from '#lib/domain/text.ts';

export type CauseId =
	| 'long_training_gap'
	| 'near_gap'
	| 'short_training_gap'
	| 'suitability_gap'
	| 'retention_gap'
	| 'shrinking_field'
	| 'no_data';

export type LeverId =
	'places' | 'adult_courses' | 'curriculum' | 'pay_and_retention' | 'shrink_or_convert' | 'none';

/** What is known about one major; null where it is not. */
export interface CauseInput {
	/** Short in the years that the next intake leaves. */
	readonly isShortAtTarget: boolean | null;
	readonly isShortNow: boolean | null;
	readonly isOver: boolean | null;
	/** Vacancies per seeker. */
	readonly tightness: number | null;
	readonly trainingMonths: number | null;
	readonly inFieldRate: number | null;
	/** Share of local graduates who stay. */
	readonly stayRate: number | null;
	/** Pay of graduates ÷ median of the region. */
	readonly payRatio: number | null;
	readonly employmentGrowth: number | null;
}

export interface Diagnosis {
	readonly cause: CauseId;
	readonly lever: LeverId;
}

/** Where “tight”, “low” and “short training” begin. */
export const causeLimits = {
	tightness: 1.2,
	trainingMonths: 6,
	inFieldRate: 0.5,
	stayRate: 0.5,
	payRatio: 1,
} as const;

interface CauseRow extends Diagnosis {
	readonly applies: (input: CauseInput) => boolean;
}

/** First row that applies. An unknown never satisfies a condition. */
const rows: readonly CauseRow[] = [
	{
		cause: 'short_training_gap',
		lever: 'adult_courses',
		applies: (input) => isShort(input) && hasShortTraining(input),
	},
	{
		cause: 'long_training_gap',
		lever: 'places',
		applies: (input) =>
			input.isShortAtTarget === true &&
			input.isShortNow === true &&
			isTight(input) &&
			hasLongTraining(input),
	},
	{
		cause: 'near_gap',
		lever: 'adult_courses',
		applies: (input) =>
			input.isShortNow === true && input.isShortAtTarget === false && isTight(input),
	},
	{
		cause: 'suitability_gap',
		lever: 'curriculum',
		applies: (input) =>
			hasEnough(input) && isTight(input) && isBelow(input.inFieldRate, causeLimits.inFieldRate),
	},
	{
		cause: 'retention_gap',
		lever: 'pay_and_retention',
		applies: (input) =>
			hasEnough(input) &&
			input.isOver !== true &&
			(isBelow(input.stayRate, causeLimits.stayRate) ||
				isBelow(input.payRatio, causeLimits.payRatio)),
	},
	{
		cause: 'shrinking_field',
		lever: 'shrink_or_convert',
		applies: (input) => input.isOver === true && isBelow(input.employmentGrowth, 0),
	},
];

export function diagnose(input: CauseInput): Diagnosis {
	const row = rows.find(({ applies }) => applies(input));
	return row ? { cause: row.cause, lever: row.lever } : { cause: 'no_data', lever: 'none' };
}

function isShort(input: CauseInput): boolean {
	return input.isShortNow === true || input.isShortAtTarget === true;
}

function hasEnough(input: CauseInput): boolean {
	return input.isShortNow === false && input.isShortAtTarget === false;
}

function isTight({ tightness }: CauseInput): boolean {
	return tightness !== null && tightness >= causeLimits.tightness;
}

function hasShortTraining({ trainingMonths }: CauseInput): boolean {
	return trainingMonths !== null && trainingMonths <= causeLimits.trainingMonths;
}

function hasLongTraining({ trainingMonths }: CauseInput): boolean {
	return trainingMonths !== null && trainingMonths > causeLimits.trainingMonths;
}

function isBelow(value: number | null, limit: number): boolean {
	return value !== null && value < limit;
}

export const causeNames: Readonly<Record<CauseId, Text>> = {
	long_training_gap: { zh: '培养周期长的人数缺口', en: 'gap in numbers, long training' },
	near_gap: { zh: '近期缺口，早于下一届毕业', en: 'gap nearer than the next cohort' },
	short_training_gap: { zh: '可短期培训补足的缺口', en: 'gap that short courses can fill' },
	suitability_gap: { zh: '人数够而能力不对口', en: 'enough people, wrong skills' },
	retention_gap: { zh: '培养够而留不住', en: 'enough graduates, too few stay' },
	shrinking_field: { zh: '行业收缩而供给过多', en: 'shrinking field, too many graduates' },
	no_data: { zh: '数据不足以判断', en: 'no data to tell' },
};

export const leverNames: Readonly<Record<LeverId, Text>> = {
	places: { zh: '增加招生', en: 'more places' },
	adult_courses: { zh: '社会培训与招引', en: 'adult courses and recruiting' },
	curriculum: { zh: '调整课程与实习', en: 'curriculum and placements' },
	pay_and_retention: { zh: '薪酬与留人政策', en: 'pay and retention' },
	shrink_or_convert: { zh: '压缩或转设', en: 'shrink or convert' },
	none: { zh: '暂无建议', en: 'none' },
};

export const causeAndLever: Measure<CauseInput, Diagnosis> = {
	id: 'cause-and-lever',
	name: { zh: '成因与对策', en: 'Cause and lever' },
	unit: { zh: '类别', en: 'category' },
	definition: {
		zh: '同样的短缺可能由不同原因造成，增加招生只对其中一种有效。按公布的判别表逐行核对，取第一条成立的；未知的条件一律不成立，都不成立时为“数据不足以判断”。',
		en: 'Like shortages have different causes, and more places help only one of them. A published table is read row by row and the first row that applies is taken; an unknown never satisfies a condition, and where none applies the answer is “no data to tell”.',
	},
	formula: ['r = min { i : Bᵢ }'],
	symbols: [
		{ symbol: 'r', meaning: { zh: '采用的行', en: 'row that is taken' } },
		{
			symbol: 'B₁',
			meaning: {
				zh: '短缺，培训不超过 6 个月：社会培训',
				en: 'short, training of at most 6 months: adult courses',
			},
		},
		{
			symbol: 'B₂',
			meaning: {
				zh: '目标年与当前均短缺、紧张、培训超过 6 个月：增加招生',
				en: 'short now and at target, tight, longer training: more places',
			},
		},
		{
			symbol: 'B₃',
			meaning: {
				zh: '当前短缺而目标年不短缺、紧张：社会培训与招引',
				en: 'short now but not at target, tight: courses and recruiting',
			},
		},
		{
			symbol: 'B₄',
			meaning: {
				zh: '不短缺、紧张、对口率低：调整课程',
				en: 'not short, tight, low in-field rate: curriculum',
			},
		},
		{
			symbol: 'B₅',
			meaning: {
				zh: '不短缺也不过剩，留存率低或薪酬低于本地中位数：薪酬与留人',
				en: 'neither short nor over, few stay or pay below the median: pay and retention',
			},
		},
		{
			symbol: 'B₆',
			meaning: {
				zh: '过剩且从业人数下降：压缩或转设',
				en: 'over, employment falling: shrink or convert',
			},
		},
	],
	properties: [
		{
			zh: '只有培养周期长的短缺才建议增加招生。',
			en: 'More places are advised only for a gap with long training.',
		},
		{ zh: '数据全缺时没有建议。', en: 'Without data there is no advice.' },
	],
	defects: [
		{
			zh: '只指出最可能的成因，不证明因果。',
			en: 'Names the likeliest cause; it proves nothing about causation.',
		},
		{
			zh: '“紧张”“偏低”的界限为可调的约定：求人倍率 1.2，对口率与留存率 50%。',
			en: 'Where tight and low begin is a convention: tightness 1.2, in-field and stay rate 50 %.',
		},
	],
	sources: [
		{
			label: {
				zh: '参照澳大利亚短缺成因分类（培训长短、适配、留存）',
				en: 'After the Australian drivers of shortage (training, suitability, retention gap)',
			},
			url: 'https://www.jobsandskills.gov.au',
		},
	],
	role: 'supporting',
	version: 1,
	example: {
		input: {
			isShortAtTarget: true,
			isShortNow: true,
			isOver: false,
			tightness: 1.9,
			trainingMonths: 36,
			inFieldRate: 0.72,
			stayRate: 0.8,
			payRatio: 1.1,
			employmentGrowth: 0.04,
		},
	},
	compute: diagnose,
};
