import type { Derivation, Input, MartName, TableDerivations } from '#lib/domain/lineage.ts';
import { limitFormula } from '#lib/measures/quality/funnel.ts';
import { wilson, wilsonFormula, z95 } from '#lib/measures/quality/wilson.ts';
import { fromTwo, own, returned } from './helpers.ts';
import { payKnown, payMedian, payRatio } from './pay.ts';

/** The classes that an indicator of a program, a school or the region is made from. */
const classes: readonly Input[] = [
	{
		name: 'classes',
		table: 'outcomes_by_program',
		column: 'graduate_count',
		key: { school_id: '@school', major_code: '@major', catalogue: '*', cut_off_date: '@newest' },
	},
];

function made(measure: string, zh: string, en: string): Derivation {
	return { kind: 'computed', measure, says: { zh, en }, roots: classes };
}

const indicator = made(
	'placement-rate',
	'该指标按方法页的定义由当届去向、属性和调查的报送数计算：分子除以分母。',
	'The indicator is computed as its methods page defines it from the returns on the class: numerator by denominator.',
);

/** Rates with their measures, and the counts of programs that their two parts add up. */
const rates = [
	['placement_rate', 'placement-rate', 'placed_count', 'graduate_count'],
	['in_field_rate', 'in-field-rate', 'in_field_count', 'in_field_known_count'],
	['local_rate', 'local-rate', 'local_count', 'place_known_count'],
	['further_study_rate', 'placement-rate', 'further_study_count', 'graduate_count'],
] as const;

const shareOf: Partial<Derivation> = {
	formula: '{result} = {numerator_count} ÷ {sample_size}',
	inputs: own('numerator_count', 'sample_size'),
};

/** Returns of the school’s own survey of the class, beside those of a third party. */
const asked: readonly Input[] = [
	{
		name: 'surveys',
		table: 'survey_discrepancies',
		column: 'school_rate',
		key: {
			year: 'graduating_year',
			school_id: '@school',
			major_code: '@major',
			catalogue: '*',
			respondent: '=graduate',
		},
	},
];

function counts(part: 1 | 2): Readonly<Record<string, Partial<Derivation>>> {
	return Object.fromEntries(
		rates.map(([id, , numerator, denominator]) => {
			const column = part === 1 ? numerator : denominator;
			const programs = classes.map((input) => ({ ...input, name: 'programs', column }));
			return [
				id,
				{
					formula: '{result} = Σ {programs}',
					terms: { on: ['school_id', 'level', 'catalogue', 'major_code'], inputs: programs },
				},
			];
		}),
	);
}

function rateEnd(end: 'lower' | 'upper', zh: string, en: string): Derivation {
	return {
		...made('wilson-interval', zh, en),
		formula: wilsonFormula(end, { rate: 'indicator_value', persons: 'sample_size', z: z95 }),
		inputs: own('indicator_value', 'sample_size'),
		compute: ({ values }) => {
			const [rate, total] = [values['indicator_value'] ?? null, values['sample_size'] ?? null];
			if (rate === null || total === null) return null;
			return wilson({ count: rate * total, total })?.[end] ?? null;
		},
	};
}

const limits = { rate: 'funnel_centre', persons: 'sample_size' } as const;

const quality: TableDerivations = {
	indicator_value: {
		...indicator,
		cases: {
			on: 'indicator_id',
			of: {
				...Object.fromEntries(rates.map(([id, measure]) => [id, { ...shareOf, measure }])),
				pay_median: payMedian,
				pay_ratio: payRatio,
				retention_rate: shareOf,
				satisfaction_rate: { ...shareOf, measure: 'satisfaction-rate', roots: asked },
			},
		},
	},
	numerator_count: { ...indicator, cases: { on: 'indicator_id', of: counts(1) } },
	others_count: {
		...indicator,
		says: { zh: '分母减去分子。', en: 'The denominator less the numerator.' },
		formula: '{result} = {sample_size} − {numerator_count}',
		inputs: own('sample_size', 'numerator_count'),
		compute: fromTwo('sample_size', 'numerator_count', (all, some) => all - some),
	},
	sample_size: {
		...indicator,
		cases: { on: 'indicator_id', of: { ...counts(2), pay_median: payKnown, pay_ratio: payKnown } },
	},
	lower_95: rateEnd('lower', '95% 区间下限。', 'Lower end of the 95 % interval.'),
	upper_95: rateEnd('upper', '95% 区间上限。', 'Upper end of the 95 % interval.'),
	funnel_lower_95: {
		...made('funnel-limits', '偶然波动下限。', 'Lower limit of chance.'),
		formula: limitFormula('lower', limits),
		inputs: own('funnel_centre', 'sample_size'),
	},
	funnel_upper_95: {
		...made('funnel-limits', '偶然波动上限。', 'Upper limit of chance.'),
		formula: limitFormula('upper', limits),
		inputs: own('funnel_centre', 'sample_size'),
	},
	funnel_centre: made('funnel-limits', '同类合计的比率。', 'The rate of all units together.'),
};

