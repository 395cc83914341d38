import { connect } from '#lib/measures/demand/components.ts';
import { cover } from '#lib/measures/demand/coverage.ts';
import type { Row, TableModel } from '../../engine/model.ts';
import { keyColumns, networkInputs, type PointYear, pointYears } from '../chain/points.ts';

export const model: TableModel = {
	describe:
		'Coverage of one group of occupations tied together by shared majors: stated without dividing anything.',
	grain: ['area_code', 'scenario', 'level', 'year', 'component_id'],
	columns: {
		area_code: 'varchar',
		scenario: 'varchar',
		level: 'varchar',
		year: 'integer',
		component_id: 'varchar',
		occupation_codes: 'varchar',
		major_codes: 'varchar',
		entrant_count: 'double',
		entrant_count_status: 'varchar',
		entry_demand: 'double',
		coverage: 'double',
		coverage_status: 'varchar',
		value_kind: 'varchar',
	},
	inputs: networkInputs,
	compute: (inputs, { asOfYear }) => pointYears(inputs, asOfYear).flatMap(componentRows),
};

function componentRows(point: PointYear): readonly Row[] {
	const { network, entrants, chain } = point;
	const links = network.links.map(({ major, occupation, weight }) => ({
		major: network.majors[major] ?? '',
		occupation: network.occupations[occupation] ?? '',
		weight,
	}));
	return connect({ links }).map(({ id, majors, occupations }) => {
		const entrantCount = addUp(majors, network.majors, entrants);
		const entryDemand = addUp(occupations, network.occupations, chain.demandByOccupation);
		return {
			...keyColumns(point),
			component_id: codeOf(id),
			occupation_codes: occupations.map(codeOf).join('|'),
			major_codes: majors.map(codeOf).join('|'),
			entrant_count: entrantCount,
			entrant_count_status: null,
			entry_demand: entryDemand,
			coverage: cover({ entrants: entrantCount, entryDemand }),
			coverage_status: null,
			value_kind: point.kind,
		};
	});
}

function addUp(ids: readonly string[], all: readonly string[], values: readonly number[]): number {
	return ids.reduce((total, id) => total + (values[all.indexOf(id)] ?? 0), 0);
}

/** The code without its edition or catalogue. */
function codeOf(id: string): string {
	return id.slice(id.indexOf('|') + 1);
}
