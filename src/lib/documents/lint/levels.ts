import type {
	Block,
	ColumnDerivation,
	Derivation,
	Inline,
	NumberInline,
	TableBlock,
} from '#lib/domain/document.ts';
import type { FigureRow } from '#lib/domain/figure.ts';
import type { Language } from '#lib/domain/text.ts';
import { cellText } from '../cells.ts';
import { plainText } from '../inline.ts';
import { numberIn } from '../rows.ts';

/** A printed number and what its levels give: per cent, or points where both levels are shares. */
export interface DerivedNumber {
	readonly kind: 'share' | 'growth' | 'difference';
	readonly place: string;
	readonly printed: string;
	/** Null where a level is missing. */
	readonly expected: number | null;
}

export function contentsOf(block: Block): readonly (readonly Inline[])[] {
	if (block.kind === 'paragraph') return [block.content];
	return block.kind === 'pairs' ? block.pairs.map(({ content }) => content) : [];
}

export function numberInlines(content: readonly Inline[]): readonly NumberInline[] {
	return content.filter(
		(inline): inline is NumberInline => typeof inline !== 'string' && inline.kind === 'number',
	);
}

/** Numbers of running text that state their levels. */
export function derivedNumbers(block: Block): readonly DerivedNumber[] {
	return contentsOf(block).flatMap((content) =>
		numberInlines(content).flatMap(({ text, derivation }) =>
			derivation === undefined
				? []
				: [
						{
							kind: derivation.kind,
							place: plainText(content),
							printed: text,
							expected: expectedOf(derivation),
						},
					],
		),
	);
}

/** Cells of columns that follow from others. */
export function derivedCells(table: TableBlock, language: Language): readonly DerivedNumber[] {
	return table.columns.flatMap((column) => {
		const { derivedFrom } = column;
		if (derivedFrom === undefined) return [];
		const total = derivedFrom.kind === 'column-share' ? sumOf(table, derivedFrom.part) : null;
		return table.rows.map((row) => ({
			kind: kinds[derivedFrom.kind],
			place: `${table.number} ${table.title}: ${rowText(table, row, language).join(' ')}`,
			printed: cellText(row, column, language),
			expected: cellExpected(derivedFrom, row, total),
		}));
	});
}

export function rowText(
	{ columns }: TableBlock,
	row: FigureRow,
	language: Language,
): readonly string[] {
	return columns.map((column) => cellText(row, column, language));
}

const kinds = {
	share: 'share',
	'column-share': 'share',
	growth: 'growth',
	difference: 'difference',
	'half-difference': 'difference',
} as const;

function cellExpected(from: ColumnDerivation, row: FigureRow, total: number | null): number | null {
	const level = (name: string) => numberIn(row, name);
	switch (from.kind) {
		case 'share':
			return expectedOf({ kind: 'share', part: level(from.part), whole: level(from.whole) });
		case 'column-share':
			return expectedOf({ kind: 'share', part: atLeastZero(level(from.part)), whole: total });
		case 'growth':
		case 'difference':
			return expectedOf({ kind: from.kind, from: level(from.from), to: level(from.to) });
		case 'half-difference': {
			const whole = expectedOf({ kind: 'difference', from: level(from.from), to: level(from.to) });
			return whole === null ? null : whole / 2;
		}
	}
}

/** A shrinking category asks for nobody: it has no part in a structure. */
function atLeastZero(value: number | null): number | null {
	return value === null ? null : Math.max(0, value);
}

/** Null where a part is missing: then no share of the sum can be told. */
function sumOf({ rows }: TableBlock, name: string): number | null {
	const values = rows.map((row) => atLeastZero(numberIn(row, name)));
	return values.reduce<number | null>(
		(sum, value) => (sum === null || value === null ? null : sum + value),
		0,
	);
}

function expectedOf(derivation: Derivation): number | null {
	if (derivation.kind === 'share') {
		const { part, whole } = derivation;
		return part === null || whole === null || whole === 0 ? null : (part / whole) * 100;
	}
	const { from, to } = derivation;
	if (from === null || to === null) return null;
	if (derivation.kind === 'growth') return from === 0 ? null : ((to - from) / from) * 100;
	return (to - from) * 100;
}
