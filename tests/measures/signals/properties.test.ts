import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '#lib/measures/signals/evaluate.ts';
import { defaultRules } from '#lib/measures/signals/rule-sets/default.ts';
import { signal } from '#lib/measures/signals/signal.ts';
import { healthy, major, program, years } from './made-evidence.ts';

const rank = { none: 0, not_assessed: 0.5, watch: 1, yellow: 2, red: 3 };
const rate = fc.double({ min: 0, max: 1, noNaN: true });
const rates = fc.array(fc.option(rate), { minLength: 4, maxLength: 4 });
const complete = fc.array(rate, { minLength: 4, maxLength: 4 });

describe('properties of signals', () => {
	it('worse evidence never gives a milder signal', () => {
		fc.assert(
			fc.property(complete, complete, fc.nat(3), rate, (placement, inField, index, factor) => {
				const worse = placement.map((value, k) => (k === index ? value * factor : value));
				const [before, after] = [placement, worse].map((values) =>
					evaluate(
						program({ ...healthy, placement_rate: years(values), in_field_rate: years(inField) }),
						defaultRules,
					),
				);
				expect(rank[after?.signal ?? 'none']).toBeGreaterThanOrEqual(
					rank[before?.signal ?? 'none'],
				);
			}),
		);
	});

	it('fewer entrants in every draw never give a milder shortage', () => {
		const draws = fc.array(fc.double({ min: 0, max: 3, noNaN: true }), {
			minLength: 1,
			maxLength: 40,
		});
		const shortRules = defaultRules.filter(({ direction }) => direction === 'short');
		fc.assert(
			fc.property(draws, rate, (values, factor) => {
				const before = evaluate(major(values), shortRules).signal;
				const after = evaluate(major(values.map((value) => value * factor)), shortRules).signal;
				expect(rank[after]).toBeGreaterThanOrEqual(rank[before]);
			}),
		);
	});

	it('the order of rules and observations does not matter', () => {
		fc.assert(
			fc.property(rates, rates, fc.infiniteStream(fc.nat()), (placement, inField, order) => {
				const keys = [...order.take(defaultRules.length)];
				const shuffled = defaultRules
					.map((rule, k) => ({ rule, key: keys[k] ?? 0 }))
					.toSorted((a, b) => a.key - b.key)
					.map(({ rule }) => rule);
				const metrics = { placement_rate: years(placement), in_field_rate: years(inField) };
				const reversed = Object.fromEntries(
					Object.entries({ ...healthy, ...metrics })
						.toReversed()
						.map(([name, { observations = [] }]) => [
							name,
							{ observations: observations.toReversed(), isRate: true },
						]),
				);
				const straight = Object.fromEntries(
					Object.entries({ ...healthy, ...metrics }).map(([name, metric]) => [
						name,
						{ ...metric, isRate: true },
					]),
				);
				expect(evaluate(program(reversed), shuffled)).toEqual(
					evaluate(program(straight), defaultRules),
				);
			}),
		);
	});

	it('missing data never turns a signal into none', () => {
		fc.assert(
			fc.property(
				complete,
				complete,
				fc.nat(3),
				fc.boolean(),
				(placement, inField, index, first) => {
					const drop = (values: readonly number[]) =>
						values.map((value, k) => (k === index ? null : value));
					const metrics = { placement_rate: years(placement), in_field_rate: years(inField) };
					const less = first
						? { ...metrics, placement_rate: years(drop(placement)) }
						: { ...metrics, in_field_rate: years(drop(inField)) };
					const whole = evaluate(program({ ...healthy, ...metrics }), defaultRules);
					const partial = evaluate(program({ ...healthy, ...less }), defaultRules);
					if (partial.fresh.signal === 'none') expect(whole.fresh.signal).toBe('none');
					expect(partial.trace).toHaveLength(whole.trace.length);
				},
			),
		);
	});

	it('the worked example of the methods page is yellow', () => {
		expect(signal.compute(signal.example.input)).toMatchObject({
			signal: 'yellow',
			ruleId: 'placement_yellow',
		});
	});
});
