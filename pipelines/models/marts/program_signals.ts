import { evaluate, type SignalResult } from '#lib/measures/signals/evaluate.ts';
import { severities, type SignalRule } from '#lib/measures/signals/rule.ts';
import type { Row, TableModel } from '../../engine/model.ts';
import { type ProgramHistory, programMetrics } from '../chain/program-evidence.ts';
import { groupBy, keyOf, number, pick } from '../chain/rows.ts';
import { usedSets } from '../chain/rule-sets.ts';
import { rulesBySet } from '../chain/rules.ts';

const program = ['area_code', 'school_id', 'level', 'catalogue', 'major_code'] as const;

/** Years whose signals are stated, the newest last. */
const statedYears = 3;

export const model: TableModel = {
	describe: 'Signal of one program under one rule set, on the evidence known in one year.',
	grain: [
		'area_code',
		'rule_set',
		'school_id',
		'level',
		'graduating_year',
		'catalogue',
		'major_code',
	],
	columns: {
		area_code: 'varchar',
		rule_set: 'varchar',
		is_used: 'boolean',
		school_id: 'varchar',
		level: 'varchar',
		graduating_year: 'integer',
		catalogue: 'varchar',
		major_code: 'varchar',
		signal: 'varchar',
		rule_id: 'varchar',
		metric: 'varchar',
		value: 'double',
		value_status: 'varchar',
		sample_size: 'integer',
		years_in_state: 'integer',
		reason: 'varchar',
		evidence: 'varchar',
	},
	inputs: ['intermediate.program_outcomes', 'intermediate.program_intakes', 'staging.rules'],
	compute: (inputs, { region }) => {
		const used = usedSets(inputs['staging.rules'] ?? [], region).program;
		const outcomes = (inputs['intermediate.program_outcomes'] ?? []).filter(
			(row) => row['school_id'] !== 'all',
		);
		const intakes = inputs['intermediate.program_intakes'] ?? [];
		const sets = rulesBySet(inputs['staging.rules'] ?? [], 'program');
		const intakesOf = groupBy(intakes, (row) => keyOf(row, program));
		return [...groupBy(outcomes, (row) => keyOf(row, program))].flatMap(([key, classes]) =>
			[...sets].flatMap(([ruleSet, rules]) =>
				programRows({ outcomes: classes, intakes: intakesOf.get(key) ?? [] }, ruleSet, rules).map(
					(row) => ({ ...row, is_used: ruleSet === used }),
				),
			),
		);
	},
};

interface YearResult {
	readonly year: number;
	readonly result: SignalResult;
}

function programRows(
	history: ProgramHistory,
	ruleSet: string,
	rules: readonly SignalRule[],
): readonly Row[] {
	const [first] = history.outcomes;
	const years = [...new Set(history.outcomes.map((row) => number(row, 'graduating_year')))].sort();
	const results: YearResult[] = [];
	for (const year of years) {
		const past = results.map(({ result }) => result.fresh);
		const metrics = programMetrics(history, year);
		results.push({
			year,
			result: evaluate({ subject: 'program', year, metrics, history: past }, rules),
		});
	}
	if (!first) return [];
	return results.slice(-statedYears).map(({ year, result }) => ({
		...pick(first, program),
		rule_set: ruleSet,
		graduating_year: year,
		...signalColumns(result, rules),
		years_in_state: yearsInState(results, year),
	}));
}

function signalColumns(result: SignalResult, rules: readonly SignalRule[]): Row {
	const rule = rules.find(({ ruleId }) => ruleId === result.ruleId);
	const shown = result.trace.find(({ ruleId }) => ruleId === result.ruleId)?.observations.at(-1);
	return {
		signal: result.signal,
		rule_id: result.ruleId,
		metric: rule?.metric ?? null,
		value: shown?.value ?? null,
		value_status: null,
		sample_size: shown?.n ?? null,
		reason: result.reason,
		evidence: JSON.stringify({ isHeld: result.isHeld, fresh: result.fresh, trace: result.trace }),
	};
}

/** Years running, up to this one, with a signal at least as grave. */
function yearsInState(results: readonly YearResult[], year: number): number | null {
	const upTo = results.filter((one) => one.year <= year).reverse();
	const rank = rankOf(upTo[0]?.result);
	if (rank === 0) return null;
	const better = upTo.findIndex(({ result }) => rankOf(result) < rank);
	return better === -1 ? upTo.length : better;
}

function rankOf(result: SignalResult | undefined): number {
	return !result || result.signal === 'not_assessed' ? 0 : severities[result.signal];
}
