import { describe, expect, it } from 'vitest';
import { chainSet } from '../../pipelines/disclosure/chain.ts';
import { stillTold } from '../../pipelines/disclosure/still-told.ts';
import { protect } from '../../pipelines/disclosure/protect.ts';
import { entrants, only, solver, tables, withheldOf, years } from './chain-tables.ts';

describe('entrants that a model tells', () => {
	it('are alone in being withheld where no model adds them up', () => {
		expect(withheldOf({ 'marts.entrants': entrants }).hidden).toEqual(['m1 2024']);
	});

	it('take another major with them where the total of a fit is stated', () => {
		const { 'marts.entrants': rows, 'marts.structure_fit': fits } = tables;
		const { hidden, violations } = withheldOf({
			'marts.entrants': rows,
			'marts.structure_fit': fits,
		});
		expect(hidden).toContain('m1 2024');
		expect(hidden.filter((name) => name.endsWith('2024')).length).toBeGreaterThan(1);
		expect(violations).toEqual([]);
	});

	it('take another class with them where shared demand tells the last three together', () => {
		const { 'marts.entrants': rows, 'marts.joint_draws': draws } = tables;
		const { hidden } = withheldOf({ 'marts.entrants': rows, 'marts.joint_draws': draws });
		expect(hidden.filter((name) => name.startsWith('m1')).length).toBeGreaterThan(1);
	});

	it('take a third class with them where the rate of the pathway tells a second sum of them', () => {
		const rated = only('marts.entrants', 'marts.joint_draws', 'intermediate.entrant_cells');
		const { hidden, violations } = withheldOf(rated);
		expect(hidden.filter((name) => name.startsWith('m1'))).toHaveLength(3);
		expect(violations).toEqual([]);
	});

	it('take contributions with them, which the shares of flows would turn into them', () => {
		const told = only(
			'marts.entrants',
			'marts.flows_to_clusters',
			'marts.fit_contributions',
			'marts.structure_fit',
		);
		const { changed, hidden, violations } = withheldOf(told);
		expect(violations).toEqual([]);
		const parts = (changed['marts.fit_contributions'] ?? []).filter(({ year }) => year === 2024);
		const untold = parts.filter((row) => row['entrant_count'] === null);
		expect(untold.length + hidden.length).toBeGreaterThan(2);
		for (const row of untold) {
			expect([
				row['supply_share'],
				row['signed_contribution'],
				row['unsigned_contribution'],
			]).toEqual([null, null, null]);
		}
	});

	it('cannot be worked out from all that the finished tables say', () => {
		const { changed, violations } = withheldOf(tables);
		expect(violations).toEqual([]);
		const rows = changed['marts.entrants'] ?? [];
		const possible = new Set<number>();
		const published = new Map(
			rows.map((row) => [
				`${String(row['major_code'])}|${String(row['year'])}`,
				row['entrant_count'],
			]),
		);
		// Every change of whole persons that keeps the totals of years, the sums of classes and the rates.
		for (let shift = -3; shift <= 40; shift++) {
			for (const other of ['m2', 'm3', 'm4']) {
				const moves = [-shift / 2, shift, -shift / 2];
				const isFree = moves.every(
					(move, index) =>
						move === 0 ||
						['m1', other].every((major) => published.get(`${major}|${years[index] ?? 0}`) === null),
				);
				if (isFree && moves.every(Number.isInteger)) possible.add(3 + shift);
			}
		}
		expect(Math.max(...possible) - Math.min(...possible)).toBeGreaterThanOrEqual(6);
	});
});

describe('the attack on finished tables', () => {
	const { tables: released } = protect(tables, [], solver);
	const hidden = new Set(
		tables['marts.entrants']
			.filter((_, index) => released['marts.entrants']?.[index]?.['entrant_count'] === null)
			.map(
				(row) =>
					`marts.entrants/entrant_count/A|secondary|${String(row['year'])}|2021|${String(row['major_code'])}`,
			),
	);

	it('finds nothing told that is withheld', () => {
		expect(stillTold(tables, { ...tables, ...released }, hidden)).toEqual([]);
	});

	it('finds a copy that was forgotten', () => {
		const leaking = {
			...tables,
			...released,
			'marts.flows_to_clusters': tables['marts.flows_to_clusters'],
		};
		expect(stillTold(tables, leaking, hidden)).toContain(
			'marts.entrants/entrant_count/A|secondary|2024|2021|m1',
		);
	});
});

describe('sums of entrants', () => {
	it('are named for the attack only where they add up', () => {
		const wrong = tables['marts.structure_fit'].map((row) => ({ ...row, entrant_count: 1 }));
		const { relations } = chainSet({ ...tables, 'marts.structure_fit': wrong });
		expect(relations.some(({ total }) => total.startsWith('entrants of'))).toBe(false);
		expect(chainSet(tables).relations.some(({ total }) => total.startsWith('entrants of'))).toBe(
			true,
		);
	});
});
