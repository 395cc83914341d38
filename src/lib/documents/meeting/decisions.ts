import type { Block, FormBlock } from '#lib/domain/document.ts';
import { formatList } from '#lib/format/index.ts';
import { meetingMessages } from '#lib/messages/documents/meeting.ts';
import { listMessages } from '#lib/messages/lists.ts';
import { heading, paragraph } from '../blocks.ts';
import { decisionsOf, entriesOf, listKinds } from '../lists/entries.ts';
import { plainTable } from '../plain-table.ts';
import { textIn } from '../rows.ts';
import type { MeetingMaterial } from './material.ts';

export function plansChapter(material: MeetingMaterial): readonly Block[] {
	const { language } = material;
	const { plans, chapters } = meetingMessages[language];
	const rows = listKinds.map((kind) => {
		const entries = entriesOf(material, kind);
		const majors = [...new Set(entries.map((row) => textIn(row, 'major_name')))];
		return {
			direction: listMessages[language].proposals[kind],
			program_count: entries.length,
			majors: majors.length === 0 ? null : formatList(majors, language),
		};
	});
	const { columns } = plans;
	const table = plainTable(
		{
			id: 'directions',
			title: plans.table,
			columns: [
				['direction', columns.direction],
				['program_count', columns.count, 'integer'],
				['majors', columns.majors],
			],
			rows,
		},
		material,
	);
	return [
		heading(1, 'plans', chapters.plans),
		paragraph([plans.lead]),
		paragraph([plans.reason]),
		table,
		paragraph([{ kind: 'blank', text: plans.blank }]),
	];
}

export function decisionsChapter(material: MeetingMaterial): readonly Block[] {
	const { language, proposals, reach } = material;
	const { decisions, chapters } = meetingMessages[language];
	const title = heading(1, 'decisions', chapters.decisions);
	const rows = proposals.rows.flatMap((row) => {
		const proposal_name = row['proposal_name'] ?? null;
		return decisionsOf(row, material).map((each) => ({
			...each,
			proposal_name,
			result: '',
			reason: '',
		}));
	});
	if (rows.length === 0) return [title, paragraph([decisions.none])];
	const label = (name: string) =>
		[...proposals.columns, ...reach.columns].find((each) => each.name === name)?.label ?? name;
	const table = plainTable(
		{
			id: 'open-decisions',
			title: decisions.table,
			columns: [
				['major_name', label('major_name')],
				['school_name', label('school_name')],
				['proposal_name', decisions.columns.proposal],
				['deciding_body', label('deciding_body')],
				['result', decisions.columns.result],
				['reason', decisions.columns.reason],
			],
			rows,
		},
		material,
	);
	return [title, paragraph([decisions.lead]), table];
}

/** Lines of the form for what the meeting decides. */
const records = 6;

export function recordForm({ language }: MeetingMaterial): FormBlock {
	const { record } = meetingMessages[language];
	const { head, fields } = record;
	const empty = (label: string) => ({ label, content: [] });
	return {
		kind: 'form',
		id: 'record',
		title: record.title,
		rows: [
			{ lines: 2, cells: [empty(head.time), empty(head.chair)] },
			{ lines: 3, cells: [empty(head.present)] },
			{ lines: 2, cells: [empty(head.recorder)] },
			...Array.from({ length: records }, () => ({
				lines: 4,
				cells: [empty(fields.item), empty(fields.owner), empty(fields.due), empty(fields.check)],
			})),
		],
	};
}
