import type { Derivation, Input, TableDerivations } from '#lib/domain/lineage.ts';
import { fromTwo, own } from './helpers.ts';

/** One column of every category of the same fit. */
export function part(column: string): Input {
	return { name: column, table: 'fit_contributions', column, key: { category_id: '*' } };
}

const total = (column: string): Input => ({ ...part(column), name: 'total' });

function shareOf(column: string, says: Derivation['says']): Derivation {
	return {
		kind: 'computed',
		measure: 'structure-fit',
		says,
		formula: `{result} = {${column}} ÷ Σ {total}`,
		inputs: own(column),
		terms: { on: ['category_id'], inputs: [total(column)] },
		compute: ({ values, terms }) => {
			const value = values[column] ?? null;
			const parts = terms.map((term) => term['total'] ?? null);
			if (value === null || parts.includes(null)) return null;
			const sum = parts.reduce<number>((all, part) => all + Math.max(0, part ?? 0), 0);
			return sum === 0 ? null : Math.max(0, value) / sum;
		},
	};
}

export const contributions: TableDerivations = {
	supply_share: shareOf('entrant_count', {
		zh: '该类别毕业生占全部类别毕业生的比例。',
		en: 'Entrants of the category as a share of all categories.',
	}),
	demand_share: shareOf('entry_demand', {
		zh: '该类别入职需求占全部类别的比例，净需求为负的按零计。',
		en: 'Entry demand of the category as a share of all; negative net demand counts as zero.',
	}),
	signed_contribution: {
		kind: 'computed',
		measure: 'structure-fit',
		says: {
			zh: '供给占比减需求占比的一半：正数为供给偏多，负数为偏少。',
			en: 'Half the share of supply less the share of demand: positive means too much supply.',
		},
		formula: '{result} = ({supply_share} − {demand_share}) ÷ 2',
		inputs: own('supply_share', 'demand_share'),
		compute: fromTwo('supply_share', 'demand_share', (supply, demand) => (supply - demand) / 2),
	},
	unsigned_contribution: {
		kind: 'computed',
		measure: 'structure-fit',
		says: {
			zh: '供给占比与需求占比差额绝对值的一半。',
			en: 'Half the absolute difference of the shares.',
		},
		formula: '{result} = |{supply_share} − {demand_share}| ÷ 2',
		inputs: own('supply_share', 'demand_share'),
		compute: fromTwo(
			'supply_share',
			'demand_share',
			(supply, demand) => Math.abs(supply - demand) / 2,
		),
	},
	entrant_count: {
		kind: 'modelled',
		measure: 'fit-chain',
		says: {
			zh: '各专业流向该集群的毕业生之和。',
			en: 'Entrants of all majors who lead to the cluster.',
		},
		terms: {
			on: ['major_code'],
			inputs: [
				{
					name: 'flow',
					table: 'flows_to_clusters',
					column: 'entrant_count',
					key: { cluster_id: 'category_id', major_code: '*', catalogue: '*' },
				},
			],
		},
		roots: [
			{
				name: 'flows',
				table: 'flows',
				column: 'entrant_count',
				key: { major_code: '*', catalogue: '*', occupation_code: '*' },
			},
		],
		references: ['major_occupations'],
	},
	entry_demand: {
		kind: 'modelled',
		measure: 'entry-demand',
		says: {
			zh: '该集群各职业的入职需求之和。',
			en: 'Entry demand of the cluster over its occupations.',
		},
		terms: {
			on: ['occupation_code'],
			inputs: [
				{
					name: 'demand',
					table: 'occupation_openings',
					column: 'entry_demand',
					key: { cluster_id: 'category_id', occupation_code: '*' },
				},
			],
		},
		roots: [
			{
				name: 'industries',
				table: 'industry_employment',
				column: 'employee_count',
				key: { industry_code: '*', scope: '@usual', employment_form: '=all', series_id: '*' },
			},
		],
		references: ['staffing', 'separations'],
	},
};
