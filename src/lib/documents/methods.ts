import type { Block, Inline, TableBlock } from '#lib/domain/document.ts';
import { type Measure, signsIn } from '#lib/domain/measure.ts';
import { measures } from '#lib/measures/index.ts';
import { documentMessages } from '#lib/messages/documents/common.ts';
import { asOfLine } from './blocks.ts';
import type { CommonMaterial } from './material.ts';

const all = measures as unknown as readonly Measure<unknown, unknown>[];

/** Definitions and formulas of measures, as the methods pages state them. */
export function definitionTable(ids: readonly string[], material: CommonMaterial): TableBlock {
	const { language, release } = material;
	const words = documentMessages[language].definitions;
	const text = { unit: null, format: 'text', isHeader: false } as const;
	return {
		kind: 'table',
		id: 'definitions',
		number: '',
		title: words.title,
		unit: '',
		asOf: asOfLine(release.asOf, language),
		columns: [
			{ ...text, name: 'name', label: words.measure, isHeader: true },
			{ ...text, name: 'definition', label: words.definition },
			{ ...text, name: 'formula', label: words.formula },
		],
		rows: ids.map((id) => {
			const measure = all.find((each) => each.id === id);
			if (measure === undefined) throw new RangeError(`no measure ${id}`);
			return {
				name: measure.name[language],
				definition: measure.definition[language],
				formula: signsIn(measure.formula[0] ?? '', language),
			};
		}),
		notes: [],
		source: '',
	};
}

export function steps(texts: readonly string[]): readonly Block[] {
	return texts.map((text, index) => ({
		kind: 'paragraph',
		role: 'item',
		content: [`${index + 1}. ${text}`] as readonly Inline[],
	}));
}
