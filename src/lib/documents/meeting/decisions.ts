import type { Block, FormBlock } from '#lib/domain/document.ts';
import { meetingMessages } from '#lib/messages/documents/meeting.ts';
import { heading, paragraph } from '../blocks.ts';
import { decidedBlocks } from '../lists/decided.ts';
import { decisionsOf } from '../lists/entries.ts';
import { plainTable } from '../plain-table.ts';
import type { MeetingMaterial } from './material.ts';

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
	const decided = decidedBlocks(material);
	if (rows.length === 0) return [title, paragraph([decisions.none]), ...decided];
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
	return [title, paragraph([decisions.lead]), table, ...decided];
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
