import { expect, test } from 'vitest';
import { fitComparison, fitViews } from '#lib/figures/fit-comparison.ts';
import { comparisonMessages } from '#lib/messages/comparison.ts';
import { model } from '../../pipelines/models/marts/comparison_indices.ts';

const ids = Object.keys(comparisonMessages.zh.indices);

test.each(['zh', 'en'] as const)(
	'every index stands with its name, its reading and its defect in %s',
	(language) => {
		const rows = ids.map((index_id) => ({
			index_id,
			cluster_value: 0.5,
			group_value: null,
		}));
		const named = fitComparison.measured?.(rows, language) ?? [];
		for (const row of named) {
			expect(row['index_name']).toBeTruthy();
			expect(row['index_best']).toBeTruthy();
			expect(row['index_defect']).toBeTruthy();
		}
		expect(new Set(named.map((row) => row['index_name'])).size).toBe(ids.length);
	},
);

test('the model makes no index that the page has no words for', () => {
	const row = { area_code: 'A', level: 'secondary', year: 2025, scenario: 'base' };
	const parts = (partition: string) =>
		['a', 'b'].map((category_id, at) => ({
			...row,
			partition,
			category_id,
			entrant_count: 30 + 10 * at,
			entry_demand: 40,
			value_kind: 'observed',
		}));
	const made = model.compute(
		{
			'marts.fit_contributions': [...parts('clusters'), ...parts('occupation_groups')],
			'marts.structure_fit': ['clusters', 'occupation_groups'].map((partition) => ({
				...row,
				partition,
				entrant_count: 70,
				entry_demand: 80,
			})),
			'marts.flows': ['1', '2'].map((code) => ({
				...row,
				catalogue: '2021',
				major_code: code,
				occupation_edition: '2022',
				occupation_code: code,
				entrant_count: 10,
			})),
			'intermediate.absorbed_graduates': [],
		},
		{ asOfYear: 2025, seed: 1, region: {} } as never,
	);
	const found = [...new Set(made.map((each) => String(each['index_id'])))];
	expect(found.sort()).toEqual([...ids].sort());
});

test('the two views are told apart by the newest year that holds both', () => {
	const rows = [
		{ year: 2024, fit_normative: 0.9, fit_observed: 0.85, fit_difference: -0.05 },
		{ year: 2025, fit_normative: 0.91, fit_observed: null, fit_difference: null },
	];
	const text = fitViews.finding({ language: 'zh', rows, params: { level: 'secondary' } });
	expect(text).toBe('2024年按对应表为90.0%，按毕业生实际去向为85.0%，相差−5.0个百分点。');
});
