import type { TableModel } from '../../engine/model.ts';

/** Filled when a release is protected: before that, nothing has been attacked. */
export const model: TableModel = {
	describe:
		'How many figures of one published column were withheld, and that an attack cannot find them.',
	grain: ['table_name', 'column_name'],
	columns: {
		table_name: 'varchar',
		column_name: 'varchar',
		cell_count: 'integer',
		withheld_count: 'integer',
		exposed_count: 'integer',
		is_protected: 'boolean',
	},
	inputs: [],
	compute: () => [],
};
