import type { Block } from '#lib/domain/document.ts';
import type { FigureRow } from '#lib/domain/figure.ts';
import { capitalised, formatDate, formatList } from '#lib/format/index.ts';
import { documentMessages } from '#lib/messages/documents/common.ts';
import { fitReportMessages } from '#lib/messages/documents/fit.ts';
import { term, terms } from '#lib/messages/terms.ts';
import { figureOf, heading, paragraph, tableOf } from '../blocks.ts';
import { changeWords } from '../change-words.ts';
import { fill, numberWriter, sentences } from '../inline.ts';
import { decidedBlocks } from '../lists/decided.ts';
import { numberIn, textIn } from '../rows.ts';
import type { FitLevel, FitMaterial } from './material.ts';

export function comparisonChapter(material: FitMaterial): readonly Block[] {
	const { chapters, comparison } = fitReportMessages[material.language];
	return [
		{ kind: 'page-break' },
		heading(1, 'comparison', chapters.comparison),
		paragraph([comparison.years]),
		...material.levels.flatMap(trendBlocks),
		...revisions(material),
	];
}

function trendBlocks({ level, trend: { figure, drawing } }: FitLevel): readonly Block[] {
	if (figure.rows.length === 0) return [];
	const columns = [
		'year',
		'fit',
		'fit_lower_90',
		'fit_upper_90',
		'mismatched_count',
		'volume_balance',
		'entrant_count',
		'entry_demand',
	];
	return [
		paragraph([figure.finding], [{ item: 'trend', given: 'value' }]),
		tableOf(figure, { key: level, columns }),
		...(drawing === null ? [] : [figureOf(figure, drawing, level)]),
	];
}

function revisions({ language, earlier, levels }: FitMaterial): readonly Block[] {
	const { comparison } = fitReportMessages[language];
	if (earlier === null) return [paragraph([comparison.none])];
	const origin = { release: earlier.id, date: formatDate(earlier.asOf, language) };
	const write = numberWriter(language);
	const told = levels.flatMap(({ level, trend }) => {
		const row = earlier.headline.find((each) => each.recency === 1 && each.level === level);
		const same = trend.figure.rows.find((each) => each['year'] === row?.year);
		const after = numberIn(same, 'fit');
		if (row === undefined || after === null) return [];
		const slots = {
			year: String(row.year),
			level: capitalised(term(terms[language].levels, level)),
			before: write(row.fit, 'share'),
			after: write(after, 'share'),
			change: changeWords({ from: row.fit, to: after }, language),
		};
		return [paragraph(fill(comparison.release, slots))];
	});
	return [paragraph(fill(comparison.lead, origin)), ...told];
}

/** What following the proposals would do to the fit; the public edition holds no proposals. */
export function listsChapter(material: FitMaterial): readonly Block[] {
	const { language, edition, proposals } = material;
	const { chapters, lists } = fitReportMessages[language];
	const title = heading(1, 'lists', chapters.lists);
	const decided = decidedBlocks(material);
	if (edition === 'public') return [title, paragraph([lists.public]), ...decided];
	const write = numberWriter(language);
	const count = (proposal: string) =>
		write(proposals.rows.filter((row) => row['proposal'] === proposal).length, 'integer');
	const rows = proposals.rows.map((row) => ({ ...row, influence: influenceOf(row, material) }));
	const known = rows.filter((row) => row.influence !== null);
	const agree = known.filter(agrees);
	return [
		title,
		paragraph(
			fill(lists.lead, {
				intake: String(material.intakeYear),
				expand: count('expand'),
				restrict: count('restrict'),
				stop: count('stop'),
			}),
		),
		...(rows.length === 0 ? [] : [proposalTable(rows, material)]),
		paragraph(
			fill(lists.raises, {
				known: write(known.length, 'integer'),
				agree: write(agree.length, 'integer'),
			}),
		),
		...decided,
	];
}

function proposalTable(rows: readonly FigureRow[], material: FitMaterial): Block {
	const { lists } = fitReportMessages[material.language];
	const names = ['proposal_name', 'major_name', 'school_name', 'level_name'];
	const table = tableOf(material.proposals, {
		columns: names,
		rows,
		title: lists.table,
		notes: [],
	});
	const [level] = material.levels;
	const influence = level?.influence.columns.find(({ name }) => name === 'influence');
	if (influence === undefined) return table;
	const { name, label, unit, format, isHeader } = influence;
	return {
		...table,
		unit: documentMessages[material.language].unit + (unit ?? ''),
		columns: [...table.columns, { name, label, unit, format, isHeader }],
	};
}

function influenceOf(row: FigureRow, { levels }: FitMaterial): number | null {
	const level = levels.find((each) => each.level === row['level']);
	const same = level?.influence.rows.find((each) => each['major_code'] === row['major_code']);
	return numberIn(same, 'influence');
}

function agrees(row: FigureRow): boolean {
	const influence = numberIn(row, 'influence') ?? 0;
	return row['proposal'] === 'expand' ? influence > 0 : influence < 0;
}

export function limitsChapter(material: FitMaterial): readonly Block[] {
	const { language, overview, clusters, notSupplied } = material;
	const { chapters, limits } = fitReportMessages[language];
	const stated = overview.rows.filter(
		(row) => row['scenario'] === 'base' && row['partition'] === 'clusters',
	);
	const proxies = clusters.filter(({ row }) => row.proxy !== null).map(({ row }) => row.name);
	const named = (template: string, names: readonly string[]) =>
		names.length === 0 ? [] : [paragraph(fill(template, { names: formatList(names, language) }))];
	return [
		heading(1, 'limits', chapters.limits),
		paragraph([limits.ratio], [{ item: 'limits', given: 'value' }]),
		...stated.map((row) => paragraph(levelLimits(row, material))),
		...named(limits.proxy, proxies),
		paragraph([limits.indicative]),
		...named(limits.missing, notSupplied),
		paragraph([limits.withheld]),
	];
}

function levelLimits(row: FigureRow, { language }: FitMaterial) {
	const { limits } = fitReportMessages[language];
	const write = numberWriter(language);
	const level = textIn(row, 'level_name');
	const noise = numberIn(row, 'noise_floor');
	return sentences(
		language,
		fill(limits.unmapped, {
			level,
			unmapped: write(numberIn(row, 'unmapped_share'), 'share'),
			unserved: write(numberIn(row, 'unserved_share'), 'share'),
		}),
		noise === null ? [] : fill(limits.noise, { level, noise: write(noise, 'share') }),
	);
}
