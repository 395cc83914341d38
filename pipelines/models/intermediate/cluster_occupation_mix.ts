import type { Row, TableModel } from '../../engine/model.ts';
import { ratio } from '../chain/rates.ts';
import { groupBy, keyOf, number, numberOrNull, pick } from '../chain/rows.ts';

const cluster = ['area_code', 'cluster_id'] as const;

export const model: TableModel = {
	describe: 'Share of one occupation in the employment of one cluster in its last observed year.',
	grain: [...cluster, 'occupation_edition', 'occupation_code'],
	columns: {
		area_code: 'varchar',
		cluster_id: 'varchar',
		occupation_edition: 'varchar',
		occupation_code: 'varchar',
		mix_share: 'double',
	},
	inputs: ['intermediate.cluster_occupations', 'intermediate.cluster_paths'],
	compute: (inputs) => {
		const paths = groupBy(inputs['intermediate.cluster_paths'] ?? [], (row) => keyOf(row, cluster));
		return (inputs['intermediate.cluster_occupations'] ?? []).flatMap((row) => {
			const origin = paths.get(keyOf(row, cluster))?.[0];
			return origin && number(row, 'year') === number(origin, 'origin_year')
				? mixRow(row, number(origin, 'origin_count'))
				: [];
		});
	},
};

function mixRow(row: Row, total: number): readonly Row[] {
	const share = ratio(numberOrNull(row, 'employee_count'), total);
	if (share === null) return [];
	return [
		{ ...pick(row, [...cluster, 'occupation_edition', 'occupation_code']), mix_share: share },
	];
}
