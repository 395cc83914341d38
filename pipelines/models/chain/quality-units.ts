import type { Row } from '../../engine/model.ts';
import { groupBy, keyOf, number, numberOrNull, text } from './rows.ts';

/** Who an indicator is about: one class of a program, of a school at one level, or of the region. */
export interface QualityUnit {
	readonly unit: 'program' | 'school' | 'region';
	readonly schoolId: string;
	readonly catalogue: string;
	readonly majorCode: string;
}

/** Persons of one program and year counted for one indicator. */
export interface QualityCount {
	readonly area: string;
	readonly year: number;
	readonly level: string;
	readonly schoolId: string;
	readonly catalogue: string;
	readonly majorCode: string;
	readonly indicatorId: string;
	readonly count: number;
	readonly total: number;
	readonly cutOffDate: string | null;
}

const outcomeRates = [
	['placement_rate', 'placed_count', 'graduate_count'],
	['further_study_rate', 'further_study_count', 'graduate_count'],
	['in_field_rate', 'in_field_count', 'in_field_known_count'],
	['local_rate', 'local_count', 'place_known_count'],
] as const;

/** Counts of the newest cut-off of every class. */
export function outcomeCounts(outcomes: readonly Row[]): readonly QualityCount[] {
	const classes = groupBy(
		outcomes.filter((row) => row['school_id'] !== 'all'),
		(row) =>
			keyOf(row, ['area_code', 'graduating_year', 'school_id', 'catalogue', 'major_code', 'level']),
	);
	return [...classes.values()].flatMap((rows) => {
		const newest = [...rows].sort((a, b) =>
			text(a, 'cut_off_date') < text(b, 'cut_off_date') ? 1 : -1,
		)[0];
		if (!newest) return [];
		return outcomeRates.flatMap(([indicatorId, part, whole]) => {
			const [count, total] = [numberOrNull(newest, part), numberOrNull(newest, whole)];
			if (count === null || total === null || total <= 0) return [];
			return [
				{
					area: text(newest, 'area_code'),
					year: number(newest, 'graduating_year'),
					level: text(newest, 'level'),
					schoolId: text(newest, 'school_id'),
					catalogue: text(newest, 'catalogue'),
					majorCode: text(newest, 'major_code'),
					indicatorId,
					count,
					total,
					cutOffDate: text(newest, 'cut_off_date'),
				},
			];
		});
	});
}

/** Turns codes as returned into the current ones, with the level of the major. */
export type Identify = (
	row: Row,
) => Pick<QualityCount, 'schoolId' | 'catalogue' | 'majorCode' | 'level'> | null;

export function identifier(
	majors: readonly Row[],
	majorIdentities: readonly Row[],
	schoolIdentities: readonly Row[],
): Identify {
	const levels = new Map(
		majors.map((row) => [keyOf(row, ['catalogue', 'major_code']), row['level']]),
	);
	const currentMajor = new Map(
		majorIdentities.map((row) => [keyOf(row, ['catalogue', 'major_code']), row]),
	);
	const currentSchool = new Map(
		schoolIdentities.map((row) => [keyOf(row, ['area_code', 'school_id']), row]),
	);
	return (row) => {
		const mapped = currentMajor.get(keyOf(row, ['catalogue', 'major_code']));
		const school = currentSchool.get(keyOf(row, ['area_code', 'school_id']));
		const catalogue = String(mapped?.['current_catalogue'] ?? row['catalogue']);
		const majorCode = String(mapped?.['current_code'] ?? row['major_code']);
		const level = levels.get(`${catalogue}|${majorCode}`);
		if (typeof level !== 'string' || row['school_id'] === 'all') return null;
		return {
			schoolId: String(school?.['current_school_id'] ?? row['school_id']),
			catalogue,
			majorCode,
			level,
		};
	};
}

/** Satisfied graduates as their school asked them, and those still with their employer after six months. */
export function askedCounts(
	surveys: readonly Row[],
	attributes: readonly Row[],
	identify: Identify,
): readonly QualityCount[] {
	const satisfied = surveys
		.filter((row) => row['respondent'] === 'graduate' && row['surveyor'] === 'school')
		.flatMap((row) =>
			countOf(row, identify, {
				indicatorId: 'satisfaction_rate',
				year: number(row, 'year'),
				count: numberOrNull(row, 'satisfied_count'),
				total: numberOrNull(row, 'respondent_count'),
				cutOffDate: null,
			}),
		);
	const retained = attributes
		.filter((row) => row['attribute'] === 'retention_six_month')
		.flatMap((row) =>
			countOf(row, identify, {
				indicatorId: 'retention_rate',
				year: number(row, 'graduating_year'),
				count: numberOrNull(row, 'person_count'),
				total: numberOrNull(row, 'sample_size'),
				cutOffDate: text(row, 'cut_off_date'),
			}),
		);
	return addUp([...satisfied, ...retained], programKey);
}

interface Asked {
	readonly indicatorId: string;
	readonly year: number;
	readonly count: number | null;
	readonly total: number | null;
	readonly cutOffDate: string | null;
}

function countOf(row: Row, identify: Identify, asked: Asked): readonly QualityCount[] {
	const who = identify(row);
	const { count, total } = asked;
	if (who === null || count === null || total === null || total <= 0 || count > total) return [];
	return [{ area: text(row, 'area_code'), ...who, ...asked, count, total }];
}

function programKey(one: QualityCount): string {
	return [
		one.area,
		one.year,
		one.level,
		one.schoolId,
		one.catalogue,
		one.majorCode,
		one.indicatorId,
	].join('|');
}

/** Sums of counts that share a key; the first one names the sum, the latest date holds. */
export function addUp(
	counts: readonly QualityCount[],
	keyOfCount: (one: QualityCount) => string,
): readonly QualityCount[] {
	return [...groupBy(counts, keyOfCount).values()].flatMap((group) => {
		const [first] = group;
		if (!first) return [];
		const dates = group.flatMap(({ cutOffDate }) => cutOffDate ?? []).sort();
		return [
			{
				...first,
				count: group.reduce((sum, { count }) => sum + count, 0),
				total: group.reduce((sum, { total }) => sum + total, 0),
				cutOffDate: dates.at(-1) ?? null,
			},
		];
	});
}

export function unitOf(one: QualityCount): QualityUnit['unit'] {
	if (one.majorCode !== 'all') return 'program';
	return one.schoolId === 'all' ? 'region' : 'school';
}

/** The same persons as programs, as schools and as the region. */
export function withTotals(counts: readonly QualityCount[]): readonly QualityCount[] {
	const schools = counts.map((one) => ({ ...one, catalogue: 'all', majorCode: 'all' }));
	const region = schools.map((one) => ({ ...one, schoolId: 'all' }));
	return [...counts, ...addUp(schools, programKey), ...addUp(region, programKey)];
}
