import { describe, expect, it } from 'vitest';
import { type Measure, signsIn } from '#lib/domain/measure.ts';
import type { Text } from '#lib/domain/text.ts';
import { measures } from '#lib/measures/index.ts';

const all = measures as readonly unknown[] as readonly Measure<unknown, unknown>[];

function textsOf(measure: Measure<unknown, unknown>): Text[] {
	return [
		measure.name,
		measure.unit,
		measure.definition,
		...measure.symbols.map(({ meaning }) => meaning),
		...measure.properties,
		...measure.defects,
		...measure.sources.map(({ label }) => label),
		...(measure.example.note ? [measure.example.note] : []),
	];
}

function numbersOf(value: unknown): number[] {
	if (typeof value === 'number') return [value];
	if (value instanceof Map) return numbersOf([...value.values()]);
	if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(numbersOf);
	return [];
}

/** Names of methods and functions that are written alike in both languages. */
const wordsOfBoth =
	/\b(?:Dirichlet|Beta|Binomial|Theta|arccos|MASE|RMSSE|sMAPE|WAPE|CRPS|MSIS|diag|sign|clip)/g;

describe('definitions of measures', () => {
	it('have ids of their own, in kebab case', () => {
		const ids = all.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
	});

	describe.each(all)('$id', (measure) => {
		it('is stated in both languages, each in its own', () => {
			for (const { zh, en } of textsOf(measure)) {
				expect(zh.trim()).not.toBe('');
				expect(en.trim()).not.toBe('');
				expect(en.replaceAll('新兴', '')).not.toMatch(/\p{Script=Han}/u);
			}
			expect(measure.definition.zh).toMatch(/\p{Script=Han}/u);
			expect(measure.definition.zh).toMatch(/。$/);
			expect(measure.definition.en).toMatch(/[.]$/);
		});

		it('has a formula, a defect, a property and a source', () => {
			expect(measure.formula.length).toBeGreaterThan(0);
			for (const line of measure.formula) {
				expect(signsIn(line, 'en')).not.toMatch(/\p{Script=Han}/u);
				expect(signsIn(line, 'zh').replace(wordsOfBoth, '')).not.toMatch(/[a-z]{4,}/i);
			}
			expect(measure.defects.length).toBeGreaterThan(0);
			expect(measure.properties.length).toBeGreaterThan(0);
			expect(measure.sources.length).toBeGreaterThan(0);
		});

		it('computes its example, alike each time and never NaN', () => {
			const result = measure.compute(measure.example.input);
			expect(result).not.toBeNull();
			expect(measure.compute(measure.example.input)).toEqual(result);
			expect(numbersOf(result).filter(Number.isNaN)).toEqual([]);
		});
	});
});
