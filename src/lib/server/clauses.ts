import type { Language } from '#lib/domain/text.ts';
import { query } from './query.ts';
import { oncePerRelease } from './scope.ts';

interface RuleRow {
	readonly rule_set: string;
	readonly rule_id: string;
	readonly clause: string;
}

/** The clause of every rule of the usual rule set. */
export function loadClauses(language: Language): Promise<Readonly<Record<string, string>>> {
	return oncePerRelease(`clauses ${language}`, async () => {
		const rules = await query<RuleRow>('rules', { language });
		const [usual] = rules;
		return Object.fromEntries(
			rules
				.filter((rule) => rule.rule_set === usual?.rule_set)
				.map((rule) => [rule.rule_id, rule.clause]),
		);
	});
}
