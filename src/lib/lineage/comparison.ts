import type { Derivation, Input, TableDerivations } from '#lib/domain/lineage.ts';
import { comparisonIndices } from '#lib/measures/fit/comparison-indices.ts';

/** Supply and demand of every category of the same level, year and partition. */
function categories(column: string): Input {
	return {
		name: column,
		table: 'fit_contributions',
		column,
		key: { category_id: '*', scenario: '=base' },
	};
}

const both = {
	on: ['category_id'],
	inputs: [categories('entrant_count'), categories('entry_demand')],
};

const classes: readonly Input[] = [
	{
		name: 'graduates',
		table: 'outcomes_by_major',
		column: 'graduate_count',
		key: { graduating_year: 'year', catalogue: '*', major_code: '*', cut_off_date: '*' },
	},
];

const indices = Object.fromEntries(
	Object.entries(comparisonIndices).map(([id, { measure }]): [string, Partial<Derivation>] => [
		id,
		{ measure: measure.id },
	]),
);

const destinations: Partial<Derivation> = {
	measure: 'structure-fit',
	says: {
		zh: '把毕业生按去向单位所属的集群计入，再与入职需求比较；没有去向单位的不计。',
		en: 'Graduates counted by the cluster of their employer, held against entry demand; those without one are left out.',
	},
	roots: classes,
};

const value: Derivation = {
	kind: 'modelled',
	measure: 'structure-deviation',
	says: {
		zh: '由各类别的毕业生供给与入职需求计算，仅供与其他研究比较。',
		en: 'From supply and entry demand of the categories; for comparison with other studies only.',
	},
	terms: both,
	facts: ['category_count', 'value_kind'],
	cases: {
		on: 'index_id',
		of: {
			...indices,
			fit_normative: { measure: 'structure-fit' },
			fit_observed: destinations,
			fit_difference: destinations,
		},
	},
};

/** Indices of other studies, and the fit by real destinations. */
export const comparison: TableDerivations = {
	comparison_value: value,
	category_count: {
		kind: 'counted',
		says: { zh: '类别的个数。', en: 'Number of categories.' },
		roots: both.inputs,
	},
	person_count: {
		kind: 'counted',
		says: {
			zh: '去向单位可归入集群的毕业生人数。',
			en: 'Graduates whose employer belongs to a cluster.',
		},
		roots: classes,
	},
};
