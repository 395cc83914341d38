import { wilson, z90 } from '#lib/measures/quality/wilson.ts';
import type { FigureRow } from '#lib/domain/figure.ts';
import { numberOf } from './read.ts';

/** Where a rate is withheld its interval is too. */
function withStatus(row: FigureRow, name: string): FigureRow {
	const status = row[`${name}_status`] ?? null;
	return status === null
		? {}
		: { [`${name}_lower_status`]: status, [`${name}_upper_status`]: status };
}

/** Adds the 90 % interval of a rate of persons beside it: `<name>_lower`, `<name>_upper`. */
export function withInterval(row: FigureRow, name: string, total: string): FigureRow {
	const [value, persons] = [numberOf(row, name), numberOf(row, total)];
	const interval =
		value === null || persons === null
			? null
			: wilson({ count: Math.round(value * persons), total: persons, z: z90 });
	return {
		...row,
		[`${name}_lower`]: interval?.lower ?? null,
		[`${name}_upper`]: interval?.upper ?? null,
		...withStatus(row, name),
	};
}
