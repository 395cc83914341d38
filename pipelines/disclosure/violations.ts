import type { AuditedCell } from '#lib/measures/disclosure/audit.ts';

/** A figure, and the earlier release that tells it. */
export type Told = readonly [id: string, release: string];

const shown = 10;

/** Why a release is not switched to and what to do; nothing where every protected figure stays uncertain. */
export function violationsOf(
	audit: readonly AuditedCell[],
	told: readonly Told[],
): readonly string[] {
	const open = audit.filter(({ isProtected }) => !isProtected);
	if (open.length === 0) return [];
	return [
		`disclosure audit: ${String(open.length)} protected figures can be narrowed below the required width`,
		...open
			.slice(0, shown)
			.map(
				({ id, lowest, highest, requiredWidth }) =>
					`  ${id}: between ${String(lowest)} and ${String(highest)}, required width ${String(requiredWidth)}`,
			),
		...(told.length === 0
			? [
					'The release is not switched to. Withhold a table that gives these away, or change the rules in reference/suppression.csv.',
				]
			: toldBefore(told)),
	];
}

function toldBefore(told: readonly Told[]): readonly string[] {
	const releases = [...new Set(told.map(([, release]) => release))].sort();
	return [
		`${String(told.length)} figures that are withheld now are told by earlier releases:`,
		...told.slice(0, shown).map(([id, release]) => `  ${id}: told by ${release}`),
		`The release is not switched to. Build ${releases.join(', ')} again with this version, the oldest first (wenhe build --as-of DATE), remove the old folders of these names from releases, and build this one again.`,
		'Where they were handed out already, the figures are known to whoever has them: tell the person who answers for data protection first; withholding them now protects nobody.',
	];
}
