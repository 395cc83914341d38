import type { Row, TableModel } from '../../engine/model.ts';
import { maxHorizon } from '../chain/employment-forecast.ts';
import { groupBy, keyOf, number, numberOrNull, pick, text } from '../chain/rows.ts';
import { poolYears, yearWeights } from '#lib/measures/supply/shrunken-share.ts';

const major = ['area_code', 'level', 'catalogue', 'major_code'] as const;

export type Basis = 'entrants' | 'graduates' | 'admitted' | 'registered';

export const model: TableModel = {
	describe:
		'Supply of one major in one year: entrants, or the nearest count that the area returns.',
	grain: [...major, 'year'],
	columns: {
		area_code: 'varchar',
		level: 'varchar',
		year: 'integer',
		catalogue: 'varchar',
		major_code: 'varchar',
		basis: 'varchar',
		entrant_count: 'double',
		graduate_count: 'integer',
		value_kind: 'varchar',
	},
	inputs: ['intermediate.entrant_cells', 'intermediate.cohort_intakes'],
	compute: (inputs, { asOfYear }) => {
		const classes = groupBy(inputs['intermediate.entrant_cells'] ?? [], areaLevel);
		const intakes = groupBy(inputs['intermediate.cohort_intakes'] ?? [], areaLevel);
		return [...new Set([...classes.keys(), ...intakes.keys()])].sort().flatMap((key) => {
			const cells = classes.get(key) ?? [];
			const started = intakes.get(key) ?? [];
			const basis = basisOf(cells, started);
			return basis === 'entrants' || basis === 'graduates'
				? classRows(cells, basis)
				: intakeRows(started, basis, asOfYear);
		});
	},
};

function areaLevel(row: Row): string {
	return keyOf(row, ['area_code', 'level']);
}

/** The first of these that the area returns at this level. */
function basisOf(cells: readonly Row[], intakes: readonly Row[]): Basis {
	const has = (rows: readonly Row[], column: string): boolean =>
		rows.some((row) => row['value_kind'] !== 'projection' && (row[column] ?? null) !== null);
	if (has(cells, 'entrant_count')) return 'entrants';
	if (has(cells, 'graduate_count')) return 'graduates';
	return has(intakes, 'admitted_count') ? 'admitted' : 'registered';
}

/** All pathways of a major; a sum with an uncounted part is null. */
function classRows(cells: readonly Row[], basis: Basis): readonly Row[] {
	return [...groupBy(cells, (row) => keyOf(row, [...major, 'year'])).values()].flatMap((parts) => {
		const [first] = parts;
		if (!first) return [];
		const kinds = parts.map((row) => text(row, 'value_kind'));
		const graduates = total(parts, 'graduate_count');
		return [
			{
				...pick(first, [...major, 'year']),
				basis,
				entrant_count: basis === 'entrants' ? total(parts, 'entrant_count') : graduates,
				graduate_count: graduates === null ? null : Math.round(graduates),
				value_kind: kinds.includes('projection')
					? 'projection'
					: basis === 'entrants' && !kinds.includes('estimate')
						? 'observed'
						: 'estimate',
			},
		];
	});
}

/** Counted starters stand in for entrants; the years ahead keep their three-year mean. */
function intakeRows(rows: readonly Row[], basis: Basis, asOfYear: number): readonly Row[] {
	const column = `${basis}_count`;
	const groups = groupBy(
		rows.filter((row) => row['is_partial_year'] !== true && (row[column] ?? null) !== null),
		(row) => keyOf(row, major),
	);
	return [...groups.values()].flatMap((parts) => {
		const byYear = groupBy(parts, (row) => String(number(row, 'school_year')));
		const counted = [...byYear].map(([year, of]): [number, number | null] => [
			Number(year),
			total(of, column),
		]);
		const [first] = parts;
		return first ? supplyRows(first, { counted, basis, asOfYear }) : [];
	});
}

interface CountedIntake {
	readonly counted: readonly (readonly [year: number, count: number | null])[];
	readonly basis: Basis;
	readonly asOfYear: number;
}

function supplyRows(key: Row, { counted, basis, asOfYear }: CountedIntake): readonly Row[] {
	const last = Math.max(...counted.map(([year]) => year));
	const kept = poolYears(
		yearWeights.map((_, index) => {
			const count = counted.find(([year]) => year === last - index)?.[1] ?? null;
			return count === null ? null : { successes: count, trials: 1 };
		}),
	);
	const ahead = Array.from({ length: Math.max(0, asOfYear + maxHorizon - last) }, (_, index) => ({
		year: last + index + 1,
		entrant_count: kept.trials > 0 ? kept.successes / kept.trials : null,
		value_kind: 'projection',
	}));
	return [
		...counted.map(([year, count]) => ({ year, entrant_count: count, value_kind: 'estimate' })),
		...ahead,
	].map((row) => ({ ...pick(key, major), ...row, basis, graduate_count: null }));
}

function total(rows: readonly Row[], column: string): number | null {
	return rows.reduce<number | null>((sum, row) => {
		const value = numberOrNull(row, column);
		return sum === null || value === null ? null : sum + value;
	}, 0);
}
