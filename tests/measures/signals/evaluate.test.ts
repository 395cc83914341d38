import { describe, expect, it } from 'vitest';
import { evaluate } from '#lib/measures/signals/evaluate.ts';
import type { Evidence, PastSignal } from '#lib/measures/signals/evidence.ts';
import { ruleSets } from '#lib/measures/signals/rule-sets/index.ts';
import { defaultRules } from '#lib/measures/signals/rule-sets/default.ts';
import { fujianRules } from '#lib/measures/signals/rule-sets/fujian-2023.ts';
import { ministryRules } from '#lib/measures/signals/rule-sets/moe-2011.ts';
import { healthy, major, program, years } from './made-evidence.ts';

describe('demand rules', () => {
	it.each([
		{ short: 9, total: 10, value: 0.4, expected: 'red', direction: 'short', rule: 'short_red' },
		{
			short: 7,
			total: 10,
			value: 0.4,
			expected: 'yellow',
			direction: 'short',
			rule: 'short_yellow',
		},
		{
			short: 6,
			total: 10,
			value: 0.7,
			expected: 'yellow',
			direction: 'short',
			rule: 'short_yellow',
		},
		{ short: 5, total: 10, value: 0.7, expected: 'none', direction: 'none', rule: null },
		{ short: 8, total: 10, value: 2.5, expected: 'red', direction: 'over', rule: 'over_red' },
		{ short: 6, total: 10, value: 1.3, expected: 'yellow', direction: 'over', rule: 'over_yellow' },
	])('$short of $total draws at coverage $value give $expected', (row) => {
		const values = Array.from({ length: row.total }, (_, k) => (k < row.short ? row.value : 1));
		const result = evaluate(major(values), defaultRules);
		expect(result).toMatchObject({
			signal: row.expected,
			direction: row.direction,
			ruleId: row.rule,
			probability: row.rule === null ? null : row.short / row.total,
		});
	});

	it('print the resolution of the draws', () => {
		const evidence: Evidence = {
			...major([]),
			metrics: { coverage: { draws: { values: Array(500).fill(0.3), resolution: 1 / 7 } } },
		};
		const [first] = evaluate(evidence, defaultRules).trace;
		expect(first).toMatchObject({ probability: 1, resolution: 1 / 7, drawCount: 500 });
	});

	it('count a draw in which nobody is wanted as over', () => {
		const result = evaluate(major([Infinity, Infinity, Infinity]), defaultRules);
		expect(result).toMatchObject({ signal: 'red', direction: 'over' });
	});

	it('cannot be assessed on fewer persons than the rule requires', () => {
		const evidence: Evidence = {
			...major([]),
			metrics: { coverage: { draws: { values: [0.1], n: 12 } } },
		};
		expect(evaluate(evidence, defaultRules)).toMatchObject({
			signal: 'not_assessed',
			reason: 'small_sample',
		});
	});

	it('cannot be assessed without draws', () => {
		expect(evaluate(major([]), defaultRules)).toMatchObject({
			signal: 'not_assessed',
			reason: 'no_draws',
		});
	});
});

describe('quality rules', () => {
	it.each([
		{ rates: [0.95, 0.95], expected: 'none' },
		{ rates: [0.89, 0.89], expected: 'watch' },
		{ rates: [0.79, 0.85], expected: 'watch' },
		{ rates: [0.79, 0.79], expected: 'yellow' },
		{ rates: [0.59, 0.59], expected: 'red' },
		{ rates: [0.95, 0.4], expected: 'none' },
		{ rates: [null, 0.95], expected: 'none' },
		{ rates: [null, 0.5], expected: 'not_assessed' },
		{ rates: [0.5, null], expected: 'not_assessed' },
		{ rates: [0.95, null], expected: 'not_assessed' },
		{ rates: [null, null], expected: 'not_assessed' },
	])('placement of $rates gives $expected', ({ rates, expected }) => {
		const result = evaluate(program({ ...healthy, placement_rate: years(rates) }), defaultRules);
		expect(result.signal).toBe(expected);
	});

	it('say why they cannot be assessed', () => {
		const missing = program({ ...healthy, placement_rate: years([null, 0.5]) });
		expect(evaluate(missing, defaultRules).reason).toBe('missing_value');
		const small = program({ ...healthy, placement_rate: years([0.5, 0.5], 19) });
		expect(evaluate(small, defaultRules).reason).toBe('small_sample');
		expect(evaluate(program(healthy), []).reason).toBe('no_rule');
	});

	it('fire on a census whatever the review says, and say whether few persons make it doubtful', () => {
		const result = evaluate(program({ ...healthy, placement_rate: years([0.79, 0.6], 25) }), [
			...defaultRules,
		]);
		expect(result.signal).toBe('yellow');
		const rule = result.trace.find(({ ruleId }) => ruleId === 'placement_yellow');
		expect(rule?.observations.map(({ isSupported }) => isSupported)).toEqual([false, true]);
	});

	it('leave out a rule from which the program is exempt', () => {
		const evidence = { ...program({ ...healthy, placement_rate: years([0.5, 0.5]) }) };
		const exempt = evaluate({ ...evidence, exemptRules: ['placement_red'] }, defaultRules);
		expect(exempt).toMatchObject({ signal: 'yellow', ruleId: 'placement_yellow' });
	});
});

describe('a signal is left only after two better years', () => {
	it.each([
		{ rates: [0.5, 0.5, 0.95], expected: 'red', isHeld: true },
		{ rates: [0.5, 0.5, 0.95, 0.95], expected: 'none', isHeld: false },
		{ rates: [0.5, 0.5, 0.95, null], expected: 'red', isHeld: true },
		{ rates: [0.5, 0.5, null], expected: 'red', isHeld: true },
	])('placement $rates: $expected', ({ rates, ...expected }) => {
		const result = evaluate(program({ ...healthy, placement_rate: years(rates) }), defaultRules);
		expect(result).toMatchObject({ signal: expected.expected, isHeld: expected.isHeld });
	});

	it('but a signal in the other direction replaces it at once', () => {
		const past: PastSignal = { year: 2025, signal: 'red', direction: 'short', ruleId: 'short_red' };
		expect(evaluate(major([1.5, 1.5], [past]), defaultRules)).toMatchObject({
			signal: 'yellow',
			direction: 'over',
		});
		expect(evaluate(major([1, 1], [past]), defaultRules)).toMatchObject({
			signal: 'red',
			direction: 'short',
			isHeld: true,
		});
	});
});

describe('other rule sets need no change of code', () => {
	it('Ministry 2011: under 60 % two years running', () => {
		const evidence = program({ placement_rate: years([0.59, 0.58], 3) });
		expect(evaluate(evidence, ministryRules).signal).toBe('red');
		expect(evaluate(program(evidence.metrics, 2010), ministryRules).reason).toBe('no_rule');
	});

	it('Fujian 2023: lowest tenth of the province two years running', () => {
		const evidence = program({ placement_percentile: years([0.05, 0.09], 60) });
		expect(evaluate(evidence, fujianRules).signal).toBe('red');
	});

	it('have rules whose ids are unique', () => {
		for (const { rules } of ruleSets) {
			expect(new Set(rules.map(({ ruleId }) => ruleId)).size).toBe(rules.length);
		}
	});
});
