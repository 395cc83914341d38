import { apportion } from '#lib/measures/demand/apportionment.ts';
import { rangeCoverage } from '#lib/measures/demand/coverage-range.ts';
import { cover } from '#lib/measures/demand/coverage.ts';
import { coverRelatively } from '#lib/measures/demand/relative-coverage.ts';
import type { Row, TableModel } from '../../engine/model.ts';
import { keyColumns, networkInputs, type PointYear, pointYears } from '../chain/points.ts';

export const model: TableModel = {
	describe: 'Coverage of one major in one year: its entrants against its part of entry demand.',
	grain: ['area_code', 'scenario', 'level', 'year', 'subject_id'],
	columns: {
		area_code: 'varchar',
		scenario: 'varchar',
		level: 'varchar',
		year: 'integer',
		subject_id: 'varchar',
		entrant_count: 'double',
		entry_demand: 'double',
		coverage: 'double',
		coverage_min: 'double',
		coverage_max: 'double',
		relative_coverage: 'double',
		value_kind: 'varchar',
	},
	inputs: networkInputs,
	compute: (inputs, { asOfYear }) => pointYears(inputs, asOfYear).flatMap(majorRows),
};

/** A major without a crosswalk has no demand to be held against: null, not zero. */
function majorRows(point: PointYear): readonly Row[] {
	const { network, entrants, weights, chain, supply } = point;
	const { demand } = apportion({
		entrants: network.reference,
		entryDemand: chain.demandByOccupation,
		weights,
	});
	const ranges = new Map(
		rangeCoverage({
			links: network.links.map(({ major, occupation, weight }) => ({
				major: network.majors[major] ?? '',
				occupation: network.occupations[occupation] ?? '',
				weight,
			})),
			entrants: Object.fromEntries(network.majors.map((id, index) => [id, entrants[index] ?? 0])),
			entryDemand: Object.fromEntries(
				network.occupations.map((id, index) => [id, chain.demandByOccupation[index] ?? 0]),
			),
		}).map((range) => [range.major, range]),
	);
	const relative = coverRelatively({ entrants, entryDemand: demand });
	return network.majors.flatMap((id, index) => {
		const count = supply.entrants[index] ?? null;
		const range = ranges.get(id);
		const entryDemand = range ? (demand[index] ?? null) : null;
		return [
			{
				...keyColumns(point),
				subject_id: id,
				entrant_count: count,
				entry_demand: entryDemand,
				coverage:
					count === null || entryDemand === null ? null : cover({ entrants: count, entryDemand }),
				coverage_min: range?.lowest ?? null,
				coverage_max: range?.highest ?? null,
				relative_coverage: range ? (relative[index] ?? null) : null,
				value_kind: point.kind,
			},
		];
	});
}
