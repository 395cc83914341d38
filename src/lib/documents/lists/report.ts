import type { Block, ReportDocument, TableBlock } from '#lib/domain/document.ts';
import { formatDate } from '#lib/format/index.ts';
import { documentMessages } from '#lib/messages/documents/common.ts';
import { listsReportMessages } from '#lib/messages/documents/lists.ts';
import { listMessages } from '#lib/messages/lists.ts';
import { heading, paragraph, tableOf } from '../blocks.ts';
import { framed } from '../frame.ts';
import { fill, numberWriter } from '../inline.ts';
import { steps } from '../methods.ts';
import { plainTable } from '../plain-table.ts';
import { signalWords, wordedRows } from '../rows.ts';
import { decidedBlocks } from './decided.ts';
import { decisionsOf, entriesOf, type ListKind, listKinds } from './entries.ts';
import { listForms } from './forms.ts';
import type { ListsMaterial } from './material.ts';
import { joinedTitle } from '../title-lines.ts';
import { entryColumns, listEntries } from './twin.ts';

/** 扩大、限制、停止招生目录: computed proposals with evidence, deciding body and the sheets that go with them. */
export function listsReport(material: ListsMaterial): ReportDocument {
	const { language, edition, region, intakeYear } = material;
	const phrases = listsReportMessages[language].titlePhrases.map((phrase) =>
		phrase.replace('{region}', region.name[language]).replace('{intake}', String(intakeYear)),
	);
	const head = {
		kind: 'lists',
		id: `${region.id}-lists-${intakeYear}`,
		titlePhrases: phrases,
		forms: listForms(joinedTitle(phrases, language), material),
		subtitle: [documentMessages[language].editions[edition]],
		year: intakeYear,
		methods: ['list-proposal', 'signal', 'coverage', 'placement-rate', 'in-field-rate'],
		twin: { columns: entryColumns, rows: listEntries(material) },
	} as const;
	const chapters = [
		...basisChapter(material),
		...listKinds.flatMap((kind) => listChapter(kind, material)),
		heading(1, 'decided', listsReportMessages[language].chapters.decided),
		...decidedBlocks(material),
		...changesChapter(material),
		...procedureChapter(material),
	];
	return framed(head, chapters, material);
}

function basisChapter(material: ListsMaterial): readonly Block[] {
	const { language, rules } = material;
	const { basis, chapters } = listsReportMessages[language];
	const { proposals, meanings } = listMessages[language];
	const conditions = listKinds.map((kind) => ({ list: proposals[kind], rule: meanings[kind] }));
	const clauses = rules.map((rule) => ({
		subject: basis.subjects[rule.subject === 'major' ? 'major' : 'program'],
		signal: signalWords(rule.signal, rule.direction, language),
		clause: rule.clause,
	}));
	return [
		heading(1, 'basis', chapters.basis),
		paragraph([basis.lead]),
		plainTable(
			{
				id: 'conditions',
				title: basis.table,
				columns: [
					['list', basis.list],
					['rule', basis.rule],
				],
				rows: conditions,
			},
			material,
		),
		plainTable(
			{
				id: 'clauses',
				title: basis.rules,
				columns: [
					['subject', basis.subject],
					['signal', basis.signal],
					['clause', basis.clause],
				],
				rows: clauses,
			},
			material,
		),
		paragraph([basis.source]),
	];
}

function listChapter(kind: ListKind, material: ListsMaterial): readonly Block[] {
	const { language } = material;
	const { chapters, entries } = listsReportMessages[language];
	const rows = entriesOf(material, kind);
	const title = heading(1, kind, chapters[kind]);
	if (rows.length === 0) return [title, paragraph([entries.none])];
	const count = numberWriter(language)(rows.length, 'integer');
	return [
		title,
		paragraph(fill(entries.some, { count })),
		evidenceTable(kind, material),
		decidingTable(kind, material),
	];
}

function evidenceTable(kind: ListKind, material: ListsMaterial): TableBlock {
	const { language, proposals } = material;
	const { chapters, entries } = listsReportMessages[language];
	const rows = wordedRows(proposals).filter((row) => row['proposal'] === kind);
	const columns = [
		'major_name',
		'school_name',
		'level_name',
		'demand_signal',
		'demand_clause',
		'quality_signal',
		'quality_clause',
		...(kind === 'expand' ? ['emerging_basis'] : []),
	];
	const title = entries.evidence.replace('{name}', chapters[kind]);
	return tableOf(proposals, { key: kind, title, columns, rows, notes: [] });
}

function decidingTable(kind: ListKind, material: ListsMaterial): TableBlock {
	const { chapters, entries } = listsReportMessages[material.language];
	const [major, school] = ['major_name', 'school_name'].map(
		(name) => material.proposals.columns.find((each) => each.name === name)?.label ?? name,
	);
	return plainTable(
		{
			id: `deciding-${kind}`,
			title: entries.deciding.replace('{name}', chapters[kind]),
			columns: [
				['major_name', major ?? ''],
				['school_name', school ?? ''],
				['pathway_name', entries.pathway],
				['deciding_body', entries.body],
				['decision_kind_name', entries.kind],
				['due_date', entries.due, 'date'],
				['intake_year', entries.intake, 'year'],
				['labour_year', entries.labour, 'year'],
			],
			rows: entriesOf(material, kind).flatMap((row) => decisionsOf(row, material)),
		},
		material,
	);
}

function changesChapter(material: ListsMaterial): readonly Block[] {
	const { language, earlier, changes } = material;
	const { chapters, changes: words } = listsReportMessages[language];
	const title = heading(1, 'changes', chapters.changes);
	if (earlier === null) return [title, paragraph([words.none])];
	if (changes.length === 0) return [title, paragraph(fill(words.same, { release: earlier.id }))];
	const date = formatDate(earlier.asOf, language);
	const rows = changes.map(({ name, kind, before, after }) => ({
		name,
		kind: words.kinds[kind],
		before: before ?? words.unlisted,
		after: after ?? words.unlisted,
	}));
	return [
		title,
		paragraph(fill(words.some, { release: earlier.id, date })),
		plainTable(
			{
				id: 'list-changes',
				title: words.table,
				columns: [
					['name', words.name],
					['kind', words.kind],
					['before', words.before],
					['after', words.after],
				],
				rows,
			},
			material,
		),
	];
}

function procedureChapter({ language }: ListsMaterial): readonly Block[] {
	const { chapters, procedure, procedureLead } = listsReportMessages[language];
	return [
		heading(1, 'procedure', chapters.procedure),
		paragraph([procedureLead]),
		...steps(procedure),
	];
}
