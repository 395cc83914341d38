import type { Block, Inline } from '#lib/domain/document.ts';
import { difference } from '#lib/domain/changes.ts';
import type { HeadlineRow } from '#lib/domain/headline.ts';
import { capitalised, formatList } from '#lib/format/index.ts';
import { fitReportMessages } from '#lib/messages/documents/fit.ts';
import { term, terms } from '#lib/messages/terms.ts';
import { heading, paragraph } from '../blocks.ts';
import { changeWords } from '../change-words.ts';
import { fill, numberWriter, sentences } from '../inline.ts';
import { numberIn, textIn } from '../rows.ts';
import type { FitLevel, FitSummary } from './material.ts';

/** A cluster stands out when its shares differ by at least this much. */
const worthNaming = 0.01;

/** The first chapter: what a reader takes away who reads nothing else. */
export function summaryChapter(material: FitSummary): readonly Block[] {
	const words = fitReportMessages[material.language];
	return [heading(1, 'summary', words.chapters.summary), ...summaryBlocks(material)];
}

export function summaryBlocks(material: FitSummary): readonly Block[] {
	const latest = material.headline.filter(({ recency }) => recency === 1);
	if (latest.length === 0) return withoutFit(material);
	return [
		...material.levels.flatMap((level) => {
			const row = latest.find((each) => each.level === level.level);
			return row === undefined ? [] : levelSummary(level, row, material);
		}),
	];
}

function withoutFit(material: FitSummary): readonly Block[] {
	const { summary } = fitReportMessages[material.language];
	const reason = material.levels[0]?.trend.figure.status.notSupplied ?? '';
	return [paragraph(fill(summary.none, { reason }), [{ item: 'fit', given: 'reason' }])];
}

function levelSummary(level: FitLevel, row: HeadlineRow, material: FitSummary): readonly Block[] {
	return [
		heading(
			2,
			`summary-${level.level}`,
			capitalised(term(terms[material.language].levels, level.level)),
		),
		paragraph(
			sentences(
				material.language,
				fitSentence(row, material),
				changeSentence(row, material),
				balanceSentence(row, material),
			),
			[{ item: 'fit', given: 'value' }],
		),
		paragraph(
			sentences(
				material.language,
				...standingOut(level, material),
				signalSentence(row.level, material),
			),
		),
	];
}

function fitSentence(row: HeadlineRow, { language }: FitSummary): readonly Inline[] {
	const write = numberWriter(language);
	const { summary } = fitReportMessages[language];
	return fill(summary.fit, {
		year: String(row.year),
		level: term(terms[language].levels, row.level),
		fit: write(row.fit, 'share'),
		lower: write(row.fit_lower_90, 'share'),
		upper: write(row.fit_upper_90, 'share'),
		mismatched: write(row.mismatched_count, 'integer'),
		entrants: write(row.entrant_count, 'integer'),
	});
}

function changeSentence(row: HeadlineRow, { language, headline }: FitSummary): readonly Inline[] {
	const { summary } = fitReportMessages[language];
	const before = headline.find((each) => each.level === row.level && each.recency === 2);
	if (before === undefined) return [];
	const { isClear } = difference(estimateOf(before), estimateOf(row));
	const change = changeWords({ from: before.fit, to: row.fit }, language);
	const moved = isClear ? summary.moved.clear : summary.moved.unclear;
	return fill(summary.change + moved, { before: String(before.year), change });
}

function estimateOf(row: HeadlineRow) {
	return { value: row.fit, lower: row.fit_lower_90, upper: row.fit_upper_90 };
}

function balanceSentence(row: HeadlineRow, { language }: FitSummary): readonly Inline[] {
	const { balance } = fitReportMessages[language].summary;
	const { volume_balance: gap, entrant_count: from, entry_demand: to } = row;
	if (gap === null) return [];
	const write = numberWriter(language);
	return fill(gap < 0 ? balance.short : balance.over, {
		entrants: write(from, 'integer'),
		demand: write(to, 'integer'),
		gap: write(Math.abs(gap), 'integer'),
	});
}

function standingOut(
	{ contributions }: FitLevel,
	{ language }: FitSummary,
): readonly (readonly Inline[])[] {
	const { summary } = fitReportMessages[language];
	const { rows } = contributions.figure;
	const named = (sign: 1 | -1) =>
		rows
			.filter((row) => sign * (numberIn(row, 'signed_contribution') ?? 0) * 2 >= worthNaming)
			.map((row) => textIn(row, 'cluster_name'));
	const sentence = (template: string, names: readonly string[]) =>
		names.length === 0 ? [] : fill(template, { names: formatList(names.slice(0, 5), language) });
	return [sentence(summary.short, named(-1)), sentence(summary.over, named(1).reverse())];
}

/** Undecided signals stay out of the public edition. */
function signalSentence(level: string, material: FitSummary): readonly Inline[] {
	const { language, edition, counts } = material;
	const row = counts.find((each) => each.level === level);
	if (edition === 'public' || row === undefined) return [];
	const write = numberWriter(language);
	return fill(fitReportMessages[language].summary.signals, {
		short: write(row.short_count, 'integer'),
		over: write(row.over_count, 'integer'),
		unknown: write(row.not_assessed_count, 'integer'),
	});
}
