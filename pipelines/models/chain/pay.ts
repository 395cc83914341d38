import { medianOfBands } from '#lib/measures/quality/banded-median.ts';
import { parseBand } from '#lib/measures/quality/pay-band.ts';
import type { Row } from '../../engine/model.ts';
import { groupBy, number, numberOrNull, text } from './rows.ts';
import type { Identify, QualityCount } from './quality-units.ts';

/** Median pay of one class; in an open band only its closed end is known. */
export interface PayMedian extends Omit<QualityCount, 'indicatorId' | 'count' | 'total'> {
	readonly n: number;
	readonly median: number | null;
	readonly atLeast: number | null;
	readonly atMost: number | null;
}

interface BandCount extends Omit<QualityCount, 'indicatorId' | 'total'> {
	readonly band: string;
}

/** With the persons asked, an exact median tells how many of them are in its band: steps of pay tell no more. */
export function payStep(suppression: readonly Row[]): number {
	const rule = suppression.find(
		(row) => row['rule_id'] === 'median_rounding' && row['parameter'] === 'step',
	);
	return rule ? number(rule, 'value') : defaultStep;
}

const defaultStep = 100;

export function payMedians(
	attributes: readonly Row[],
	identify: Identify,
	step: number,
): readonly PayMedian[] {
	const bands = attributes
		.filter((row) => row['attribute'] === 'pay_band')
		.flatMap((row): BandCount[] => {
			const who = identify(row);
			const count = numberOrNull(row, 'person_count');
			if (who === null || count === null) return [];
			return [
				{
					area: text(row, 'area_code'),
					year: number(row, 'graduating_year'),
					...who,
					count,
					cutOffDate: text(row, 'cut_off_date'),
					band: text(row, 'value'),
				},
			];
		});
	const schools = bands.map((one) => ({ ...one, catalogue: 'all', majorCode: 'all' }));
	const region = schools.map((one) => ({ ...one, schoolId: 'all' }));
	const groups = groupBy([...bands, ...schools, ...region], (one) =>
		[one.area, one.year, one.level, one.schoolId, one.catalogue, one.majorCode].join('|'),
	);
	return [...groups.values()].flatMap((group) => medianOf(group, step));
}

function medianOf(group: readonly BandCount[], step: number): readonly PayMedian[] {
	const [first] = group;
	const parsed = [...groupBy(group, ({ band }) => band)].map(([band, rows]) => {
		const ends = parseBand(band);
		return ends && { ...ends, count: rows.reduce((sum, { count }) => sum + count, 0) };
	});
	if (!first || parsed.some((band) => band === null)) return [];
	const result = medianOfBands({ bands: parsed.filter((band) => band !== null) });
	if (!result) return [];
	const { area, year, level, schoolId, catalogue, majorCode, cutOffDate } = first;
	const median = result.median === null ? null : step * Math.round(result.median / step);
	return [{ area, year, level, schoolId, catalogue, majorCode, cutOffDate, ...result, median }];
}
