import { groupBy } from '#lib/measures/group-by.ts';
import { parseBand } from '#lib/measures/quality/pay-band.ts';
import type { Row } from '../engine/model.ts';
import { rowKeyOf } from './published-set.ts';
import { schoolGroup } from './tables.ts';

const medians = new Set<unknown>(['pay_median', 'pay_ratio']);

/**
 * Whether the pay of a class, or of a program in it, would tell withheld pay bands. A median says how many earn less
 * than its band and how many are in it. Both follow from what is told anyway, unless its own band is withheld or
 * withheld bands lie on both sides.
 */
export function payGuard(
	indicators: readonly Row[],
	breakdowns: readonly Row[],
): (indicator: Row) => boolean {
	const withheld = groupBy(
		breakdowns.filter(
			(row) => row['attribute'] === 'pay_band' && row['direct_employment_count'] === null,
		),
		(row) => rowKeyOf(row, schoolGroup),
	);
	const open = new Set(
		indicators
			.filter((row) => row['indicator_id'] === 'pay_median' && row['unit'] !== 'program')
			.filter((row) =>
				isGivenAway(row['indicator_value'], withheld.get(rowKeyOf(row, schoolGroup)) ?? []),
			)
			.map((row) => rowKeyOf(row, schoolGroup)),
	);
	return (row) => medians.has(row['indicator_id']) && open.has(rowKeyOf(row, schoolGroup));
}

function isGivenAway(median: unknown, withheld: readonly Row[]): boolean {
	if (typeof median !== 'number') return false;
	const sides = withheld.map((row) => sideOf(String(row['attribute_value']), median));
	return sides.includes('at') || (sides.includes('below') && sides.includes('above'));
}

function sideOf(band: string, median: number): 'below' | 'at' | 'above' | null {
	const ends = parseBand(band);
	if (ends === null) return null;
	if (ends.upper !== null && ends.upper < median) return 'below';
	return ends.lower !== null && ends.lower > median ? 'above' : 'at';
}
