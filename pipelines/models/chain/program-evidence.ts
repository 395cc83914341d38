import type { MetricEvidence, Observation } from '#lib/measures/signals/evidence.ts';
import type { Row } from '../../engine/model.ts';
import { ratio } from './rates.ts';
import { number, numberOrNull, text } from './rows.ts';

/** Yearly figures of one program. */
export interface ProgramHistory {
	readonly outcomes: readonly Row[];
	readonly intakes: readonly Row[];
}

/** Metrics that program rules may name; a name of the default rules and of the offices' own mean the same. */
export function programMetrics(
	{ outcomes, intakes }: ProgramHistory,
	year: number,
): Readonly<Record<string, MetricEvidence>> {
	const classes = comparableClasses(outcomes, year);
	const registered = intakes.map((row) =>
		observe(row, 'school_year', ['registered_count', 'planned_count']),
	);
	const groups = intakes.map((row): Observation => ({
		...observe(row, 'school_year', ['registered_count', 'class_size']),
		n: null,
	}));
	return {
		placement_rate: rate(classes, ['placed_count', 'graduate_count']),
		in_field_rate: rate(classes, ['in_field_count', 'in_field_known_count']),
		local_rate: rate(classes, ['local_count', 'place_known_count']),
		registration_rate: { observations: registered },
		registered_share: { observations: registered },
		registered_classes: { observations: groups },
		class_count: { observations: groups },
	};
}

/** Classes counted on the same day of the year as the newest one: other dates do not compare. */
function comparableClasses(outcomes: readonly Row[], year: number): readonly Row[] {
	const upTo = outcomes.filter((row) => number(row, 'graduating_year') <= year);
	const newest = [...upTo].sort((a, b) =>
		text(a, 'cut_off_date') < text(b, 'cut_off_date') ? 1 : -1,
	)[0];
	return newest ? upTo.filter((row) => dayOf(row) === dayOf(newest)) : [];
}

function dayOf(row: Row): string {
	return text(row, 'cut_off_date').slice(5);
}

function rate(rows: readonly Row[], columns: readonly [string, string]): MetricEvidence {
	return {
		isRate: true,
		observations: rows.map((row) => observe(row, 'graduating_year', columns)),
	};
}

function observe(
	row: Row,
	yearColumn: string,
	[part, whole]: readonly [string, string],
): Observation {
	const n = numberOrNull(row, whole);
	return { year: number(row, yearColumn), value: ratio(numberOrNull(row, part), n), n };
}
