import { expect, test } from 'vitest';
import { parseRuleTrace } from '#lib/domain/rule-trace.ts';

test('evidence lists each rule with the years it saw', () => {
	const years = [{ year: 2025, value: 0.61, n: 36, holds: true, isSupported: true }];
	const evidence = JSON.stringify({
		isHeld: true,
		trace: [
			{
				ruleId: 'a',
				metric: 'placement_rate',
				outcome: 'fired',
				reason: null,
				observations: years,
			},
			{ ruleId: 'b', metric: 'coverage', outcome: 'not_assessed', reason: 'no_draws' },
		],
	});
	const trace = parseRuleTrace(evidence);
	expect(trace.isHeld).toBe(true);
	expect(trace.rules.map((rule) => rule.years)).toEqual([years, []]);
});

test('no evidence is no rules', () => {
	expect(parseRuleTrace(null)).toEqual({ isHeld: false, rules: [] });
});
