import type { RuleLine } from '#lib/domain/explanation.ts';
import type { Derivation } from '#lib/domain/lineage.ts';
import { parseRuleTrace } from '#lib/domain/rule-trace.ts';
import type { Language } from '#lib/domain/text.ts';
import { cellsAt } from './cells.ts';
import { numberIn, type Cells } from './inputs.ts';

interface Traced {
	readonly ruleId: string;
	readonly outcome: string;
	readonly probability?: number | null;
}

/** The rules that a signal was judged by, in their order, with what each of them found. */
export async function rulesOf(
	{ rows }: Cells,
	{ references = [] }: Derivation,
	language: Language,
): Promise<readonly RuleLine[]> {
	const [row] = rows;
	if (row === undefined || !references.includes('rules')) return [];
	const rules = await cellsAt('rules', { rule_set: String(row['rule_set'] ?? 'default') });
	const trace = parseRuleTrace(row['evidence']).rules as unknown as readonly Traced[];
	const decisive = row['rule_id'] ?? null;
	return rules
		.filter(({ rule_id: id }) =>
			trace.length === 0 ? id === decisive : trace.some(({ ruleId }) => ruleId === id),
		)
		.map((rule) => {
			const found = trace.find(({ ruleId }) => ruleId === rule['rule_id']);
			return {
				id: String(rule['rule_id']),
				clause: String((language === 'zh' ? rule['clause_zh'] : rule['clause_en']) ?? ''),
				outcome: found?.outcome ?? null,
				probability: found?.probability ?? null,
				required: numberIn(rule['probability']),
				threshold: numberIn(rule['threshold']),
				isDecisive: rule['rule_id'] === decisive,
			};
		});
}
