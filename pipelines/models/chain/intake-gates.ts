import type { Row } from '../../engine/model.ts';
import { groupBy, keyOf, number, numberOrNull, text } from './rows.ts';

/** Who decides the places of a pathway, and how. */
export interface PathwayRule {
	readonly pathwayId: string;
	readonly yearsTotal: number;
	readonly kind: string | null;
	readonly bodyZh: string | null;
	readonly bodyEn: string | null;
	/** First intake whose list is still open after the as-of date. */
	readonly earliestIntake: number;
}

/** By `area|pathway`. */
export function pathwayRules(
	pathways: readonly Row[],
	calendar: readonly Row[],
	asOf: string,
): ReadonlyMap<string, PathwayRule> {
	const gates = new Map(
		calendar
			.filter((row) => row['gate_id'] === 'list')
			.map((row) => [keyOf(row, ['area_code', 'pathway_id']), row]),
	);
	return new Map(
		pathways.map((row) => {
			const key = keyOf(row, ['area_code', 'pathway_id']);
			return [
				key,
				{
					pathwayId: text(row, 'pathway_id'),
					yearsTotal: number(row, 'years_total'),
					kind: row['decision_kind'] === null ? null : text(row, 'decision_kind'),
					bodyZh: row['deciding_body_zh'] === null ? null : text(row, 'deciding_body_zh'),
					bodyEn: row['deciding_body_en'] === null ? null : text(row, 'deciding_body_en'),
					earliestIntake: earliestIntake(gates.get(key), asOf),
				},
			];
		}),
	);
}

/** Without a calendar: the intake after next, whose list is always still open. */
export function earliestIntake(gate: Row | undefined, asOf: string): number {
	const year = Number(asOf.slice(0, 4));
	if (gate === undefined) return year + 2;
	const [month, day] = [numberOrNull(gate, 'month') ?? 12, numberOrNull(gate, 'day') ?? 31];
	const due = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
	return year + number(gate, 'years_before_intake') + (asOf.slice(5) < due ? 0 : 1);
}

/** The pathway on which most students of a major were admitted in the last school year, by `area|catalogue|major`. */
export function mainPathways(enrollment: readonly Row[]): ReadonlyMap<string, string> {
	const majors = groupBy(enrollment, (row) => keyOf(row, ['area_code', 'catalogue', 'major_code']));
	return new Map(
		[...majors].flatMap(([key, rows]) => {
			const last = Math.max(...rows.map((row) => number(row, 'school_year')));
			const sums = [
				...groupBy(
					rows.filter((row) => number(row, 'school_year') === last),
					(row) => text(row, 'pathway_id'),
				),
			].map(([pathway, of]) => ({
				pathway,
				admitted: of.reduce((sum, row) => sum + (numberOrNull(row, 'admitted_count') ?? 0), 0),
			}));
			const [main] = sums.sort(
				(a, b) => b.admitted - a.admitted || (a.pathway < b.pathway ? -1 : 1),
			);
			return main ? [[key, main.pathway] as const] : [];
		}),
	);
}
