import type { ReportDocument } from '#lib/domain/document.ts';
import { documentMessages } from '#lib/messages/documents/common.ts';
import { qualityReportMessages } from '#lib/messages/documents/quality.ts';
import { framed } from '../frame.ts';
import { feedbackChapter, measuresChapter, tablesChapter } from './feedback.ts';
import type { QualityMaterial } from './material.ts';
import { distributionChapter } from './distribution.ts';
import { peersChapter, qualityChapter, satisfactionChapter } from './middle.ts';
import { graduatesChapter, overviewChapter, placementChapter, yearOf } from './opening.ts';

const chapters = [
	overviewChapter,
	graduatesChapter,
	placementChapter,
	distributionChapter,
	qualityChapter,
	satisfactionChapter,
	peersChapter,
	feedbackChapter,
	measuresChapter,
	tablesChapter,
] as const;

/** 就业质量年度报告 of the region or of one school. */
export function qualityReport(material: QualityMaterial): ReportDocument {
	const { language, edition, region, school } = material;
	const { titlePhrases, subtitle } = qualityReportMessages[language];
	const year = yearOf(material);
	const phrases = school === null ? titlePhrases.region : titlePhrases.school;
	const head = {
		kind: 'quality',
		id: [region.id, 'quality', school?.id, year].filter(Boolean).join('-'),
		titlePhrases: phrases.map((phrase) =>
			phrase.replace('{region}', region.name[language]).replace('{school}', school?.name ?? ''),
		),
		subtitle: [
			subtitle.replace('{year}', String(year)),
			documentMessages[language].editions[edition],
		],
		year,
		methods: [
			'placement-rate',
			'in-field-rate',
			'local-rate',
			'banded-median',
			'satisfaction-rate',
			'report-discrepancy',
			'quality-index',
			'signal',
		],
	} as const;
	return framed(
		head,
		chapters.flatMap((chapter) => chapter(material)),
		material,
	);
}
