import type { Answer, Block, TableBlock } from '#lib/domain/document.ts';
import { groupBy } from '#lib/measures/group-by.ts';
import type { FigureRow } from '#lib/domain/figure.ts';
import { capitalised, formatDate, missingMark } from '#lib/format/index.ts';
import { qualityReportMessages } from '#lib/messages/documents/quality.ts';
import { figureOf, findingOf, heading, paragraph, tableOf } from '../blocks.ts';
import { changeWords } from '../change-words.ts';
import { fill, numberWriter, sentences, type Slots } from '../inline.ts';
import { numberIn, textIn } from '../rows.ts';
import type { QualityMaterial } from './material.ts';

export const given = (...items: readonly string[]): readonly Answer[] =>
	items.map((item) => ({ item, given: 'value' }));

/** The newest class of each level. */
export function newestClasses({ trend }: QualityMaterial): readonly FigureRow[] {
	const last = Math.max(...trend.rows.map((row) => numberIn(row, 'graduating_year') ?? 0));
	return trend.rows.filter((row) => row['graduating_year'] === last);
}

export function yearOf(material: QualityMaterial): number {
	return (
		numberIn(newestClasses(material)[0], 'graduating_year') ??
		Number(material.release.asOf.slice(0, 4))
	);
}

export function overviewChapter(material: QualityMaterial): readonly Block[] {
	const { language, edition } = material;
	const { chapters, overview } = qualityReportMessages[language];
	const year = String(yearOf(material));
	const date = textIn(newestClasses(material)[0], 'cut_off_date');
	return [
		heading(1, 'overview', chapters.overview),
		paragraph(fill(overview.basis, { year }), given('basis')),
		date === ''
			? paragraph(fill(overview.undated, { year }), [{ item: 'cut-off', given: 'reason' }])
			: paragraph(
					fill(overview.scope, { year, date: formatDate(date, language) }),
					given('cut-off'),
				),
		paragraph([overview.terms]),
		paragraph([overview.edition[edition]]),
	];
}

export function graduatesChapter(material: QualityMaterial): readonly Block[] {
	const { language } = material;
	const { chapters, graduates } = qualityReportMessages[language];
	const write = numberWriter(language);
	const counts = newestClasses(material).map((row) =>
		fill(graduates.lead, {
			level: textIn(row, 'level_name'),
			count: write(numberIn(row, 'graduate_count'), 'integer', {
				status: textIn(row, 'graduate_count_status') || null,
			}),
		}),
	);
	const title = heading(1, 'graduates', chapters.graduates);
	if (counts.length === 0) {
		const missing = findingOf(material.trend, ['size', 'structure', 'field-groups']);
		return [title, missing, ...intakeBlocks(material)];
	}
	return [
		title,
		paragraph(sentences(language, ...counts), given('size', 'structure')),
		...fieldTables(material),
		...intakeBlocks(material),
	];
}

function intakeBlocks({ language, school, intake }: QualityMaterial): readonly Block[] {
	const { graduates } = qualityReportMessages[language];
	if (intake.figure.rows.length === 0) return [findingOf(intake.figure, ['intake'])];
	const rows = intake.figure.rows.filter(hasSize);
	if (rows.length === 0) {
		return [paragraph([graduates.noSizes], [{ item: 'intake', given: 'reason' }])];
	}
	return [
		paragraph([school === null ? graduates.schools : graduates.intake], given('intake')),
		school === null
			? tableOf(intake.figure, { columns: schoolColumns, rows, notes: [] })
			: tableOf(intake.figure),
		...(intake.drawing === null ? [] : [figureOf(intake.figure, intake.drawing)]),
	];
}

/** A school of which nothing is known makes no row. */
function hasSize(row: FigureRow): boolean {
	return Object.keys(row).some((name) => name.endsWith('_count') && numberIn(row, name) !== null);
}

const schoolColumns = [
	'school_name',
	'level_name',
	'program_count',
	'student_count',
	'planned_count',
	'registered_count',
	'teacher_count',
	'dual_qualified_count',
];

const counted = ['graduate_count', 'direct_employment_count', 'in_field_count'];

