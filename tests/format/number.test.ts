import { describe, expect, test } from 'vitest';
import {
	formatChange,
	formatCompact,
	formatCoverage,
	formatCoverageRange,
	formatDecimal,
	formatInteger,
	formatPeriod,
	formatPoints,
	formatProbability,
	formatRange,
	formatShare,
	formatValue,
} from '#lib/format/index.ts';

const cases = [
	['a count is grouped', formatInteger(12345, 'zh'), '12,345'],
	['a negative count has a true minus', formatInteger(-7, 'en'), '−7'],
	['a rounded negative is not minus zero', formatDecimal(-0.04, 'en'), '0.0'],
	['a ratio keeps two decimals', formatValue(1.518, 'ratio', 'zh'), '1.52'],
	['a place on the globe keeps three', formatValue(119.8234, 'degrees', 'zh'), '119.823'],
	['a share keeps one decimal', formatShare(0.7843, 'zh'), '78.4%'],
	['coverage is whole per cent', formatCoverage(0.374, 'zh'), '37%'],
	['huge coverage is a multiple in Chinese', formatCoverage(12.4, 'zh'), '12倍'],
	['huge coverage is a multiple in English', formatCoverage(12.4, 'en'), '12×'],
	['a possibility is never certain', formatProbability(1, 'zh'), '大于99%'],
	['a possibility is never excluded', formatProbability(0, 'en'), '< 1%'],
	['a point difference is signed', formatPoints(0.021, 'zh'), '+2.1'],
	['no difference has no sign', formatPoints(0.0001, 'zh'), '0.0'],
	['a fall is signed', formatPoints(-0.05, 'en'), '−5.0'],
	['a change of counts is signed', formatChange(12, 'en'), '+12'],
	['Chinese readers count in 万', formatCompact(123456, 'zh'), '12.3万'],
	['English readers count in thousands', formatCompact(123456, 'en'), '123k'],
	['very large amounts are in 亿', formatCompact(3.2e11, 'zh'), '3,200亿'],
	['very large amounts are in billions', formatCompact(3.2e11, 'en'), '320bn'],
	['small counts stay whole', formatCompact(987, 'zh'), '987'],
	['a range of coverage', formatCoverageRange(0.5, 1.2, 'en'), '50%–120%'],
	['a range without an upper end', formatCoverageRange(0.5, null, 'zh'), '≥ 50%'],
	['no range', formatCoverageRange(null, null, 'zh'), '—'],
	['years of a source in Chinese', formatPeriod('2015–2025', 'zh'), '2015—2025'],
	['years of a source in English', formatPeriod('2015–2025', 'en'), '2015–2025'],
	['a Chinese range', formatRange('1%', '2%', 'zh'), '1%～2%'],
	['an English range of negatives', formatRange('−3', '−1', 'en'), '−3 to −1'],
] as const;

describe('numbers for people', () => {
	test.each(cases)('%s', (_, actual, expected) => {
		expect(actual).toBe(expected);
	});
});
