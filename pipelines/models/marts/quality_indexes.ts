import { indexQuality } from '#lib/measures/quality/quality-index.ts';
import type { Goalpost } from '#lib/measures/quality/goalposts.ts';
import { type RankedUnit, rankUnits } from '#lib/measures/quality/rank-interval.ts';
import type { Row, TableModel } from '../../engine/model.ts';
import { groupBy, keyOf, number, numberOrNull, pick, text } from '../chain/rows.ts';

const program = [
	'area_code',
	'graduating_year',
	'level',
	'school_id',
	'catalogue',
	'major_code',
] as const;

/** Share of further study from which a program is judged by progression. */
const progressionFrom = 0.5;

/** Fewest persons behind every rate of an index. */
const minSample = 10;

const drawCount = 250;
const statedYears = 3;

export const model: TableModel = {
	describe:
		'Quality index of one program among those of its level and orientation, with the ranks that chance and weights allow.',
	grain: [...program, 'index_id'],
	columns: {
		area_code: 'varchar',
		graduating_year: 'integer',
		level: 'varchar',
		school_id: 'varchar',
		catalogue: 'varchar',
		major_code: 'varchar',
		index_id: 'varchar',
		index_value: 'double',
		index_value_status: 'varchar',
		index_rank: 'double',
		rank_lower_90: 'double',
		rank_upper_90: 'double',
		band: 'integer',
		unit_count: 'integer',
		present_weight: 'double',
		is_partial: 'boolean',
		scores: 'varchar',
		value_kind: 'varchar',
	},
	inputs: ['marts.quality_indicators', 'staging.goalposts'],
	compute: (inputs, { seed }) => {
		const posts = postsByIndex(inputs['staging.goalposts'] ?? []);
		const indicators = (inputs['marts.quality_indicators'] ?? []).filter(
			(row) => row['unit'] === 'program',
		);
		const last = Math.max(...indicators.map((row) => number(row, 'graduating_year')));
		const recent = indicators.filter((row) => number(row, 'graduating_year') > last - statedYears);
		const programs = [...groupBy(recent, (row) => keyOf(row, program)).values()].map(programOf);
		const fields = groupBy(
			programs.filter(({ orientation }) => orientation !== null),
			({ row, orientation }) =>
				`${keyOf(row, ['area_code', 'graduating_year', 'level'])}|${String(orientation)}`,
		);
		return [...fields].flatMap(([field, members]) =>
			fieldRows(
				members,
				posts.get(members[0]?.orientation ?? '') ?? [],
				`${String(seed)}|${field}`,
			),
		);
	},
};

interface Program {
	readonly row: Row;
	readonly orientation: string | null;
	readonly unit: RankedUnit;
}

function programOf(rows: readonly Row[]): Program {
	const usable = rows.filter((row) => (numberOrNull(row, 'sample_size') ?? 0) >= minSample);
	const values = Object.fromEntries(
		usable.map((row) => [
			text(row, 'indicator_id'),
			row['value_bound'] === null ? numberOrNull(row, 'indicator_value') : null,
		]),
	);
	const samples = Object.fromEntries(
		usable.map((row) => [
			text(row, 'indicator_id'),
			row['numerator_count'] === null ? null : numberOrNull(row, 'sample_size'),
		]),
	);
	const study = values['further_study_rate'] ?? null;
	const [row = {}] = rows;
	return {
		row,
		orientation: study === null ? null : study >= progressionFrom ? 'progression' : 'employment',
		unit: { id: keyOf(row, program), values, samples },
	};
}

function postsByIndex(rows: readonly Row[]): ReadonlyMap<string, readonly Goalpost[]> {
	const indexes = groupBy(rows, (row) => text(row, 'index_id'));
	return new Map(
		[...indexes].map(([id, posts]) => [
			id,
			posts.map((row) => ({
				indicatorId: text(row, 'indicator_id'),
				lower: number(row, 'lower'),
				upper: number(row, 'upper'),
				weight: number(row, 'weight'),
			})),
		]),
	);
}

function fieldRows(
	members: readonly Program[],
	goalposts: readonly Goalpost[],
	seed: string,
): readonly Row[] {
	if (goalposts.length === 0) return [];
	const ranks = rankUnits({ units: members.map(({ unit }) => unit), goalposts, drawCount, seed });
	const ranked = new Map(ranks.map((rank) => [rank.id, rank]));
	return members.map(({ row, orientation, unit }) => {
		const { index, scores, presentWeight, isPartial } = indexQuality({
			values: unit.values,
			goalposts,
		});
		const rank = ranked.get(unit.id);
		return {
			...pick(row, program),
			index_id: orientation,
			index_value: index,
			index_value_status: null,
			index_rank: rank?.rank ?? null,
			rank_lower_90: rank?.lower90 ?? null,
			rank_upper_90: rank?.upper90 ?? null,
			band: rank?.band ?? null,
			unit_count: ranks.length,
			present_weight: presentWeight,
			is_partial: isPartial,
			scores: JSON.stringify(scores),
			value_kind: 'estimate',
		};
	});
}
