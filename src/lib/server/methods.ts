import { type Measure, signsIn } from '#lib/domain/measure.ts';
import type { Language } from '#lib/domain/text.ts';
import { figures } from '#lib/figures/index.ts';
import { measures } from '#lib/measures/index.ts';

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
			input: listed(example.input),
			output:
				measure.compute(example.input) === null ? null : listed(measure.compute(example.input)),
		},
		figures: figures.filter((figure) => figure.measure === id).map((figure) => figure.id),
	};
}

export interface NamedValue {
	/** Empty for a result that is one number. */
	readonly name: string;
	readonly text: string;
}

/** Values by name as a reader can check them with a pocket calculator. */
function listed(value: unknown): readonly NamedValue[] {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		return [{ name: '', text: written(value) }];
	}
	return Object.entries(value).map(([name, each]) => ({ name, text: written(each) }));
}

const digits = 6;

function written(value: unknown): string {
	if (value === null || value === undefined) return '—';
	if (typeof value === 'number') return String(Number(value.toPrecision(digits)));
	if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
	if (typeof value !== 'object') return JSON.stringify(value);
	const parts = Object.entries(value).map(([name, each]) => `${name}: ${written(each)}`);
	return `{${parts.join(', ')}}`;
}
