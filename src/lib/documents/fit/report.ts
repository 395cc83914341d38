import type { ReportDocument } from '#lib/domain/document.ts';
import { documentMessages } from '#lib/messages/documents/common.ts';
import { fitReportMessages } from '#lib/messages/documents/fit.ts';
import { framed } from '../frame.ts';
import { comparisonChapter, limitsChapter, listsChapter } from './closing.ts';
import { clustersChapter } from './clusters.ts';
import { contributionsChapter, influenceChapter, levelsChapter, methodChapter } from './levels.ts';
import type { FitMaterial } from './material.ts';
import { summaryChapter } from './summary.ts';

const chapters = [
	summaryChapter,
	methodChapter,
	levelsChapter,
	contributionsChapter,
	influenceChapter,
	clustersChapter,
	comparisonChapter,
	listsChapter,
	limitsChapter,
] as const;

/** 吻合度状况报告: how the majors taught fit the industries of a region. */
export function fitReport(material: FitMaterial): ReportDocument {
	const { language, edition, region, release } = material;
	const words = fitReportMessages[language];
	const year = Number(release.asOf.slice(0, 4));
	const head = {
		kind: 'fit',
		id: `${region.id}-fit-${year}`,
		titlePhrases: words.titlePhrases.map((line) => line.replace('{region}', region.name[language])),
		subtitle: [
			words.subtitle.replace('{year}', String(year)),
			documentMessages[language].editions[edition],
		],
		year,
		methods: [
			'structure-fit',
			'fit-interval',
			'volume-balance',
			'entry-demand',
			'coverage',
			'entrant-influence',
			'list-proposal',
		],
	} as const;
	return framed(
		head,
		chapters.flatMap((chapter) => chapter(material)),
		material,
	);
}
