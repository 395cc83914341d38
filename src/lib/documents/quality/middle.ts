import { capitalised } from '#lib/format/index.ts';
import type { Block, Inline } from '#lib/domain/document.ts';
import type { FigureRow } from '#lib/domain/figure.ts';
import { qualityReportMessages } from '#lib/messages/documents/quality.ts';
import { figureOf, findingOf, heading, paragraph, statedOr, tableOf } from '../blocks.ts';
import { fill, numberWriter, sentences } from '../inline.ts';
import { numberIn, textIn } from '../rows.ts';
import type { QualityMaterial } from './material.ts';
import { given, newestClasses } from './opening.ts';

export function whoOf({ language, school }: QualityMaterial): string {
	const { who } = qualityReportMessages[language].distribution;
	return school === null ? who.region : who.school;
}

export function qualityChapter(material: QualityMaterial): readonly Block[] {
	const { language, trend } = material;
	const { chapters, quality } = qualityReportMessages[language];
	const title = heading(1, 'quality', chapters.quality);
	const items = ['in-field', 'pay', 'retention', 'trend'];
	const followUp = paragraph(
		fill(quality.followUp + '{blank}', {
			who: whoOf(material),
			blank: { kind: 'blank', text: quality.followUpBlank },
		}),
		[{ item: 'follow-up', given: 'reason' }],
	);
	if (trend.rows.length === 0) return [title, findingOf(trend, items), followUp];
	return [
		title,
		...newestClasses(material).map((row) =>
			paragraph(qualitySentence(row, material), given(...items)),
		),
		tableOf(trend, { key: 'rates', columns: rateColumns }),
		tableOf(trend, { key: 'pay', columns: payColumns, notes: [] }),
		followUp,
	];
}

const rateColumns = [
	'level_name',
	'graduating_year',
	'cut_off_date',
	'graduate_count',
	'placement_rate',
	'further_study_rate',
	'in_field_rate',
	'local_rate',
];

const payColumns = [
	'level_name',
	'graduating_year',
	'pay_median',
	'pay_count',
	'retention_rate',
	'satisfaction_rate',
	'respondent_count',
];

function qualitySentence(row: FigureRow, { language }: QualityMaterial): readonly Inline[] {
	const write = numberWriter(language);
	const value = (name: string, format: 'share' | 'money' | 'integer') =>
		write(numberIn(row, name), format, { status: textIn(row, `${name}_status`) || null });
	return fill(qualityReportMessages[language].quality.lead, {
		level: capitalised(textIn(row, 'level_name')),
		inField: value('in_field_rate', 'share'),
		local: value('local_rate', 'share'),
		pay: value('pay_median', 'money'),
		payCount: value('pay_count', 'integer'),
		retention: value('retention_rate', 'share'),
	});
}

export function satisfactionChapter(material: QualityMaterial): readonly Block[] {
	const { language, surveys } = material;
	const { chapters, satisfaction } = qualityReportMessages[language];
	const title = heading(1, 'satisfaction', chapters.satisfaction);
	const items = ['satisfaction', 'third-party'];
	if (surveys.rows.length === 0) {
		const reason = items.map((item) => ({ item, given: 'reason' as const }));
		return [title, paragraph([statedOr(surveys, satisfaction.none)], reason)];
	}
	return [
		title,
		paragraph(sentences(language, [satisfaction.lead], [surveys.finding]), given(...items)),
		tableOf(surveys),
	];
}

const ownColumns = ['major_name', 'graduate_count', 'placement_rate', 'lower_95', 'upper_95'];

export function peersChapter(material: QualityMaterial): readonly Block[] {
	const { language, peers, bands, school, edition } = material;
	const words = qualityReportMessages[language];
	const title = heading(1, 'peers', words.chapters.peers);
	const { figure, drawing } = peers;
	if (figure.rows.length === 0) {
		const reason = statedOr(figure, words.peers.none);
		return [title, paragraph([reason], [{ item: 'peers', given: 'reason' }])];
	}
	const own = figure.rows.filter((row) => row['is_own'] === true);
	const bandColumns = [
		'major_name',
		...(school === null ? ['school_name'] : []),
		'level_name',
		'index_name',
		'band',
		'band_count',
		'rank_lower_90',
		'rank_upper_90',
		'unit_count',
	];
	const hasBands = bands.rows.length > 0 && (school !== null || edition === 'full');
	return [
		title,
		paragraph(
			sentences(language, school === null ? [] : [words.peers.lead], [figure.finding]),
			given('peers'),
		),
		tableOf(figure, school === null ? {} : { rows: own, columns: ownColumns }),
		...(drawing === null ? [] : [figureOf(figure, drawing)]),
		...(hasBands ? [paragraph([words.peers.bands]), tableOf(bands, { columns: bandColumns })] : []),
	];
}
