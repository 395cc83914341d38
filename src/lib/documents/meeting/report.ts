import type { Block, ReportDocument } from '#lib/domain/document.ts';
import { formatDate } from '#lib/format/index.ts';
import { documentMessages } from '#lib/messages/documents/common.ts';
import { meetingMessages } from '#lib/messages/documents/meeting.ts';
import { heading, paragraph } from '../blocks.ts';
import { summaryBlocks } from '../fit/summary.ts';
import { framed } from '../frame.ts';
import { fill, numberWriter } from '../inline.ts';
import { entriesOf, listKinds } from '../lists/entries.ts';
import { decisionsChapter, recordForm } from './decisions.ts';
import {
	fairChapter,
	forecastChapter,
	gatesChapter,
	projectsChapter,
	warningsChapter,
} from './facts.ts';
import type { MeetingMaterial } from './material.ts';
import { plansChapter } from './plans.ts';

const chapters = [
	agendaChapter,
	fitChapter,
	forecastChapter,
	warningsChapter,
	plansChapter,
	decisionsChapter,
	projectsChapter,
	fairChapter,
	gatesChapter,
] as const;

/** The pack for a coordination meeting: what the members must know and what they must decide. */
export function meetingPack(material: MeetingMaterial): ReportDocument {
	const { language, edition, region, release } = material;
	const { titlePhrases, subtitle } = meetingMessages[language];
	const head = {
		kind: 'meeting',
		id: `${region.id}-meeting-${release.asOf.slice(0, 4)}`,
		titlePhrases: titlePhrases.map((line) => line.replace('{region}', region.name[language])),
		subtitle: [
			subtitle.replace('{date}', formatDate(release.asOf, language)),
			documentMessages[language].editions[edition],
		],
		forms: [recordForm(material)],
		year: Number(release.asOf.slice(0, 4)),
		methods: [
			'structure-fit',
			'volume-balance',
			'coverage',
			'signal',
			'list-proposal',
			'shortage-score',
		],
	} as const;
	return framed(
		head,
		chapters.flatMap((chapter) => chapter(material)),
		material,
	);
}

function agendaChapter(material: MeetingMaterial): readonly Block[] {
	const { language, intakeYear } = material;
	const { agenda, chapters: titles } = meetingMessages[language];
	const write = numberWriter(language);
	const slots = {
		intake: String(intakeYear),
		...Object.fromEntries(
			listKinds.map((kind) => [kind, write(entriesOf(material, kind).length, 'integer')]),
		),
	};
	const items = agenda.items.map((text, index) => ({
		kind: 'paragraph' as const,
		role: 'item' as const,
		content: [`${index + 1}. `, ...fill(text, text.includes('{') ? slots : {})],
	}));
	return [
		heading(1, 'agenda', titles.agenda),
		paragraph([agenda.basis]),
		...items,
		paragraph([{ kind: 'blank', text: agenda.blank }]),
		paragraph([{ kind: 'blank', text: agenda.previous }]),
	];
}

function fitChapter(material: MeetingMaterial): readonly Block[] {
	const { chapters: titles } = meetingMessages[material.language];
	return [heading(1, 'fit', titles.fit), ...summaryBlocks(material)];
}
