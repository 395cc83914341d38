import { type Measure, signsIn } from '#lib/domain/measure.ts';
import type { Language } from '#lib/domain/text.ts';
import { figures } from '#lib/figures/index.ts';
import { measures } from '#lib/measures/index.ts';
import { workedExample } from './worked-example.ts';

export const measureRoles = ['headline', 'supporting', 'comparison'] as const;

/** Each example fits its own function; the page only carries one to the other. */
export const allMeasures = measures as unknown as readonly Measure<unknown, unknown>[];

export function measuresByRole(language: Language) {
	return measureRoles.map((role) => ({
		role,
		measures: allMeasures
			.filter((measure) => measure.role === role)
			.map(({ id, name, unit, definition }) => ({
				id,
				name: name[language],
				unit: unit[language],
				definition: definition[language],
			})),
	}));
}

/** The whole definition in one language, with its example computed now. */
export function measurePage(id: string, language: Language) {
	const measure = allMeasures.find((each) => each.id === id);
	if (measure === undefined) return null;
	const { example } = measure;
	const output = measure.compute(example.input);
	return {
		id,
		role: measure.role,
		version: measure.version,
		name: measure.name[language],
		unit: measure.unit[language],
		definition: measure.definition[language],
		formula: measure.formula.map((line) => signsIn(line, language)),
		symbols: measure.symbols.map(({ symbol, meaning }) => ({
			symbol: signsIn(symbol, language),
			meaning: meaning[language],
		})),
		properties: measure.properties.map((text) => text[language]),
		defects: measure.defects.map((text) => text[language]),
		sources: measure.sources.map(({ label, url }) => ({
			label: label[language],
			url: url ?? null,
		})),
		example: {
			note: example.note?.[language] ?? null,
			input: workedExample(example.input, id, language),
			output: output === null ? null : workedExample(output, id, language),
		},
		figures: figures.filter((figure) => figure.measure === id).map((figure) => figure.id),
	};
}
