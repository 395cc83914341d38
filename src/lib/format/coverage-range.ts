import type { Language } from '#lib/domain/text.ts';
import { missingMark } from './missing.ts';
import { formatCoverage, formatRange } from './number.ts';

/** The uncertainty of a coverage; without an upper end where in many draws nobody is wanted. */
export function formatCoverageRange(lower: unknown, upper: unknown, language: Language): string {
	if (typeof lower !== 'number') return missingMark(null).symbol;
	const from = formatCoverage(lower, language);
	return typeof upper === 'number'
		? formatRange(from, formatCoverage(upper, language), language)
		: `≥ ${from}`;
}
