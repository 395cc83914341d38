import type { Studio, StudioCell } from '#lib/domain/studio.ts';
import type { Language } from '#lib/domain/text.ts';
import { studioMessages } from '#lib/messages/studio.ts';
import type { Estimate } from '#lib/measures/plan/plan-outcome.ts';
import {
	formatChange,
	formatCoverage,
	formatInteger,
	formatPoints,
	formatRange,
	formatShare,
	missingMark,
} from '#lib/format/index.ts';

export type EstimateKind = 'count' | 'share' | 'coverage';
type Format = (value: number, language: Language) => string;

const formats: Readonly<Record<EstimateKind, Format>> = {
	count: formatInteger,
	share: (value, language) => formatShare(value, language, 1),
	coverage: formatCoverage,
};

const changeFormats: Readonly<Record<EstimateKind, Format>> = {
	count: formatChange,
	share: formatPoints,
	coverage: formatPoints,
};

/** A figure; the mark of a missing one where it is not defined. */
export function pointText(
	{ point }: Pick<Estimate, 'point'>,
	kind: EstimateKind,
	language: Language,
): string {
	return point === null ? missingMark('not_applicable').symbol : formats[kind](point, language);
}

/** The range of a figure; open at an end that has no bound. */
export function rangeText(
	{ lower, upper }: Estimate,
	kind: EstimateKind,
	language: Language,
): string {
	const end = (value: number | null): string =>
		value === null ? '…' : formats[kind](value, language);
	return formatRange(end(lower), end(upper), language);
}

export function changeText({ point }: Estimate, kind: EstimateKind, language: Language): string {
	return point === null
		? missingMark('not_applicable').symbol
		: changeFormats[kind](point, language);
}

export function changeRange(
	{ lower, upper }: Estimate,
	kind: EstimateKind,
	language: Language,
): string {
	const end = (value: number | null): string =>
		value === null ? '…' : changeFormats[kind](value, language);
	return formatRange(end(lower), end(upper), language);
}

/** Whether what is printed of a change differs from nothing. */
export function isChanged(estimate: Estimate, kind: EstimateKind): boolean {
	return /[1-9]/.test(changeText(estimate, kind, 'en'));
}

/** First and last year of several, as a range. */
export function yearsText(years: readonly number[], language: Language): string {
	const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
	return first === last ? String(first) : formatRange(String(first), String(last), language);
}

/** A program by the names of its school, major and pathway. */
export function cellName(studio: Studio, cell: StudioCell, language: Language): string {
	return [studio.schools[cell.school], studio.majors[cell.major], studio.pathways[cell.pathway]]
		.map((part) => part?.name[language] ?? '')
		.join(' · ');
}

/** What must happen before a new program may enrol. */
export function procedure(studio: Studio, cell: StudioCell, language: Language): string {
	const words = studioMessages[language];
	const { body = null, decisionKind = null } = studio.pathways[cell.pathway] ?? {};
	if (body === null) return words.newSomewhere;
	if (decisionKind === 'advice') return words.newAdvice(body[language]);
	return decisionKind === 'filing'
		? words.newFiling(body[language])
		: words.newApproval(body[language]);
}