function ranked(zh: string, en: string): Derivation {
	return {
		kind: 'modelled',
		measure: 'rank-interval',
		says: { zh, en },
		inputs: own('index_value'),
		roots: classes,
		facts: ['unit_count', 'present_weight', 'is_partial'],
		references: ['goalposts'],
	};
}

const indexes: TableDerivations = {
	index_value: {
		kind: 'computed',
		measure: 'quality-index',
		says: {
			zh: '各指标按标杆值换算成得分后加权合计。',
			en: 'Indicators turned into scores by their goalposts, weighted and added.',
		},
		roots: classes,
		facts: ['present_weight', 'unit_count'],
		references: ['goalposts'],
	},
	rank_lower_90: ranked('名次 90% 范围的好的一端。', 'The better end of the 90 % range of ranks.'),
	rank_upper_90: ranked('名次 90% 范围的差的一端。', 'The worse end of the 90 % range of ranks.'),
	band: ranked(
		'名次范围相互重叠的同属一档。',
		'Programs whose ranges of ranks overlap share a band.',
	),
	unit_count: ranked('一同比较的专业点数。', 'Programs compared with each other.'),
	present_weight: ranked('有数据的指标的权重之和。', 'Weight of the indicators that are known.'),
};

function surveyed(zh: string, en: string): Derivation {
	return { kind: 'computed', measure: 'report-discrepancy', says: { zh, en } };
}

function satisfiedCount(who: 'school' | 'third_party'): Derivation {
	const [rate, size] = [`${who}_rate`, `${who}_sample_size`];
	return {
		...surveyed('满意率乘以答卷人数。', 'The rate times the respondents.'),
		formula: `{result} = {${rate}} × {${size}}`,
		inputs: own(rate, size),
		compute: fromTwo(rate, size, (share, persons) => share * persons),
	};
}

const surveys: TableDerivations = {
	school_rate: surveyed(
		'学校调查：满意人数除以答卷人数。',
		'Asked by the school: satisfied by respondents.',
	),
	third_party_rate: surveyed(
		'第三方调查：满意人数除以答卷人数。',
		'Asked by a third party: satisfied by respondents.',
	),
	school_sample_size: returned({
		zh: '学校调查的答卷人数。',
		en: 'Respondents asked by the school.',
	}),
	third_party_sample_size: returned({
		zh: '第三方调查的答卷人数。',
		en: 'Respondents asked by the third party.',
	}),
	school_satisfied_count: satisfiedCount('school'),
	third_party_satisfied_count: satisfiedCount('third_party'),
	difference: {
		...surveyed('学校调查减第三方调查。', 'The school’s rate less the third party’s.'),
		formula: '{result} = {school_rate} − {third_party_rate}',
		inputs: own('school_rate', 'third_party_rate'),
		compute: ({ values }) => {
			const [a, b] = [values['school_rate'] ?? null, values['third_party_rate'] ?? null];
			return a === null || b === null ? null : a - b;
		},
	},
	difference_lower_95: surveyed('差异的 95% 范围下限。', 'Lower end of the 95 % interval.'),
	difference_upper_95: surveyed('差异的 95% 范围上限。', 'Upper end of the 95 % interval.'),
};

export const qualityTables = {
	quality_indicators: quality,
	quality_indexes: indexes,
	survey_discrepancies: surveys,
} as const satisfies Partial<Record<MartName, TableDerivations>>;
