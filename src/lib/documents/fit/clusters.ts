import type { Block, Inline } from '#lib/domain/document.ts';
import type { FigureRow } from '#lib/domain/figure.ts';
import { formatYears } from '#lib/format/index.ts';
import { documentMessages } from '#lib/messages/documents/common.ts';
import { fitReportMessages } from '#lib/messages/documents/fit.ts';
import { term, terms } from '#lib/messages/terms.ts';
import { figureOf, heading, paragraph, tableOf } from '../blocks.ts';
import { fill, numberWriter, sentences } from '../inline.ts';
import { numberIn, wordedRows } from '../rows.ts';
import type { FitCluster, FitMaterial } from './material.ts';

/** Occupations listed per cluster, and majors of each level. */
const listed = 5;
const listedMajors = 6;

export function clustersChapter(material: FitMaterial): readonly Block[] {
	const { chapters } = fitReportMessages[material.language];
	return [
		{ kind: 'page-break' },
		heading(1, 'clusters', chapters.clusters),
		...material.clusters.flatMap((cluster, index) => [
			...(index === 0 ? [] : [{ kind: 'page-break' } as const]),
			...clusterSection(cluster, material),
		]),
	];
}

function clusterSection(cluster: FitCluster, material: FitMaterial): readonly Block[] {
	const { row, employment } = cluster;
	const words = fitReportMessages[material.language].cluster;
	const chart = employment.drawing;
	const title = words.employmentTitle.replace('{name}', row.name);
	return [
		heading(2, `cluster-${row.cluster_id}`, row.name),
		paragraph(introduction(cluster, material), [{ item: 'clusters', given: 'value' }]),
		...(chart === null ? [] : [{ ...figureOf(employment.figure, chart, row.cluster_id), title }]),
		...openingsTable(cluster, material),
		...majorsTable(cluster, material),
	];
}

function introduction(cluster: FitCluster, material: FitMaterial): readonly Inline[] {
	const { row } = cluster;
	const words = fitReportMessages[material.language].cluster;
	const sentence = (template: string, slot: string, text: string | null) =>
		text === null ? [] : fill(template, { [slot]: withoutStop(text) });
	return sentences(
		material.language,
		employed(cluster, material),
		...material.levels.map((level) => shareSentence(row.cluster_id, level, material)),
		row.is_partition ? [] : [words.overlay],
		sentence(words.basis, 'basis', row.policy_basis),
		sentence(words.proxy, 'proxy', row.proxy),
	);
}

function employed({ row }: FitCluster, { language }: FitMaterial): readonly Inline[] {
	const words = fitReportMessages[language].cluster;
	const write = numberWriter(language);
	if (row.employee_count === null || row.year === null) return [words.unknown];
	const now = { year: String(row.year), count: write(row.employee_count, 'integer') };
	if (row.forecast_year === null) return fill(words.now, now);
	return fill(words.employment, {
		...now,
		ahead: String(row.forecast_year),
		lower: write(row.lower_80, 'integer'),
		upper: write(row.upper_80, 'integer'),
	});
}

function shareSentence(
	clusterId: string,
	{ level, contributions }: FitMaterial['levels'][number],
	{ language }: FitMaterial,
): readonly Inline[] {
	const row = contributions.figure.rows.find((each) => each['category_id'] === clusterId);
	if (row === undefined) return [];
	const write = numberWriter(language);
	const words = fitReportMessages[language].cluster;
	const name = term(terms[language].levels, level);
	const demand = write(numberIn(row, 'demand_share'), 'share');
	if (row['signed_contribution_status'] === 'suppressed') {
		return fill(words.shareWithheld, { level: name, demand });
	}
	return fill(words.share, {
		level: name,
		supply: write(numberIn(row, 'supply_share'), 'share'),
		demand,
		points: write(numberIn(row, 'signed_contribution'), 'points'),
	});
}

function openingsTable({ row, openings }: FitCluster, { language }: FitMaterial): readonly Block[] {
	const rows = openings.rows.filter((each) => numberIn(each, 'opening_count') !== null);
	const shown = rows.slice(0, listed);
	const first = shown[0];
	if (first === undefined) return [];
	const period = formatYears(
		numberIn(first, 'year_from') ?? 0,
		numberIn(first, 'year_to') ?? 0,
		language,
	);
	const words = fitReportMessages[language].cluster;
	const whole = words.openings.replace('{name}', row.name).replace('{period}', period);
	const title = rows.length > listed ? whole + largest(words.largest, listed) : whole;
	const columns = ['occupation_name', 'opening_count', 'expansion_count', 'replacement_count'];
	return [tableOf(openings, { key: row.cluster_id, title, rows: shown, columns, notes: [] })];
}

/** The majors that send most graduates, of every level in one table. */
function majorsTable(
	{ row, majors }: FitCluster,
	{ language, edition }: FitMaterial,
): readonly Block[] {
	const rows = majors.flatMap(({ level, figure }) =>
		[...wordedRows(figure)]
			.sort((a, b) => sent(b) - sent(a))
			.slice(0, listedMajors)
			.map((each) => ({ ...each, level_name: term(terms[language].levels, level) })),
	);
	const [first] = majors;
	if (first === undefined || rows.length === 0) return [];
	const words = fitReportMessages[language].cluster;
	const whole = words.majors.replace('{name}', row.name);
	const isCut = majors.some(({ figure }) => figure.rows.length > listedMajors);
	const title = isCut ? whole + largest(words.largestOfLevel, listedMajors) : whole;
	const columns = [
		'major_name',
		'cluster_entrant_count',
		'entrant_count',
		'entry_demand',
		'coverage',
		'coverage_lower_90',
		'coverage_upper_90',
		...(edition === 'full' ? ['signal'] : []),
	];
	const table = tableOf(first.figure, { key: row.cluster_id, title, columns, rows, notes: [] });
	const [name, ...others] = table.columns;
	const level = {
		name: 'level_name',
		label: documentMessages[language].level,
		unit: null,
	} as const;
	if (name === undefined) return [];
	return [{ ...table, columns: [name, { ...level, format: 'text', isHeader: false }, ...others] }];
}

function largest(words: string, count: number): string {
	return words.replace('{count}', String(count));
}

function sent(row: FigureRow): number {
	return numberIn(row, 'cluster_entrant_count') ?? 0;
}

function withoutStop(text: string): string {
	return text.replace(/[。.]\s*$/u, '');
}
