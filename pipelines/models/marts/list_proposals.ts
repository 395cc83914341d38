import { proposeList } from '#lib/measures/signals/list-proposal.ts';
import type { Direction } from '#lib/domain/direction.ts';
import type { FiredSignal } from '#lib/measures/signals/rule.ts';
import { severities } from '#lib/measures/signals/rule.ts';
import type { Row, TableModel } from '../../engine/model.ts';
import { mainPathways, pathwayRules } from '../chain/intake-gates.ts';
import { type UsedSets, usedSets } from '../chain/rule-sets.ts';
import { groupBy, keyOf, number, pick, text, textOrNull } from '../chain/rows.ts';

type Signal = FiredSignal | 'none' | 'not_assessed';

const major = ['area_code', 'level', 'catalogue', 'major_code'] as const;

export const model: TableModel = {
	describe:
		'What the rules propose for one major, or one program of it, at its next open intake: a computed proposal, not a decision.',
	grain: ['area_code', 'rule_set', 'subject', 'level', 'catalogue', 'major_code', 'school_id'],
	columns: {
		area_code: 'varchar',
		rule_set: 'varchar',
		is_used: 'boolean',
		subject: 'varchar',
		level: 'varchar',
		catalogue: 'varchar',
		major_code: 'varchar',
		school_id: 'varchar',
		proposal: 'varchar',
		proposal_row: 'integer',
		demand_signal: 'varchar',
		quality_signal: 'varchar',
		direction: 'varchar',
		rule_id: 'varchar',
		clause_zh: 'varchar',
		clause_en: 'varchar',
		probability: 'double',
		is_emerging: 'boolean',
		pathway_id: 'varchar',
		decision_kind: 'varchar',
		deciding_body_zh: 'varchar',
		deciding_body_en: 'varchar',
		intake_year: 'integer',
		labour_market_year: 'integer',
		value_kind: 'varchar',
	},
	inputs: [
		'marts.enrollment_by_program',
		'marts.major_signals',
		'marts.program_signals',
		'staging.calendar',
		'staging.majors',
		'staging.pathways',
		'staging.region',
		'staging.rules',
	],
	compute: (inputs, { asOfYear, region }) => {
		const table = (name: string): readonly Row[] => inputs[name] ?? [];
		const asOf =
			textOrNull(table('staging.region')[0] ?? {}, 'as_of') ?? `${String(asOfYear)}-12-31`;
		const sources: Sources = {
			programs: groupBy(lastYear(table('marts.program_signals')), (row) =>
				keyOf(row, ['rule_set', ...major]),
			),
			majors: new Map(
				table('staging.majors').map((row) => [keyOf(row, ['catalogue', 'major_code']), row]),
			),
			rules: new Map(
				table('staging.rules').map((row) => [keyOf(row, ['rule_set', 'rule_id']), row]),
			),
			pathways: pathwayRules(table('staging.pathways'), table('staging.calendar'), asOf),
			main: mainPathways(table('marts.enrollment_by_program')),
			fallback: asOfYear + 2,
		};
		const demands = groupBy(
			table('marts.major_signals').filter((row) => row['scenario'] === 'base'),
			(row) => text(row, 'rule_set'),
		);
		const judging = new Set(table('marts.program_signals').map((row) => text(row, 'rule_set')));
		return pairsOf([...demands.keys()], judging, usedSets(table('staging.rules'), region)).flatMap(
			(pair) => (demands.get(pair.major) ?? []).flatMap((row) => proposalRows(row, pair, sources)),
		);
	},
};

interface Sources {
	readonly programs: ReadonlyMap<string, readonly Row[]>;
	readonly majors: ReadonlyMap<string, Row>;
	readonly rules: ReadonlyMap<string, Row>;
	readonly pathways: ReturnType<typeof pathwayRules>;
	readonly main: ReadonlyMap<string, string>;
	/** Intake where no pathway is known. */
	readonly fallback: number;
}

/** A list needs both sides: the sets that judge both, and the pair that the region goes by. */
interface RulePair {
	readonly id: string;
	readonly major: string;
	readonly program: string;
	readonly isUsed: boolean;
}

