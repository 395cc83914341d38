import { expectFalseAlarms } from '#lib/measures/signals/expected-false-alarms.ts';
import type { Row, TableModel } from '../../engine/model.ts';
import { groupBy, keyOf, numberOrNull, pick } from '../chain/rows.ts';

const subject = ['area_code', 'rule_set', 'scenario', 'level'] as const;

export const model: TableModel = {
	describe:
		'How many majors one rule set flags under one scenario, and how many of them chance alone would flag.',
	grain: subject,
	columns: {
		area_code: 'varchar',
		rule_set: 'varchar',
		is_used: 'boolean',
		scenario: 'varchar',
		level: 'varchar',
		major_count: 'integer',
		assessed_count: 'integer',
		flagged_count: 'integer',
		expected_false_alarm_count: 'double',
		value_kind: 'varchar',
	},
	inputs: ['marts.major_signals'],
	compute: (inputs) =>
		[...groupBy(inputs['marts.major_signals'] ?? [], (row) => keyOf(row, subject)).values()].map(
			(rows): Row => {
				const assessed = rows.filter((row) => row['signal'] !== 'not_assessed');
				const flagged = assessed.filter((row) => row['signal'] !== 'none');
				const probabilities = flagged.flatMap((row) => numberOrNull(row, 'probability') ?? []);
				return {
					...pick(rows[0] ?? {}, [...subject, 'is_used']),
					major_count: rows.length,
					assessed_count: assessed.length,
					flagged_count: flagged.length,
					expected_false_alarm_count:
						probabilities.length === flagged.length ? expectFalseAlarms({ probabilities }) : null,
					value_kind: 'projection',
				};
			},
		),
};
