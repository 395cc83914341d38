import type { LoadedFigure } from '#lib/domain/loaded-figure.ts';
import { entryById } from '#lib/messages/glossary.ts';
import { terms } from '#lib/messages/terms.ts';

/** What a reader must know at a glance about a figure: in a word, and explained. */
export interface FigureChip {
	/** The glossary entry that explains it. */
	readonly id: string;
	readonly label: string;
	readonly text: string;
}

/** Freshness and quality of a figure, shown beside it and written into every file. */
export function chipsOf(figure: LoadedFigure): readonly FigureChip[] {
	const { status, language, rows } = figure;
	const names = terms[language].chips;
	const newest = newestSource(figure);
	const chips: readonly (readonly [id: string, label: string, holds: boolean])[] = [
		['synthetic', names.synthetic, status.isSynthetic],
		['source-date', `${names.source} ${newest}`, newest !== ''],
		['provisional', names.provisional, status.isProvisional],
		['proxy', names.proxy, status.isProxy],
		['estimate', names.estimate, rows.some((row) => row['value_kind'] === 'estimate')],
		['projection', names.projection, status.isProjection],
		['partial', names.partial, status.isPartialYear],
		['indicative', names.indicative, status.isIndicative],
		['suppressed', names.suppressed, status.isSuppressed],
	];
	return chips
		.filter(([, , holds]) => holds)
		.map(([id, label]) => ({ id, label, text: entryById(id)?.text[language] ?? '' }));
}

/** The last year that the sources reach, as their periods say. */
function newestSource({ sources }: LoadedFigure): string {
	const years = sources.flatMap(({ period }) => period.match(/\d{4}/g) ?? []);
	return years.toSorted().at(-1) ?? '';
}
