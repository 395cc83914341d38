import type { Row } from '../../engine/model.ts';
import { majorOf } from './network.ts';
import { groupBy, number, numberOrNull } from './rows.ts';

/** The leaving years that a signal looks at. */
export const targetYears = 3;

/** Years from entry to the labour market on the pathway that sends most entrants of each major. */
export function yearsToLeave(
	cells: readonly Row[],
	majors: readonly string[],
): readonly (number | null)[] {
	const byMajor = groupBy(
		cells.filter((row) => row['value_kind'] === 'projection'),
		majorOf,
	);
	return majors.map((major) => {
		const rows = byMajor.get(major) ?? [];
		const last = Math.max(...rows.map((row) => number(row, 'year')));
		const [main] = rows
			.filter((row) => number(row, 'year') === last)
			.sort(
				(a, b) => sent(b) - sent(a) || number(a, 'years_to_leave') - number(b, 'years_to_leave'),
			);
		return main ? number(main, 'years_to_leave') : null;
	});
}

function sent(row: Row): number {
	return numberOrNull(row, 'entrant_count') ?? numberOrNull(row, 'graduate_count') ?? 0;
}
