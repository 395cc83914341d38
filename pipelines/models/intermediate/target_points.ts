import type { Row, TableModel } from '../../engine/model.ts';
import { cover } from '#lib/measures/demand/coverage.ts';
import { groupBy, keyOf, number, numberOrNull, pick } from '../chain/rows.ts';

const subject = ['area_code', 'scenario', 'level', 'subject_id'] as const;

export const model: TableModel = {
	describe: 'Coverage of one major over the years its next intake leaves: yearly means and draws.',
	grain: subject,
	columns: {
		area_code: 'varchar',
		scenario: 'varchar',
		level: 'varchar',
		subject_id: 'varchar',
		target_year_from: 'integer',
		target_year_to: 'integer',
		entrant_count: 'double',
		entry_demand: 'double',
		coverage: 'double',
		coverage_now: 'double',
		draws: 'varchar',
	},
	inputs: ['intermediate.major_points', 'intermediate.simulation'],
	compute: (inputs) => {
		const points = groupBy(inputs['intermediate.major_points'] ?? [], (row) => keyOf(row, subject));
		return (inputs['intermediate.simulation'] ?? [])
			.filter((row) => row['subject'] === 'target')
			.map((target) => targetRow(target, points.get(keyOf(target, subject)) ?? []));
	},
};

function targetRow(target: Row, points: readonly Row[]): Row {
	const [from, to] = [number(target, 'year'), number(target, 'year_to')];
	const window = points.filter((row) => number(row, 'year') >= from && number(row, 'year') <= to);
	const entrants = meanOf(window, 'entrant_count');
	const entryDemand = meanOf(window, 'entry_demand');
	const counted = points.filter((row) => row['value_kind'] !== 'projection');
	const last = Math.max(...counted.map((row) => number(row, 'year')));
	const now = counted.find((row) => number(row, 'year') === last);
	return {
		...pick(target, [...subject, 'draws']),
		target_year_from: from,
		target_year_to: to,
		entrant_count: entrants,
		entry_demand: entryDemand,
		coverage: entrants === null || entryDemand === null ? null : cover({ entrants, entryDemand }),
		coverage_now: now ? numberOrNull(now, 'coverage') : null,
	};
}

/** Yearly mean over the window; null where a year is unknown. */
function meanOf(rows: readonly Row[], column: string): number | null {
	const values = rows.map((row) => numberOrNull(row, column));
	const known = values.filter((value) => value !== null);
	return known.length === 0 || known.length < values.length
		? null
		: known.reduce((sum, value) => sum + value, 0) / known.length;
}
