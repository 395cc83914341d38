import type { Row, TableModel } from '../../engine/model.ts';
import { usedSets } from '../chain/rule-sets.ts';
import { groupBy, keyOf, text } from '../chain/rows.ts';

export const model: TableModel = {
	describe: 'One rule set for majors or for programs, and whether the region goes by it.',
	grain: ['rule_set', 'subject'],
	columns: { rule_set: 'varchar', subject: 'varchar', is_used: 'boolean' },
	inputs: ['staging.rules'],
	compute: (inputs, { region }) => {
		const rules = inputs['staging.rules'] ?? [];
		const used = usedSets(rules, region);
		return [...groupBy(rules, (row) => keyOf(row, ['rule_set', 'subject'])).values()].flatMap(
			([first]): Row[] => {
				if (!first) return [];
				const subject = text(first, 'subject') as keyof typeof used;
				const ruleSet = text(first, 'rule_set');
				return [{ rule_set: ruleSet, subject, is_used: used[subject] === ruleSet }];
			},
		);
	},
};
