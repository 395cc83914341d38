import type { Block } from '#lib/domain/document.ts';
import { fitReportMessages } from '#lib/messages/documents/fit.ts';
import { term, terms } from '#lib/messages/terms.ts';
import { figureOf, findingOf, heading, paragraph, tableOf } from '../blocks.ts';
import { capitalised } from '#lib/format/index.ts';
import { sentences } from '../inline.ts';
import { definitionTable, steps } from '../methods.ts';
import { numberIn } from '../rows.ts';
import type { FitLevel, FitMaterial } from './material.ts';

const defined = [
	'structure-fit',
	'volume-balance',
	'coverage',
	'entry-demand',
	'entrant-influence',
] as const;

export function methodChapter(material: FitMaterial): readonly Block[] {
	const { method, chapters } = fitReportMessages[material.language];
	return [
		heading(1, 'method', chapters.method),
		paragraph([method.lead]),
		...steps(method.steps),
		paragraph([method.interval]),
		paragraph([method.definitions]),
		definitionTable(defined, material),
	];
}

export function levelsChapter(material: FitMaterial): readonly Block[] {
	const words = fitReportMessages[material.language];
	const { overview } = material;
	const title = heading(1, 'levels', words.chapters.levels);
	if (overview.rows.length === 0) return [title, findingOf(overview, ['fit-by-level'])];
	return [
		title,
		paragraph(sentences(material.language, [words.levels.overview], [overview.finding])),
		tableOf(overview, {
			columns: [
				'level_name',
				'scenario_name',
				'partition_name',
				'category_count',
				'fit',
				'fit_lower_90',
				'fit_upper_90',
				'mismatched_count',
				'volume_balance',
			],
			answers: [{ item: 'fit-by-level', given: 'value' }],
		}),
	];
}

export function contributionsChapter(material: FitMaterial): readonly Block[] {
	const words = fitReportMessages[material.language];
	return [
		heading(1, 'contributions', words.chapters.contributions),
		...material.levels.flatMap((level) => levelContributions(level, material)),
	];
}

function levelContributions(
	{ level, contributions: { figure, drawing } }: FitLevel,
	{ language }: FitMaterial,
): readonly Block[] {
	const name = term(terms[language].levels, level);
	const title = heading(2, `contributions-${level}`, capitalised(name));
	if (figure.rows.length === 0) return [title, findingOf(figure, ['contributions'])];
	const leveled = `${figure.title}${language === 'zh' ? `（${name}）` : ` (${name})`}`;
	const words = fitReportMessages[language];
	const own = figure.note === null ? [] : [figure.note];
	const shrinks = figure.rows.some((row) => (numberIn(row, 'entry_demand') ?? 0) < 0);
	return [
		title,
		paragraph([figure.finding]),
		tableOf(figure, {
			key: level,
			title: leveled,
			notes: [...own, ...(shrinks ? [words.shrinking] : [])],
			columns: [
				'cluster_name',
				'entrant_count',
				'supply_share',
				'entry_demand',
				'demand_share',
				'signed_contribution',
			],
			answers: [{ item: 'contributions', given: 'value' }],
		}),
		...(drawing === null ? [] : [{ ...figureOf(figure, drawing, level), title: leveled }]),
	];
}

/** How many majors are listed at either end. */
const listed = 10;

export function influenceChapter(material: FitMaterial): readonly Block[] {
	const words = fitReportMessages[material.language];
	return [
		heading(1, 'influence', words.chapters.influence),
		paragraph([words.influence]),
		...material.levels.flatMap((level) => levelInfluence(level, material)),
	];
}

function levelInfluence(
	{ level, influence }: FitLevel,
	{ language }: FitMaterial,
): readonly Block[] {
	const words = fitReportMessages[language];
	const name = term(terms[language].levels, level);
	const title = heading(2, `influence-${level}`, capitalised(name));
	if (influence.rows.length === 0) return [title, findingOf(influence, ['influence'])];
	const part = (sign: 1 | -1) =>
		influence.rows.filter((row) => sign * (numberIn(row, 'influence') ?? 0) > 0);
	const table = (way: 'up' | 'down', rows: FitLevel['influence']['rows']) =>
		tableOf(influence, {
			key: `${level}-${way}`,
			title: words.influenceTitle[way].replace('{level}', name),
			rows,
			answers: [{ item: 'influence', given: 'value' }],
		});
	return [
		title,
		paragraph([influence.finding]),
		table('up', part(1).slice(0, listed)),
		table('down', part(-1).reverse().slice(0, listed)),
	];
}