function pairsOf(
	judgingMajors: readonly string[],
	judgingPrograms: ReadonlySet<string>,
	{ major: usedMajor, program: usedProgram }: UsedSets,
): readonly RulePair[] {
	const whole = judgingMajors
		.filter((id) => judgingPrograms.has(id))
		.map((id) => ({
			id,
			major: id,
			program: id,
			isUsed: id === usedMajor && id === usedProgram,
		}));
	if (usedMajor === null || usedProgram === null || usedMajor === usedProgram) return whole;
	const mixed = { major: usedMajor, program: usedProgram, isUsed: true };
	return [...whole, { id: `${usedMajor}+${usedProgram}`, ...mixed }];
}

function lastYear(rows: readonly Row[]): readonly Row[] {
	const last = Math.max(...rows.map((row) => number(row, 'graduating_year')));
	return rows.filter((row) => number(row, 'graduating_year') === last);
}

/** The major as a whole by the gravest of its programs, then each program by its own. */
function proposalRows(demand: Row, pair: RulePair, sources: Sources): readonly Row[] {
	const programs = sources.programs.get(`${pair.program}|${keyOf(demand, major)}`) ?? [];
	const gravest = [...programs].sort((a, b) => gravity(b) - gravity(a))[0];
	return [
		proposalRow(demand, gravest, { subject: 'major', schoolId: 'all', pair }, sources),
		...programs.map((program) =>
			proposalRow(
				demand,
				program,
				{ subject: 'program', schoolId: text(program, 'school_id'), pair },
				sources,
			),
		),
	];
}

interface Subject {
	readonly subject: string;
	readonly schoolId: string;
	readonly pair: RulePair;
}

function proposalRow(
	demand: Row,
	quality: Row | undefined,
	{ subject, schoolId, pair }: Subject,
	sources: Sources,
): Row {
	const described = sources.majors.get(keyOf(demand, ['catalogue', 'major_code']));
	const place = keyOf(demand, ['area_code', 'catalogue', 'major_code']);
	const pathwayId = sources.main.get(place) ?? null;
	const pathway = sources.pathways.get(`${text(demand, 'area_code')}|${String(pathwayId)}`);
	const isEmerging = described?.['is_emerging'] === true;
	const signals = {
		demand: {
			signal: text(demand, 'signal') as Signal,
			direction: text(demand, 'direction') as Direction,
		},
		quality: quality ? (text(quality, 'signal') as Signal) : ('not_assessed' as const),
	};
	const { proposal, row } = proposeList({
		...signals,
		isEmerging,
		emergingBasis: described ? textOrNull(described, 'emerging_basis_zh') : null,
	});
	const decisive =
		row === 2 || (row === 3 && signals.demand.direction !== 'over') ? quality : demand;
	const ruleId = decisive ? textOrNull(decisive, 'rule_id') : null;
	const ruleSet = decisive === quality ? pair.program : pair.major;
	const rule = sources.rules.get(`${ruleSet}|${String(ruleId)}`);
	const intake = pathway?.earliestIntake ?? sources.fallback;
	return {
		...pick(demand, major),
		rule_set: pair.id,
		is_used: pair.isUsed,
		subject,
		school_id: schoolId,
		proposal,
		proposal_row: row,
		demand_signal: signals.demand.signal,
		quality_signal: signals.quality,
		direction: signals.demand.direction,
		rule_id: ruleId,
		clause_zh: rule ? textOrNull(rule, 'clause_zh') : null,
		clause_en: rule ? textOrNull(rule, 'clause_en') : null,
		probability: decisive === demand ? (demand['probability'] ?? null) : null,
		is_emerging: isEmerging,
		pathway_id: pathwayId,
		decision_kind: pathway?.kind ?? null,
		deciding_body_zh: pathway?.bodyZh ?? null,
		deciding_body_en: pathway?.bodyEn ?? null,
		intake_year: intake,
		labour_market_year: pathway ? intake + pathway.yearsTotal : null,
		value_kind: 'projection',
	};
}

function gravity(row: Row): number {
	const signal = text(row, 'signal') as Signal;
	return signal === 'not_assessed' ? 0.5 : severities[signal];
}
