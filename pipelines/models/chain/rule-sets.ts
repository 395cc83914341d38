import type { Region } from '#lib/domain/release.ts';
import type { SignalRule } from '#lib/measures/signals/rule.ts';
import type { Row } from '../../engine/model.ts';
import { text } from './rows.ts';

type Subject = SignalRule['subject'];

const subjects: readonly Subject[] = ['major', 'program'];

/** The rule set that a region goes by for each subject; null where it has no rules. */
export type UsedSets = Readonly<Record<Subject, string | null>>;

export function usedSets(rules: readonly Row[], region: Pick<Region, 'ruleSets'>): UsedSets {
	const [major = null, program = null] = subjects.map((subject) => {
		const known = [
			...new Set(
				rules.filter((row) => row['subject'] === subject).map((row) => text(row, 'rule_set')),
			),
		];
		const wanted = region.ruleSets?.[subject] ?? known[0] ?? null;
		if (wanted !== null && known.length > 0 && !known.includes(wanted)) {
			throw new RangeError(
				`region.json, ruleSets.${subject}: "${wanted}" has no rules for a ${subject} in reference/rules.csv; name one of ${known.join(', ')}`,
			);
		}
		return known.length > 0 ? wanted : null;
	});
	return { major, program };
}
