import type { ColumnDerivation } from '#lib/domain/document.ts';
import type { FigureRow } from '#lib/domain/figure.ts';

const share = (part: string, whole: string): ColumnDerivation => ({ kind: 'share', part, whole });

/** How columns of figures follow from others, wherever both are at hand; the linter holds them to it. */
const derivations: Readonly<Record<string, ColumnDerivation>> = {
	coverage: share('entrant_count', 'entry_demand'),
	placement_rate: share('placed_count', 'graduate_count'),
	local_rate: share('local_count', 'place_known_count'),
	school_rate: share('school_satisfied_count', 'school_sample_size'),
	third_party_rate: share('third_party_satisfied_count', 'third_party_sample_size'),
	difference: { kind: 'difference', from: 'third_party_rate', to: 'school_rate' },
	supply_share: { kind: 'column-share', part: 'entrant_count' },
	demand_share: { kind: 'column-share', part: 'entry_demand' },
	signed_contribution: { kind: 'half-difference', from: 'demand_share', to: 'supply_share' },
};

/** The derivation of a column, where the rows hold what it needs; a share of all needs all rows. */
export function derivationOf(
	column: string,
	rows: readonly FigureRow[],
	{ areAll }: { readonly areAll: boolean },
): ColumnDerivation | undefined {
	const found = derivations[column];
	const [first] = rows;
	if (found === undefined || first === undefined) return undefined;
	if (found.kind === 'column-share' && !areAll) return undefined;
	const needed = Object.entries(found).flatMap(([key, name]) => (key === 'kind' ? [] : [name]));
	return needed.every((name) => name in first) ? found : undefined;
}
