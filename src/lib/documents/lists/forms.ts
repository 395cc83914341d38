import type { FormBlock, Inline } from '#lib/domain/document.ts';
import { listsReportMessages } from '#lib/messages/documents/lists.ts';
import { fill, numberWriter } from '../inline.ts';
import { entriesOf } from './entries.ts';
import type { ListsMaterial } from './material.ts';

const bodies = 4;

/** 发文稿纸 and 会签单, filled in as far as the release knows. */
export function listForms(title: string, material: ListsMaterial): readonly FormBlock[] {
	return [draftSheet(title, material), countersignSheet(title, material)];
}

interface Cell {
	readonly label: string;
	readonly content: readonly Inline[];
}

const empty = (label: string): Cell => ({ label, content: [] });

function draftSheet(title: string, { language, release }: ListsMaterial): FormBlock {
	const { sheet } = listsReportMessages[language];
	const { fields } = sheet;
	const annex = fill(sheet.annex, { title, release: release.id });
	return {
		kind: 'form',
		id: 'draft-sheet',
		title: sheet.title,
		rows: [
			{ lines: 2, cells: [empty(fields.number), empty(fields.secrecy), empty(fields.urgency)] },
			{ lines: 6, cells: [empty(fields.signer), empty(fields.countersign)] },
			{ lines: 4, cells: [empty(fields.reviewer), empty(fields.drafter)] },
			{ lines: 3, cells: [{ label: fields.subject, content: [title] }] },
			{ lines: 3, cells: [empty(fields.addressee)] },
			{ lines: 3, cells: [empty(fields.copies)] },
			{ lines: 3, cells: [{ label: fields.annex, content: annex }] },
			{ lines: 2, cells: [empty(fields.disclosure)] },
			{ lines: 4, cells: [empty(fields.opinions)] },
		],
	};
}

function countersignSheet(title: string, material: ListsMaterial): FormBlock {
	const { countersign } = listsReportMessages[material.language];
	const { fields } = countersign;
	const write = numberWriter(material.language);
	const count = (kind: 'expand' | 'restrict' | 'stop') =>
		write(entriesOf(material, kind).length, 'integer');
	const subject = fill(countersign.subject, {
		title,
		expand: count('expand'),
		restrict: count('restrict'),
		stop: count('stop'),
	});
	const body = {
		lines: 6,
		cells: [
			{ label: fields.bodies, content: [countersign.own] },
			empty(fields.opinion),
			empty(fields.signature),
		],
	};
	return {
		kind: 'form',
		id: 'countersign-sheet',
		title: countersign.title,
		rows: [
			{ lines: 4, cells: [{ label: fields.subject, content: subject }] },
			...Array.from({ length: bodies }, () => body),
		],
	};
}
