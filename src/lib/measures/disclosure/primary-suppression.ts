import type { Measure } from '#lib/domain/measure.ts';
import type { Text } from '#lib/domain/text.ts';
import { sum } from '../sum.ts';

/** Parameters of the rules: rows of the table `suppression`. */
export interface PrimaryRules {
	/** Counts of persons from 1 up to, but not including, this are withheld. */
	readonly minimumCount: number;
	/** Rates and medians on fewer persons are withheld. */
	readonly minimumDenominator: number;
	readonly minimumFirms: number;
	/** The `largestN` firms may not hold `dominantShare` or more. */
	readonly largestN: number;
	readonly dominantShare: number;
	/** The rest without the two largest must be at least this share of the largest. */
	readonly pShare: number;
}

export const defaultPrimaryRules: PrimaryRules = {
	minimumCount: 5,
	minimumDenominator: 10,
	minimumFirms: 3,
	largestN: 2,
	dominantShare: 0.85,
	pShare: 0.1,
};

export type DisclosureFigure =
	| { readonly kind: 'count'; readonly value: number }
	| { readonly kind: 'rate'; readonly count: number; readonly denominator: number }
	| { readonly kind: 'median'; readonly n: number; readonly employers: number | null }
	| { readonly kind: 'business'; readonly contributions: readonly number[] };

export type PrimaryReason =
	'small_count' | 'small_denominator' | 'whole_group' | 'few_firms' | 'dominance' | 'p_percent';

export const primaryReasons: Readonly<Record<PrimaryReason, Text>> = {
	small_count: { zh: '人数过少', en: 'too few persons' },
	small_denominator: { zh: '分母人数过少', en: 'too few persons in the denominator' },
	whole_group: { zh: '全组相同（0 或 100%）', en: 'the whole group is alike (0 or 100 %)' },
	few_firms: { zh: '企业过少', en: 'too few firms' },
	dominance: { zh: '少数企业占绝大部分', en: 'a few firms hold nearly all' },
	p_percent: { zh: '可推算出最大企业', en: 'the largest firm can be estimated' },
};

export interface PrimaryInput {
	readonly figure: DisclosureFigure;
	readonly rules?: PrimaryRules;
}

/** Every rule that withholds the figure; none where it may be published. */
export function findPrimary(input: PrimaryInput): PrimaryReason[] {
	const { figure, rules = defaultPrimaryRules } = input;
	switch (figure.kind) {
		case 'count':
			return figure.value > 0 && figure.value < rules.minimumCount ? ['small_count'] : [];
		case 'rate':
			return rateReasons(figure.count, figure.denominator, rules);
		case 'median':
			return medianReasons(figure.n, figure.employers, rules);
		case 'business':
			return businessReasons(figure.contributions, rules);
	}
}

function rateReasons(count: number, denominator: number, rules: PrimaryRules): PrimaryReason[] {
	const isSmall = denominator < rules.minimumDenominator;
	const isWhole = denominator > 0 && (count === 0 || count === denominator);
	return [...when(isSmall, 'small_denominator'), ...when(isWhole, 'whole_group')];
}

function medianReasons(n: number, employers: number | null, rules: PrimaryRules): PrimaryReason[] {
	const isFew = employers !== null && employers < rules.minimumFirms;
	return [...when(n < rules.minimumDenominator, 'small_denominator'), ...when(isFew, 'few_firms')];
}

function businessReasons(contributions: readonly number[], rules: PrimaryRules): PrimaryReason[] {
	const sizes = contributions.filter((size) => size > 0).toSorted((a, b) => b - a);
	const total = sum(sizes);
	if (sizes.length === 0) return [];
	const [first = 0, second = 0] = sizes;
	const top = sum(sizes.slice(0, rules.largestN));
	return [
		...when(sizes.length < rules.minimumFirms, 'few_firms'),
		...when(top >= rules.dominantShare * total, 'dominance'),
		...when(total - first - second < rules.pShare * first, 'p_percent'),
	];
}

function when(applies: boolean, reason: PrimaryReason): PrimaryReason[] {
	return applies ? [reason] : [];
}

export const primarySuppression: Measure<PrimaryInput, PrimaryReason[]> = {
	id: 'primary-suppression',
	name: { zh: '直接保护规则', en: 'Primary suppression' },
	unit: { zh: '理由', en: 'reasons' },
	definition: {
		zh: '不得公布的数字：1–4 人的人数（0 可以公布）；分母不足 10 人的比率；全组相同的比率；样本不足 10 人或少于三家单位的中位数；少于三家企业，或前两家合计不低于 85%，或最大企业可被第二大企业推算到 10% 以内的经营数字。',
		en: 'Figures that may not be published: counts of 1–4 persons (0 may be); rates on fewer than 10; rates where the whole group is alike; medians on fewer than 10 persons or three employers; business figures of fewer than three firms, or of which two hold 85 % or more, or from which the second firm could estimate the largest within 10 %.',
	},
	formula: [
		'0 < x < 5',
		{ zh: 'n < 10;  x = 0 或 x = n', en: 'n < 10;  x = 0 or x = n' },
		'x₁ + x₂ ≥ 0.85 · X',
		'X − x₁ − x₂ < 0.1 · x₁',
	],
	symbols: [
		{ symbol: 'x', meaning: { zh: '人数', en: 'count' } },
		{ symbol: 'n', meaning: { zh: '分母', en: 'denominator' } },
		{ symbol: 'X', meaning: { zh: '企业合计', en: 'total of the firms' } },
		{ symbol: 'x₁, x₂', meaning: { zh: '最大、次大企业', en: 'largest and second firm' } },
	],
	properties: [
		{
			zh: '规则参数是数据；参数收紧，被保护的数字只增不减。',
			en: 'Parameters are data; stricter ones never release a figure.',
		},
	],
	defects: [
		{
			zh: '只看单个数字；由合计倒推的风险由二次保护与审计处理。',
			en: 'Looks at one figure; recovery from totals is for secondary suppression and the audit.',
		},
	],
	sources: [
		{
			label: {
				zh: '统计保密手册（亨德普尔等，2012）；通用保密软件的默认规则',
				en: 'Hundepool et al. (2012), Statistical disclosure control; default rules of package sdcTable',
			},
		},
	],
	role: 'supporting',
	version: 1,
	example: { input: { figure: { kind: 'business', contributions: [620, 90, 40, 20] } } },
	compute: findPrimary,
};
