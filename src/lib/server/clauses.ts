import type { Language } from '#lib/domain/text.ts';
import { query } from './query.ts';
import { oncePerRelease } from './scope.ts';

interface RuleRow {
	readonly is_used: boolean;
	readonly rule_id: string;
	readonly clause: string;
}

/** The clause of every rule that the region goes by. */
export function loadClauses(language: Language): Promise<Readonly<Record<string, string>>> {
	return oncePerRelease(`clauses ${language}`, async () => {
		const rules = await query<RuleRow>('rules', { language });
		return Object.fromEntries(
			rules.filter((rule) => rule.is_used).map((rule) => [rule.rule_id, rule.clause]),
		);
	});
}
