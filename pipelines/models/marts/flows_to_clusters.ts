import type { Row, TableModel } from '../../engine/model.ts';
import { networkInputs, type PointYear, pointYears } from '../chain/points.ts';

export const model: TableModel = {
	describe:
		'Entrants of one major who lead to one cluster in one year: through its occupations, spread as the base demand is.',
	grain: ['area_code', 'level', 'year', 'catalogue', 'major_code', 'cluster_id'],
	columns: {
		area_code: 'varchar',
		level: 'varchar',
		year: 'integer',
		catalogue: 'varchar',
		major_code: 'varchar',
		cluster_id: 'varchar',
		entrant_count: 'double',
		entrant_count_status: 'varchar',
		value_kind: 'varchar',
	},
	inputs: networkInputs,
	compute: (inputs, { asOfYear }) =>
		pointYears(inputs, asOfYear)
			.filter(({ scenario }) => scenario === 'base')
			.flatMap(flowRows),
};

function flowRows(point: PointYear): readonly Row[] {
	const { network, demandYear, entrants } = point;
	const wanted = new Map<number, number>();
	for (const { occupation, entryDemand } of demandYear.cells) {
		if (entryDemand > 0) wanted.set(occupation, (wanted.get(occupation) ?? 0) + entryDemand);
	}
	const flows = new Map<string, number>();
	for (const { major, occupation, weight } of network.links) {
		const supplied = (entrants[major] ?? 0) * weight;
		for (const cell of demandYear.cells) {
			if (cell.occupation !== occupation || cell.entryDemand <= 0 || supplied === 0) continue;
			const key = `${network.majors[major] ?? ''}|${network.clusters[cell.cluster] ?? ''}`;
			const part = (supplied * cell.entryDemand) / (wanted.get(occupation) ?? cell.entryDemand);
			flows.set(key, (flows.get(key) ?? 0) + part);
		}
	}
	return [...flows].map(([key, count]) => {
		const [catalogue = '', majorCode = '', cluster = ''] = key.split('|');
		return {
			area_code: network.area,
			level: network.level,
			year: point.year,
			catalogue,
			major_code: majorCode,
			cluster_id: cluster,
			entrant_count: count,
			entrant_count_status: null,
			value_kind: point.kind,
		};
	});
}
