import type { Block } from '#lib/domain/document.ts';
import type { Decision } from '#lib/domain/office/decision.ts';
import { formatDate } from '#lib/format/index.ts';
import { listsReportMessages } from '#lib/messages/documents/lists.ts';
import { listMessages } from '#lib/messages/lists.ts';
import { officeMessages } from '#lib/messages/office.ts';
import { term } from '#lib/messages/terms.ts';
import { paragraph } from '../blocks.ts';
import { fill, numberWriter } from '../inline.ts';
import type { CommonMaterial } from '../material.ts';
import { plainTable } from '../plain-table.ts';

interface Decided extends CommonMaterial {
	readonly decisions: readonly Decision[];
}

/** What was ruled for the last intake that has rulings, beside what was proposed; issued, so public. */
export function decidedBlocks(material: Decided): readonly Block[] {
	const { language, decisions } = material;
	const { decided } = listsReportMessages[language];
	if (decisions.length === 0) return [paragraph([decided.none])];
	const intake = Math.max(...decisions.map(({ intake_year }) => intake_year));
	const shown = decisions.filter(({ intake_year }) => intake_year === intake);
	const objections = shown.reduce((sum, { objection_count }) => sum + objection_count, 0);
	const upheld = shown.reduce((sum, { upheld_count }) => sum + upheld_count, 0);
	const write = numberWriter(language);
	return [
		paragraph(
			fill(decided.lead, {
				intake: String(intake),
				count: write(shown.length, 'integer'),
				objections: write(objections, 'integer'),
				upheld: write(upheld, 'integer'),
			}),
		),
		plainTable(
			{
				id: 'decided-list',
				title: decided.table.replace('{intake}', String(intake)),
				columns: [
					['major_name', decided.columns.major],
					['school_name', decided.columns.school],
					['proposal', decided.columns.proposal],
					['decision', decided.columns.decision],
					['deciding_body', decided.columns.body],
					['document', decided.columns.document],
				],
				rows: shown.map((decision) => decidedRow(decision, material)),
				notes: decided.note === '' ? [] : [decided.note],
			},
			material,
		),
	];
}

function decidedRow(decision: Decision, { language }: Decided) {
	const office = officeMessages[language];
	const date = formatDate(decision.issued_on, language);
	return {
		major_name: decision.major_name ?? decision.major_code,
		school_name: decision.school_name ?? listsReportMessages[language].decided.all,
		proposal:
			decision.proposal === null ? null : term(listMessages[language].proposals, decision.proposal),
		decision: office.results[decision.decision],
		deciding_body: `${decision.deciding_body}${language === 'zh' ? '，' : ', '}${office.kinds[decision.decision_kind]}`,
		document: `${decision.document_number}${language === 'zh' ? '，' : ', '}${date}`,
	};
}
