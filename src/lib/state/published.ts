import { type Case, lastStep, stepsOf } from '#lib/domain/office/case.ts';
import { readCases, type StoredCase } from './cases.ts';
import type { State } from './database.ts';

type Cell = string | number | null;

/** Published decisions as the contract tables of a release: CSV by table. No name of a person is in it. */
export function publishedTables(state: State): Readonly<Record<string, string>> {
	const cases = readCases(state)
		.filter(({ case: each }) => each.stage === 'published')
		.sort((left, right) => (left.id < right.id ? -1 : 1));
	if (cases.length === 0) return {};
	return {
		decisions: csv(cases.flatMap(decisionRow)),
		decision_steps: csv(cases.flatMap(stepRows)),
	};
}

function decisionRow({ id, case: subject }: StoredCase): readonly Readonly<Record<string, Cell>>[] {
	const draft = lastStep(subject, 'draft')?.step;
	const opened = lastStep(subject, 'open')?.step;
	const ruling = lastStep(subject, 'decide')?.step;
	const document = lastStep(subject, 'publish')?.step;
	if (!draft || !opened || !ruling || !document) return [];
	const proposal = draft.snapshot.facts['proposal'];
	return [
		{
			area_code: draft.subject.areaCode,
			decision_id: id,
			intake_year: draft.intakeYear,
			subject: draft.subject.schoolId === 'all' ? 'major' : 'program',
			level: draft.subject.level,
			catalogue: draft.subject.catalogue,
			major_code: draft.subject.majorCode,
			school_id: draft.subject.schoolId,
			proposal: typeof proposal === 'string' ? proposal : null,
			decision: ruling.result,
			decision_kind: ruling.kind,
			deciding_body: ruling.body,
			stated_reason: ruling.reason,
			decided_on: ruling.decidedOn,
			document_number: document.documentNumber,
			document_title: document.documentTitle,
			issued_on: document.issuedOn,
			opens_on: opened.opensOn,
			closes_on: opened.closesOn,
			objection_count: stepsOf(subject, 'object').length,
			upheld_count: upheldCount(subject),
			evidence_release: draft.snapshot.release,
			value_kind: 'observed',
		},
	];
}

function upheldCount(subject: Case): number {
	return stepsOf(subject, 'answer').filter(({ step }) => step.outcome !== 'rejected').length;
}

function stepRows({ id, case: subject }: StoredCase): readonly Readonly<Record<string, Cell>>[] {
	const area = lastStep(subject, 'draft')?.step.subject.areaCode ?? '';
	return subject.events.map(({ seq, at, actor, step }) => ({
		area_code: area,
		decision_id: id,
		step_number: seq,
		action: step.action,
		role: actor.role,
		school_id: actor.schoolId,
		step_date: at.slice(0, 10),
		result: 'result' in step ? step.result : null,
		outcome: 'outcome' in step ? step.outcome : null,
		answers_step: 'objection' in step ? step.objection : null,
		stated_reason: 'reason' in step ? step.reason : null,
		evidence_count: 'files' in step ? step.files.length : 0,
		value_kind: 'observed',
	}));
}

function csv(rows: readonly Readonly<Record<string, Cell>>[]): string {
	const names = Object.keys(rows[0] ?? {});
	const lines = rows.map((row) => names.map((name) => quoted(row[name] ?? null)).join(','));
	return `${[names.join(','), ...lines].join('\n')}\n`;
}

function quoted(cell: Cell): string {
	const text = cell === null ? '' : String(cell);
	return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