/** Graduates, at work and in field by field of study: a sum with a withheld part is withheld. */
function fieldTables(material: QualityMaterial): readonly TableBlock[] {
	const { classes, language } = material;
	const { graduates } = qualityReportMessages[language];
	if (classes.rows.length === 0) return [];
	const groups = groupBy(
		classes.rows,
		(row) => `${textIn(row, 'level')} ${textIn(row, 'field_code')}`,
	);
	const rows = [...groups.values()].map(([first, ...others]): FigureRow => {
		const members = first === undefined ? others : [first, ...others];
		const sums = counted.flatMap((name) => sumOf(members, name));
		return {
			field_name: first?.['field_name'] ?? null,
			level_name: first?.['level_name'] ?? null,
			...Object.fromEntries(sums),
		};
	});
	const table = tableOf(classes, {
		key: 'fields',
		title: graduates.fields,
		columns: ['level_name', ...counted],
		rows,
		notes: [],
		answers: given('field-groups'),
	});
	const field = {
		name: 'field_name',
		label: graduates.field,
		unit: null,
		format: 'text',
		isHeader: true,
	} as const;
	return [{ ...table, columns: [field, ...table.columns] }];
}

function sumOf(
	rows: readonly FigureRow[],
	name: string,
): (readonly [string, number | string | null])[] {
	const values = rows.map((row) => numberIn(row, name));
	if (values.some((value) => value === null))
		return [
			[name, null],
			[`${name}_status`, 'suppressed'],
		];
	return [
		[name, values.reduce<number>((sum, value) => sum + (value ?? 0), 0)],
		[`${name}_status`, null],
	];
}

export function placementChapter(material: QualityMaterial): readonly Block[] {
	const { language, parts } = material;
	const { chapters } = qualityReportMessages[language];
	const title = heading(1, 'placement', chapters.placement);
	const items = ['placement', 'further-study', 'not-placed'];
	if (parts.rows.length === 0) return [title, findingOf(parts, items)];
	return [
		title,
		...[...groupBy(parts.rows, (row) => textIn(row, 'level')).values()].map((rows) =>
			paragraph(
				sentences(language, placementSentence(rows, material), changeSentence(rows, material)),
				given(...items),
			),
		),
		tableOf(parts, {
			derived: { share: { kind: 'share', part: 'person_count', whole: 'graduate_count' } },
		}),
	];
}

type Part = 'placed_count' | 'further_study_count' | 'not_placed_count';

/** A clause for each part; one that is withheld says why, so that no symbol stands in a sentence. */
function placementSentence(rows: readonly FigureRow[], { language }: QualityMaterial) {
	const { lead, placed, further, open } = qualityReportMessages[language].placement;
	const write = numberWriter(language);
	const row = (name: string) => rows.find((each) => each['part'] === name);
	const persons = (name: string) => numberIn(row(name), 'person_count');
	const count = (name: string) => write(persons(name), 'integer');
	const share = (name: Part) =>
		write(numberIn(row(name), 'share'), 'share', {
			derivation: {
				kind: 'share',
				part: persons(name),
				whole: numberIn(row(name), 'graduate_count'),
			},
		});
	const clause = (name: Part, words: { known: string; hidden: string }, known: Slots) => {
		const reason = missingMark(row(name)?.['person_count_status']).meaning[language];
		const isHidden = persons(name) === null;
		return fill(isHidden ? words.hidden : words.known, isHidden ? { reason } : known);
	};
	const level = capitalisedIn(language, textIn(rows[0], 'level_name'));
	return [
		...fill(lead, { level, graduates: count('graduate_count') }),
		...clause('placed_count', placed, {
			placed: count('placed_count'),
			rate: share('placed_count'),
		}),
		...clause('further_study_count', further, {
			further: count('further_study_count'),
			furtherRate: share('further_study_count'),
		}),
		...clause('not_placed_count', open, { open: count('not_placed_count') }),
	];
}

function capitalisedIn(language: string, text: string): string {
	return language === 'zh' ? capitalised(text) : text;
}

function changeSentence(rows: readonly FigureRow[], material: QualityMaterial) {
	const { language, trend } = material;
	const { placement } = qualityReportMessages[language];
	const ofLevel = trend.rows.filter((row) => row['level'] === rows[0]?.['level']);
	const [before, now] = ofLevel.slice(-2);
	const [from, to] = [numberIn(before, 'placement_rate'), numberIn(now, 'placement_rate')];
	if (before === undefined || now === undefined || from === null || to === null) return [];
	const days = [before, now].map((row) => textIn(row, 'cut_off_date').slice(5));
	if (days[0] !== days[1]) return [placement.incomparable];
	return fill(placement.change, {
		before: String(numberIn(before, 'graduating_year') ?? ''),
		change: changeWords({ from, to }, language),
	});
}
