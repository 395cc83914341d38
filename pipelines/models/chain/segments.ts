import type { Row } from '../../engine/model.ts';
import { number, numberOrNull, text } from './rows.ts';

/** Consecutive reported years of one series: nothing is carried across a break or a gap. */
export interface Segment {
	readonly seriesId: string;
	readonly firstYear: number;
	readonly lastYear: number;
	readonly values: readonly number[];
}

/** Splits the yearly rows of one subject at declared breaks, at gaps and at unreported years. */
export function segmentsOf(rows: readonly Row[]): readonly Segment[] {
	const segments: Segment[] = [];
	for (const row of [...rows].sort((a, b) => number(a, 'year') - number(b, 'year'))) {
		const value = numberOrNull(row, 'employee_count');
		if (value === null) continue;
		const [year, seriesId] = [number(row, 'year'), text(row, 'series_id')];
		const open = segments.at(-1);
		if (open?.seriesId === seriesId && open.lastYear === year - 1) {
			segments[segments.length - 1] = {
				...open,
				lastYear: year,
				values: [...open.values, value],
			};
		} else {
			segments.push({ seriesId, firstYear: year, lastYear: year, values: [value] });
		}
	}
	return segments;
}
