import { capitalised } from '#lib/format/index.ts';
import type { Block, Inline } from '#lib/domain/document.ts';
import type { FigureRow } from '#lib/domain/figure.ts';
import { groupBy } from '#lib/measures/group-by.ts';
import { breakdownMessages } from '#lib/messages/breakdowns.ts';
import { qualityReportMessages } from '#lib/messages/documents/quality.ts';
import { heading, paragraph, statedOr, tableOf } from '../blocks.ts';
import { fill, numberWriter, sentences } from '../inline.ts';
import { numberIn, textIn } from '../rows.ts';
import type { QualityMaterial } from './material.ts';
import { whoOf } from './middle.ts';
import { given, newestClasses } from './opening.ts';

/** Attributes of a job, and the required content that each answers. */
const items = {
	sector: 'sector',
	employer: 'employers',
	channel: 'channel',
	contract_length: 'contract',
	insurance: 'insurance',
	pay_band: 'pay-bands',
} as const;

type Attribute = keyof typeof items;

export function distributionChapter(material: QualityMaterial): readonly Block[] {
	const { language } = material;
	const known = localRows(material);
	return [
		heading(1, 'distribution', qualityReportMessages[language].chapters.distribution),
		known.length === 0
			? placeUnknown(material)
			: paragraph(sentences(language, ...known), given('place')),
		...(Object.keys(items) as Attribute[]).flatMap((name) => attributeBlocks(name, material)),
	];
}

function placeUnknown({ language, trend }: QualityMaterial): Block {
	const reason = statedOr(trend, qualityReportMessages[language].distribution.noPlace);
	return paragraph([reason], [{ item: 'place', given: 'reason' }]);
}

/** The distribution as the schools returned it, or why there is none. */
function attributeBlocks(attribute: Attribute, material: QualityMaterial): readonly Block[] {
	const { language, breakdown } = material;
	const { distribution } = qualityReportMessages[language];
	const title = breakdownMessages[language].attributes[attribute];
	const rows = breakdown.rows.filter((row) => row['attribute'] === attribute);
	const answer = { item: items[attribute], given: rows.length === 0 ? 'reason' : 'value' } as const;
	const top = heading(2, `distribution-${attribute}`, title);
	if (rows.length === 0) return [top, paragraph(withoutRows(material), [answer])];
	return [
		top,
		paragraph(
			sentences(
				language,
				...[...groupBy(rows, (row) => textIn(row, 'level')).values()].map((level) =>
					largestSentence(level, material),
				),
			),
			[answer],
		),
		tableOf(breakdown, {
			key: attribute,
			title: distribution.table.replace('{item}', title),
			columns: ['value_name', 'level_name', 'direct_employment_count', 'share'],
			rows,
			derived: {
				share: { kind: 'share', part: 'direct_employment_count', whole: 'whole_count' },
			},
		}),
	];
}

function withoutRows(material: QualityMaterial): readonly Inline[] {
	const { language, breakdown } = material;
	const { distribution } = qualityReportMessages[language];
	return fill(distribution.none + '{blank}', {
		reason: statedOr(breakdown, distribution.noForm),
		who: whoOf(material),
		blank: { kind: 'blank', text: distribution.blank },
	});
}

/** The largest part, among those that may be told. */
function largestSentence(rows: readonly FigureRow[], { language }: QualityMaterial) {
	const { distribution } = qualityReportMessages[language];
	const write = numberWriter(language);
	const level = capitalised(textIn(rows[0], 'level_name'));
	const [largest] = rows.toSorted(
		(a, b) => (numberIn(b, 'share') ?? -1) - (numberIn(a, 'share') ?? -1),
	);
	const [part, whole] = ['direct_employment_count', 'whole_count'].map((name) =>
		numberIn(largest, name),
	);
	if (part == null || whole == null) return fill(distribution.withheld, { level });
	return fill(distribution.largest, {
		level,
		whole: write(whole, 'integer'),
		name: textIn(largest, 'value_name'),
		count: write(part, 'integer'),
		share: write(numberIn(largest, 'share'), 'share', {
			derivation: { kind: 'share', part, whole },
		}),
	});
}

/** Where those at work stay, from the newest class of each level. */
function localRows(material: QualityMaterial): readonly (readonly Inline[])[] {
	const { language } = material;
	const write = numberWriter(language);
	return newestClasses(material).flatMap((row) => {
		const rate = numberIn(row, 'local_rate');
		if (rate === null) return [];
		return [
			fill(qualityReportMessages[language].distribution.place, {
				level: textIn(row, 'level_name'),
				count: write(numberIn(row, 'local_count'), 'integer'),
				rate: write(rate, 'share', {
					derivation: {
						kind: 'share',
						part: numberIn(row, 'local_count'),
						whole: numberIn(row, 'place_known_count'),
					},
				}),
			}),
		];
	});
}
