import { type FunnelPoint, funnelOf } from '#lib/measures/quality/funnel.ts';
import { rateOf } from '#lib/measures/quality/rate.ts';
import { wilson } from '#lib/measures/quality/wilson.ts';
import type { Row, TableModel } from '../../engine/model.ts';
import { type PayMedian, payMedians, payStep } from '../chain/pay.ts';
import {
	askedCounts,
	identifier,
	outcomeCounts,
	type QualityCount,
	unitOf,
	withTotals,
} from '../chain/quality-units.ts';
import { groupBy } from '../chain/rows.ts';

export const model: TableModel = {
	describe:
		'One indicator of employment quality of one class of a program, a school or the region, with its denominator and doubt.',
	grain: [
		'area_code',
		'graduating_year',
		'unit',
		'level',
		'school_id',
		'catalogue',
		'major_code',
		'indicator_id',
	],
	columns: {
		area_code: 'varchar',
		graduating_year: 'integer',
		unit: 'varchar',
		level: 'varchar',
		school_id: 'varchar',
		catalogue: 'varchar',
		major_code: 'varchar',
		indicator_id: 'varchar',
		indicator_value: 'double',
		indicator_value_status: 'varchar',
		value_bound: 'varchar',
		numerator_count: 'integer',
		sample_size: 'integer',
		lower_95: 'double',
		upper_95: 'double',
		funnel_centre: 'double',
		funnel_lower_95: 'double',
		funnel_upper_95: 'double',
		funnel_lower_998: 'double',
		funnel_upper_998: 'double',
		funnel_position: 'varchar',
		cut_off_date: 'date',
		value_kind: 'varchar',
	},
	inputs: [
		'intermediate.program_outcomes',
		'intermediate.major_identities',
		'intermediate.school_identities',
		'staging.destination_attributes',
		'staging.surveys',
		'staging.majors',
		'staging.suppression',
	],
	compute: (inputs) => {
		const table = (name: string): readonly Row[] => inputs[name] ?? [];
		const identify = identifier(
			table('staging.majors'),
			table('intermediate.major_identities'),
			table('intermediate.school_identities'),
		);
		const attributes = table('staging.destination_attributes');
		const counts = withTotals([
			...outcomeCounts(table('intermediate.program_outcomes')),
			...askedCounts(table('staging.surveys'), attributes, identify),
		]);
		const medians = payMedians(attributes, identify, payStep(table('staging.suppression')));
		return [...rateRows(counts), ...payRows(medians)];
	},
};

const noFunnel = {
	funnel_centre: null,
	funnel_lower_95: null,
	funnel_upper_95: null,
	funnel_lower_998: null,
	funnel_upper_998: null,
	funnel_position: null,
};

/** A class is judged against the limits that chance alone draws around the rate of all of its kind. */
function rateRows(counts: readonly QualityCount[]): readonly Row[] {
	const kinds = groupBy(counts, (one) =>
		[one.area, one.year, one.level, unitOf(one), one.indicatorId].join('|'),
	);
	return [...kinds.values()].flatMap((group) => {
		const funnel = funnelOf({
			units: group.map(({ count, total }, index) => ({ id: String(index), count, total })),
		});
		const points = new Map(funnel?.points.map((point) => [point.id, point]));
		return group.map((one, index): Row => {
			const point = unitOf(one) === 'region' ? undefined : points.get(String(index));
			const interval = wilson(one);
			return {
				...identity(one),
				indicator_id: one.indicatorId,
				indicator_value: rateOf(one.count, one.total)?.rate ?? null,
				indicator_value_status: null,
				value_bound: null,
				numerator_count: one.count,
				sample_size: one.total,
				lower_95: interval?.lower ?? null,
				upper_95: interval?.upper ?? null,
				...(point ? funnelColumns(point, funnel?.rate ?? null) : noFunnel),
				cut_off_date: one.cutOffDate,
				value_kind: 'observed',
			};
		});
	});
}

function funnelColumns(point: FunnelPoint, centre: number | null): Row {
	return {
		funnel_centre: centre,
		funnel_lower_95: point.lower95,
		funnel_upper_95: point.upper95,
		funnel_lower_998: point.lower998,
		funnel_upper_998: point.upper998,
		funnel_position: positionOf(point),
	};
}

function positionOf({ rate, lower95, upper95, lower998, upper998 }: FunnelPoint): string {
	if (rate < lower998) return 'below_998';
	if (rate < lower95) return 'below_95';
	if (rate > upper998) return 'above_998';
	return rate > upper95 ? 'above_95' : 'within';
}

/** Median pay, and its ratio to the region's of the same level; a median in an open band stays out of ratios. */
function payRows(medians: readonly PayMedian[]): readonly Row[] {
	const regional = new Map(
		medians
			.filter(({ schoolId }) => schoolId === 'all')
			.map((one) => [[one.area, one.year, one.level].join('|'), one.median]),
	);
	return medians.flatMap((one): Row[] => {
		const centre = regional.get([one.area, one.year, one.level].join('|')) ?? null;
		const row = (indicatorId: string, value: number | null, bound: string | null): Row => ({
			...identity(one),
			indicator_id: indicatorId,
			indicator_value: value,
			indicator_value_status: value === null ? 'not_available' : null,
			value_bound: bound,
			numerator_count: null,
			sample_size: one.n,
			lower_95: null,
			upper_95: null,
			...noFunnel,
			cut_off_date: one.cutOffDate,
			value_kind: 'observed',
		});
		const ratio = one.median === null || centre === null ? null : one.median / centre;
		return [
			row('pay_median', one.median ?? one.atLeast ?? one.atMost, boundOf(one)),
			row('pay_ratio', ratio, null),
		];
	});
}

function boundOf({ median, atLeast, atMost }: PayMedian): string | null {
	if (median !== null) return null;
	if (atLeast !== null) return 'at_least';
	return atMost === null ? null : 'at_most';
}

function identity(one: Omit<QualityCount, 'indicatorId' | 'count' | 'total'>): Row {
	return {
		area_code: one.area,
		graduating_year: one.year,
		unit: unitOf({ ...one, indicatorId: '', count: 0, total: 0 }),
		level: one.level,
		school_id: one.schoolId,
		catalogue: one.catalogue,
		major_code: one.majorCode,
	};
}
