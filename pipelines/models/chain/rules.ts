import type { Direction } from '#lib/domain/direction.ts';
import type { Comparator, FiredSignal, SignalRule } from '#lib/measures/signals/rule.ts';
import type { Row } from '../../engine/model.ts';
import { groupBy, number, numberOrNull, text, textOrNull } from './rows.ts';

/** Rules of one subject by rule set; the contract of `rules` has proved their words. */
export function rulesBySet(
	rows: readonly Row[],
	subject: SignalRule['subject'],
): ReadonlyMap<string, readonly SignalRule[]> {
	const rules = rows.filter((row) => row['subject'] === subject).map(ruleOf);
	return groupBy(rules, ({ ruleSet }) => ruleSet);
}

function ruleOf(row: Row): SignalRule {
	return {
		ruleSet: text(row, 'rule_set'),
		ruleId: text(row, 'rule_id'),
		subject: text(row, 'subject') as SignalRule['subject'],
		direction: (textOrNull(row, 'direction') ?? 'none') as Direction,
		signal: text(row, 'signal') as FiredSignal,
		metric: text(row, 'metric'),
		comparator: text(row, 'comparator') as Comparator,
		threshold: number(row, 'threshold'),
		probability: numberOrNull(row, 'probability'),
		windowK: numberOrNull(row, 'window_k') ?? 1,
		windowN: numberOrNull(row, 'window_n') ?? 1,
		minN: numberOrNull(row, 'min_n') ?? 0,
		clause: { zh: textOrNull(row, 'clause_zh') ?? '', en: textOrNull(row, 'clause_en') ?? '' },
		source: text(row, 'source'),
		sortOrder: number(row, 'sort_order'),
		validFrom: number(row, 'valid_from'),
		validTo: numberOrNull(row, 'valid_to'),
	};
}
