import type { PastSignal } from '#lib/measures/signals/evidence.ts';
import { holdSignal } from '#lib/measures/signals/hold-signal.ts';
import { severities } from '#lib/measures/signals/rule.ts';
import type { Row, TableModel } from '../../engine/model.ts';
import { coverageJudge } from '../chain/coverage-rules.ts';
import { groupBy, number, numberOrNull, text } from '../chain/rows.ts';

/** Years of coverage that a signal in hindsight rests on. */
const evidenceYears = 3;

export const model: TableModel = {
	describe:
		'Signal of one major as each year would have given it from coverage alone, fresh and as kept until two better years.',
	grain: ['area_code', 'level', 'catalogue', 'major_code', 'year'],
	columns: {
		area_code: 'varchar',
		level: 'varchar',
		catalogue: 'varchar',
		major_code: 'varchar',
		year: 'integer',
		coverage: 'double',
		coverage_status: 'varchar',
		fresh_signal: 'varchar',
		fresh_direction: 'varchar',
		signal: 'varchar',
		direction: 'varchar',
		is_held: 'boolean',
		years_in_state: 'integer',
		mode: 'varchar',
		value_kind: 'varchar',
	},
	inputs: ['intermediate.major_points', 'staging.rules'],
	compute: (inputs, { region }) => {
		const judge = coverageJudge(inputs['staging.rules'] ?? [], region);
		const points = (inputs['intermediate.major_points'] ?? []).filter(
			(row) => row['scenario'] === 'base' && row['value_kind'] !== 'projection',
		);
		const majors = groupBy(
			points,
			(row) => `${text(row, 'area_code')}|${text(row, 'level')}|${text(row, 'subject_id')}`,
		);
		return [...majors.values()].flatMap((rows) => historyRows(rows, judge));
	},
};

function historyRows(rows: readonly Row[], judge: Judge): readonly Row[] {
	const ordered = [...rows].sort((a, b) => number(a, 'year') - number(b, 'year'));
	const history: PastSignal[] = [];
	let state = { name: '', years: 0 };
	return ordered.map((row, index): Row => {
		const window = ordered.slice(Math.max(0, index - evidenceYears + 1), index + 1);
		const coverage = window.length < evidenceYears ? null : coverageOf(window);
		const fresh = freshSignal(number(row, 'year'), coverage, judge);
		const held = holdSignal(fresh, history);
		history.push(fresh);
		const name = `${held.signal} ${held.direction}`;
		state = { name, years: state.name === name ? state.years + 1 : 1 };
		const [catalogue = '', major = ''] = text(row, 'subject_id').split('|');
		return {
			area_code: text(row, 'area_code'),
			level: text(row, 'level'),
			catalogue,
			major_code: major,
			year: number(row, 'year'),
			coverage,
			coverage_status: null,
			fresh_signal: fresh.signal,
			fresh_direction: fresh.direction,
			signal: held.signal,
			direction: held.direction,
			is_held: name !== `${fresh.signal} ${fresh.direction}`,
			years_in_state:
				held.signal === 'not_assessed' || severities[held.signal] === 0 ? null : state.years,
			mode: 'pseudo_real_time',
			value_kind: 'estimate',
		};
	});
}

function coverageOf(rows: readonly Row[]): number | null {
	const sum = (column: string): number =>
		rows.reduce((total, row) => total + (numberOrNull(row, column) ?? 0), 0);
	const demand = sum('entry_demand');
	return demand > 0 ? sum('entrant_count') / demand : null;
}

type Judge = ReturnType<typeof coverageJudge>;

function freshSignal(year: number, coverage: number | null, judge: Judge): PastSignal {
	return coverage === null || judge === null
		? { year, ruleId: null, signal: 'not_assessed', direction: 'none' }
		: { year, ...judge(coverage) };
}
