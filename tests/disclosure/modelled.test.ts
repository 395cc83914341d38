import { describe, expect, it } from 'vitest';
import { businessSet } from '../../pipelines/disclosure/business.ts';
import { withholdModelled } from '../../pipelines/disclosure/modelled.ts';
import { stillTold } from '../../pipelines/disclosure/still-told.ts';
import { cellId, rowKeyOf } from '../../pipelines/disclosure/published-set.ts';
import { disclosureRules } from '../../pipelines/disclosure/rules.ts';
import { clusterEmployment } from '../../pipelines/disclosure/tables.ts';
import type { Row } from '../../pipelines/engine/model.ts';

const place = { area_code: 'A', cluster_id: 'cables' };
const employment = (cluster_id: string, year: number, employee_count: number): Row => ({
	...place,
	cluster_id,
	year,
	scope: 'all',
	series_id: 's',
	employee_count,
});
const opening = (year: number, occupation_code: string, employee_count: number): Row => ({
	...place,
	year,
	occupation_code,
	employee_count,
	replacement_count: 0.04 * employee_count,
	expansion_count: 10,
	expansion_years: year > 2021 ? 3 : null,
	opening_count: 10 + 0.04 * employee_count,
	entry_demand: 5,
	value_kind: year > 2025 ? 'projection' : 'observed',
});
const years = [2020, 2021, 2022, 2023, 2024, 2025];
const tables = {
	'staging.region': [{ employment_scope: 'all' }],
	'marts.cluster_employment': years.flatMap((year) => [
		employment('cables', year, 1000),
		employment('textiles', year, 3000),
	]),
	'marts.occupation_openings': [...years, 2026].flatMap((year) => [
		opening(year, 'o1', 400),
		opening(year, 'o2', 600),
		{ ...opening(year, 'o1', 900), cluster_id: 'textiles' },
	]),
	'marts.cluster_forecast': ['cables', 'textiles'].map((cluster_id) => ({
		...place,
		cluster_id,
		year: 2026,
		point: 1010,
		lower_80: 990,
		upper_80: 1030,
		lower_95: 980,
		upper_95: 1040,
		note: null,
	})),
};
const { table, grain } = clusterEmployment;
const hidden = new Set([
	cellId({
		table,
		column: 'employee_count',
		rowKey: rowKeyOf(employment('cables', 2020, 1000), grain),
	}),
]);

describe('models of a cluster whose employment is withheld in one year', () => {
	const result = withholdModelled(tables, hidden);
	const openings = (year: number, cluster = 'cables') =>
		(result['marts.occupation_openings'] ?? []).filter(
			(row) => row['cluster_id'] === cluster && row['year'] === year,
		);

	it('tell neither its employment by occupation nor the replacement that is a share of it', () => {
		for (const row of openings(2020)) {
			expect([row['employee_count'], row['replacement_count'], row['opening_count']]).toEqual([
				null,
				null,
				null,
			]);
		}
	});

	it('tell no change that reaches back to that year, which the later year would turn into it', () => {
		for (const row of openings(2023)) {
			expect([row['expansion_count'], row['opening_count'], row['entry_demand']]).toEqual([
				null,
				null,
				null,
			]);
			expect(row['employee_count']).not.toBeNull();
		}
		expect(openings(2024)[0]?.['expansion_count']).toBe(10);
	});

	it('tell no forecast, nor openings made from it', () => {
		const [own, other] = result['marts.cluster_forecast'] ?? [];
		expect([own?.['point'], own?.['upper_95'], own?.['note']]).toEqual([null, null, 'withheld']);
		expect(other?.['point']).toBe(1010);
		expect(openings(2026).every((row) => row['employee_count'] === null)).toBe(true);
	});

	it('of other clusters stay as they are', () => {
		for (const year of [...years, 2026]) {
			expect(openings(year, 'textiles')[0]?.['employee_count']).toBe(900);
		}
	});

	it('change nothing where all is published', () => {
		expect(withholdModelled(tables, new Set())).toEqual({});
	});
});

describe('the attack on models of withheld employment', () => {
	const [id] = [...hidden];

	it('finds nothing told after all that goes with it is withheld', () => {
		const released = { ...tables, ...withholdModelled(tables, hidden) };
		const told = stillTold(tables, { ...released, 'marts.cluster_employment': [] }, hidden);
		expect(told).toEqual([]);
	});

	it.each(['marts.occupation_openings', 'marts.cluster_forecast'] as const)(
		'finds the employment that %s gives away where it was forgotten',
		(forgotten) => {
			const released = { ...tables, ...withholdModelled(tables, hidden) };
			const leaking = {
				...released,
				'marts.cluster_employment': [],
				[forgotten]: tables[forgotten],
			};
			expect(stillTold(tables, leaking, hidden)).toEqual([id]);
		},
	);
});

describe('employment that models tell', () => {
	it('is never withheld to hide another figure, unless the rules name it', () => {
		const { cells } = businessSet(
			{
				industries: [],
				clusters: [
					employment('cables', 2025, 1000),
					{ ...employment('cables', 2025, 800), scope: 'above_scale' },
				],
				memberships: [],
				sumScope: 'all',
			},
			{ all: new Map(), aboveScale: new Map() },
			disclosureRules([]),
		);
		expect(cells.filter(({ isFixed }) => isFixed).map(({ value }) => value)).toEqual([1000]);
	});
});
