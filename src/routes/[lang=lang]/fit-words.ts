import type { HeadlineRow } from '#lib/domain/headline.ts';
import { shareScale } from '#lib/domain/interval-scale.ts';
import { whyPath } from '#lib/domain/links.ts';
import type { LoadedFigure } from '#lib/domain/loaded-figure.ts';
import type { Language } from '#lib/domain/text.ts';
import { formatRange, formatShare } from '#lib/format/index.ts';
import { overviewMessages } from '#lib/messages/overview.ts';

export interface FitHeadline {
	readonly headline: readonly HeadlineRow[];
	readonly level: string;
	readonly before: number | null;
	readonly language: Language;
	readonly trend: LoadedFigure;
}

/** The newest fit of every level on one scale: the level that was asked for, and the others. */
export function fitNow({ headline, level, before, language, trend }: FitHeadline) {
	const latest = headline.filter((row) => row.recency === 1);
	const ends = latest.flatMap((row) => [row.fit, row.fit_lower_90, row.fit_upper_90]);
	const scale = shareScale([...ends, before]);

	function range(row: HeadlineRow): string {
		if (row.fit_lower_90 === null || row.fit_upper_90 === null) return '';
		return formatRange(
			formatShare(row.fit_lower_90, language),
			formatShare(row.fit_upper_90, language),
			language,
		);
	}

	return {
		here: latest.find((row) => row.level === level),
		others: latest.filter((row) => row.level !== level),
		range,
		whyOf: (row: HeadlineRow, column: string): string | null =>
			whyPath(
				{ ...trend, params: { ...trend.params, level: row.level } },
				{ year: row.year },
				column,
			),
		interval: (row: HeadlineRow) => ({
			...scale,
			ends: [formatShare(scale.from, language, 0), formatShare(scale.to, language, 0)] as const,
			value: row.fit,
			lower: row.fit_lower_90,
			upper: row.fit_upper_90,
			reference: row.level === level ? before : null,
			label: `${overviewMessages[language].interval} ${range(row)}`,
		}),
	};
}

export type FitNow = ReturnType<typeof fitNow>;
