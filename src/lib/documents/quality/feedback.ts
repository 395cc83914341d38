import type { Answer, Block, Inline } from '#lib/domain/document.ts';
import type { FigureRow } from '#lib/domain/figure.ts';
import { formatList } from '#lib/format/index.ts';
import { qualityFeedbackMessages } from '#lib/messages/documents/quality-feedback.ts';
import { qualityReportMessages } from '#lib/messages/documents/quality.ts';
import { heading, paragraph, tableOf } from '../blocks.ts';
import { fill, numberWriter } from '../inline.ts';
import { numberIn, textIn, wordedRows } from '../rows.ts';
import type { QualityMaterial } from './material.ts';
import { whoOf } from './middle.ts';

const registrationMetrics = [
	'registered_share',
	'registration_rate',
	'registered_classes',
	'class_count',
];

/** Below this share of graduates in their field, courses are looked at. */
const lowInField = 0.6;
const fewestKnown = 10;

/** Pre-filled from the rules that fired, with a place for what the school will do. */
export function feedbackChapter(material: QualityMaterial): readonly Block[] {
	const { chapters } = qualityReportMessages[material.language];
	const { feedback } = qualityFeedbackMessages[material.language];
	const isFull = material.edition === 'full';
	const lead = isFull ? feedback.lead : feedback.publicLead;
	const { sections } = feedback;
	return [
		heading(1, 'feedback', chapters.feedback),
		paragraph(fill(lead, { who: whoOf(material) })),
		heading(2, 'feedback-intake', sections.intake),
		...(isFull ? intakeBlocks(material) : []),
		completed(feedback.intake.blank, 'feedback-intake'),
		heading(2, 'feedback-setting', sections.setting),
		...(isFull ? settingBlocks(material) : []),
		completed(feedback.setting.blank, 'feedback-setting'),
		heading(2, 'feedback-teaching', sections.teaching),
		...(isFull ? teachingBlocks(material) : []),
		completed(feedback.teaching.blank, 'feedback-teaching'),
	];
}

function completed(text: string, item: string): Block {
	return paragraph([{ kind: 'blank', text }], [{ item, given: 'blank' }]);
}

function intakeBlocks(material: QualityMaterial): readonly Block[] {
	const { language, signals } = material;
	const { intake } = qualityFeedbackMessages[language].feedback;
	const fired = signals.rows.filter((row) => registrationMetrics.includes(textIn(row, 'metric')));
	const none = isJudged(material) ? intake.none : intake.unknown;
	const text = fired.length === 0 ? [none] : fill(intake.some, counted(fired, material));
	return [
		paragraph(text, [answerOf('feedback-intake', material)]),
		paragraph(demandSentence(material)),
	];
}

/** Whether the rules had anything to judge: destinations of the class, by program. */
function isJudged({ signals, trend }: QualityMaterial): boolean {
	return signals.rows.length > 0 || trend.rows.length > 0;
}

function answerOf(item: string, material: QualityMaterial): Answer {
	return { item, given: isJudged(material) ? 'value' : 'reason' };
}

function counted(rows: readonly FigureRow[], material: QualityMaterial) {
	const { language } = material;
	const names = rows.map((row) => programName(row, material));
	return {
		count: numberWriter(language)(rows.length, 'integer'),
		names: formatList([...new Set(names)], language),
	};
}

function programName(row: FigureRow, { school, language }: QualityMaterial): string {
	const major = textIn(row, 'major_name');
	const name = textIn(row, 'school_name');
	if (school !== null || name === '') return major;
	return language === 'zh' ? `${name}${major}` : `${major}, ${name}`;
}

function demandSentence({ language, demand, classes }: QualityMaterial): readonly Inline[] {
	const { intake } = qualityFeedbackMessages[language].feedback;
	const taught = new Set(classes.rows.map((row) => textIn(row, 'major_code')));
	const own = demand.rows.filter((row) => taught.has(textIn(row, 'major_code')));
	if (own.length === 0) return [intake.demandNone];
	const write = numberWriter(language);
	const side = (direction: string) => own.filter((row) => row['direction'] === direction);
	const names = (direction: string) => {
		const found = side(direction).map((row) => textIn(row, 'major_name'));
		return found.length === 0 ? intake.nobody : formatList(found, language);
	};
	return fill(intake.demand, {
		short: write(side('short').length, 'integer'),
		shortNames: names('short'),
		over: write(side('over').length, 'integer'),
		overNames: names('over'),
	});
}

const settingColumns = [
	'major_name',
	'level_name',
	'graduating_year',
	'signal',
	'metric_name',
	'sample_size',
	'years_in_state',
	'clause',
];

function settingBlocks(material: QualityMaterial): readonly Block[] {
	const { language, signals, school } = material;
	const { setting } = qualityFeedbackMessages[language].feedback;
	const answers = [answerOf('feedback-setting', material)];
	if (signals.rows.length === 0) {
		return [paragraph([isJudged(material) ? setting.none : setting.unknown], answers)];
	}
	const count = numberWriter(language)(signals.rows.length, 'integer');
	const columns = school === null ? ['school_name', ...settingColumns] : settingColumns;
	return [
		paragraph(fill(setting.some, { count }), answers),
		tableOf(signals, { title: setting.table, columns, rows: wordedRows(signals) }),
	];
}

function teachingBlocks(material: QualityMaterial): readonly Block[] {
	const { language, classes, surveys } = material;
	const { teaching } = qualityFeedbackMessages[language].feedback;
	const low = classes.rows.filter(
		(row) =>
			(numberIn(row, 'in_field_rate') ?? 1) < lowInField &&
			(numberIn(row, 'direct_employment_count') ?? 0) >= fewestKnown,
	);
	const threshold = numberWriter(language)(lowInField, 'probability');
	const slots = low.length === 0 ? {} : counted(low, material);
	const template = low.length === 0 ? teaching.none : teaching.some;
	const isKnown = classes.rows.some((row) => numberIn(row, 'in_field_rate') !== null);
	const text = isKnown ? fill(template, { threshold, ...slots }) : [teaching.unknown];
	return [
		paragraph(text, [{ item: 'feedback-teaching', given: isKnown ? 'value' : 'reason' }]),
		...(surveys.rows.length === 0 ? [] : [paragraph([surveys.finding])]),
	];
}

export function measuresChapter(material: QualityMaterial): readonly Block[] {
	const { chapters } = qualityReportMessages[material.language];
	const { measures } = qualityFeedbackMessages[material.language];
	return [
		heading(1, 'measures', chapters.measures),
		paragraph(fill(measures.lead, { who: whoOf(material) })),
		...measures.blank.map((text) => completed(text, 'measures')),
	];
}

export function tablesChapter(material: QualityMaterial): readonly Block[] {
	const { chapters, tables } = qualityReportMessages[material.language];
	if (material.classes.rows.length === 0) return [];
	return [
		heading(1, 'tables', chapters.tables),
		paragraph([tables.classes]),
		tableOf(material.classes, {
			columns: [
				'major_name',
				'level_name',
				'graduate_count',
				'placed_count',
				'placement_rate',
				'further_study_count',
				'direct_employment_count',
				'in_field_rate',
				'local_rate',
			],
			derived: {
				in_field_rate: {
					kind: 'share',
					part: 'in_field_count',
					whole: 'direct_employment_count',
				},
			},
		}),
	];
}
