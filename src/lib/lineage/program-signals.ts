import type { Derivation, Input, TableDerivations } from '#lib/domain/lineage.ts';

const program: readonly Input[] = [
	'placed_count',
	'graduate_count',
	'in_field_count',
	'in_field_known_count',
].map((column) => ({
	name: column,
	table: 'outcomes_by_program',
	column,
	key: { cut_off_date: '@newest' },
}));

const intake: readonly Input[] = [
	{
		name: 'registered',
		table: 'enrollment_by_program',
		column: 'registered_count',
		key: { school_year: 'graduating_year', pathway_id: '*' },
	},
];

function ofProgram(kind: Derivation['kind'], zh: string, en: string): Derivation {
	return {
		kind,
		measure: 'signal',
		says: { zh, en },
		inputs: [...program, ...intake],
		facts: ['metric', 'rule_id', 'reason', 'evidence'],
		references: ['rules'],
	};
}

export const programSignals: TableDerivations = {
	signal: ofProgram(
		'judged',
		'按规则逐条核对最近各届的指标；触发的最重一条为准。系统提示是测算建议，不是审定结果。',
		'Each rule is held against the indicators of the last classes; the gravest that fires counts. A signal is a computed proposal, not a decision.',
	),
	value: ofProgram(
		'computed',
		'触发规则所看的指标在最近一届的数值。',
		'The indicator that the rule looks at, in the newest class.',
	),
	sample_size: ofProgram(
		'counted',
		'指标的分母人数。',
		'Persons in the denominator of the indicator.',
	),
	years_in_state: ofProgram(
		'judged',
		'到当年为止，提示不轻于当年的连续年数。',
		'Years running with a signal at least as grave as this one.',
	),
};

/** What a signal on demand and one on quality propose together. */
export const proposals: TableDerivations = {
	proposal: {
		kind: 'judged',
		measure: 'list-proposal',
		says: {
			zh: '由供求提示与质量提示按建议表得出；是测算建议，由审定单位决定。',
			en: 'From the supply signal and the quality signal by the table of proposals; a computed proposal that the deciding body may follow or not.',
		},
		inputs: [
			{
				name: 'demand_signal',
				table: 'major_signals',
				column: 'signal',
				key: { scenario: '=base', intake_year: '@newest' },
			},
			{
				name: 'quality_signal',
				table: 'program_signals',
				column: 'signal',
				key: { graduating_year: '@newest', school_id: '@school' },
			},
		],
		facts: ['rule_id', 'proposal_row', 'demand_signal', 'quality_signal', 'is_emerging'],
		references: ['rules'],
	},
	intake_year: {
		kind: 'judged',
		measure: 'list-proposal',
		says: {
			zh: '主要培养路径的各环节都尚未过期的最早一级。',
			en: 'The first intake whose gates on the main pathway all lie ahead.',
		},
		facts: ['pathway_id', 'decision_kind'],
		roots: [
			{ name: 'gates', table: 'calendar', column: 'month', key: { gate_id: '*' } },
			{ name: 'pathway', table: 'pathways', column: 'years_total' },
		],
	},
};
