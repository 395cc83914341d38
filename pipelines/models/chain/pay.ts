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

export function payMedians(attributes: readonly Row[], identify: Identify): readonly PayMedian[] {
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
	return [...groups.values()].flatMap(medianOf);
}

function medianOf(group: readonly BandCount[]): readonly PayMedian[] {
	const [first] = group;
	const parsed = [...groupBy(group, ({ band }) => band)].map(([band, rows]) => {
		const ends = parseBand(band);
		return ends && { ...ends, count: rows.reduce((sum, { count }) => sum + count, 0) };
	});
	if (!first || parsed.some((band) => band === null)) return [];
	const result = medianOfBands({ bands: parsed.filter((band) => band !== null) });
	if (!result) return [];
	const { area, year, level, schoolId, catalogue, majorCode, cutOffDate } = first;
	return [{ area, year, level, schoolId, catalogue, majorCode, cutOffDate, ...result }];
}
