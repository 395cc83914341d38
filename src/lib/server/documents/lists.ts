import { listChanges } from '#lib/domain/list-changes.ts';
import type { ListRule, ListsMaterial } from '#lib/documents/lists/material.ts';
import { earlierRelease } from '../changes.ts';
import { publishedDecisions } from '../decisions.ts';
import { loadFigure } from '../figures.ts';
import { intakeYearOf } from '../list-years.ts';
import { readManifest } from '../manifest.ts';
import { query } from '../query.ts';
import { withRelease } from '../scope.ts';
import { type DocumentView, loadCommon } from './common.ts';

interface RuleRow extends ListRule {
	readonly is_used: boolean;
}

/** Undecided proposals have no public edition. */
export class UndecidedError extends RangeError {
	constructor(kind: string) {
		super(
			`the report ${kind} has no public edition: it holds proposals that nobody has decided on; ` +
				'use the full edition',
		);
		this.name = 'UndecidedError';
	}
}

export async function loadLists(view: DocumentView): Promise<ListsMaterial> {
	const { language } = view;
	const { asOf } = await readManifest();
	const [common, proposals, reach, rules, earlier, decisions] = await Promise.all([
		loadCommon(view),
		loadFigure('list-proposals', {}, language),
		loadFigure('pathway-reach', { day: asOf }, language),
		query<RuleRow>('rules', { language }),
		earlierRelease(),
		publishedDecisions(language),
	]);
	const before =
		earlier === null
			? null
			: await withRelease(earlier.id, () => loadFigure('list-proposals', {}, language));
	return {
		...common,
		intakeYear: intakeYearOf(asOf),
		proposals,
		reach,
		rules: rules.filter((rule) => rule.is_used),
		earlier,
		decisions,
		changes: before === null ? [] : listChanges(before.rows, proposals.rows),
	};
}
