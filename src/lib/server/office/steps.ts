import {
	type Action,
	decisionKinds,
	type EvidenceFile,
	outcomes,
	results,
	type Step,
} from '#lib/domain/office/case.ts';
import {
	evidenceKind,
	evidenceName,
	type EvidenceProblem,
	isEvidenceKind,
	mostEvidenceFiles,
} from '#lib/domain/office/evidence.ts';
import type { State } from '#lib/state/database.ts';
import { storeEvidence } from '#lib/state/evidence.ts';
import { textField } from './forms.ts';

type Said = Exclude<Action, 'draft'>;

/** What a form of the case page asks for; `null` where it is none of our forms. */
export function stepFromForm(form: FormData, files: readonly EvidenceFile[]): Step | null {
	const action = textField(form, 'action');
	return Object.hasOwn(readers, action) ? readers[action as Said](form, files) : null;
}

const readers: Readonly<
	Record<Said, (form: FormData, files: readonly EvidenceFile[]) => Step | null>
> = {
	revise: (form) => {
		const result = oneOf(results, form, 'result');
		return result === null ? null : { action: 'revise', result, reason: reason(form) };
	},
	submit: () => ({ action: 'submit' }),
	return: (form) => ({ action: 'return', reason: reason(form) }),
	check: () => ({ action: 'check' }),
	open: (form) => ({
		action: 'open',
		opensOn: textField(form, 'opensOn'),
		closesOn: textField(form, 'closesOn'),
	}),
	object: (form, files) => ({ action: 'object', reason: reason(form), files }),
	concur: () => ({ action: 'concur' }),
	advise: (form, files) => ({ action: 'advise', reason: reason(form), files }),
	answer: (form) => {
		const outcome = oneOf(outcomes, form, 'outcome');
		const objection = Number(textField(form, 'objection'));
		return outcome === null ? null : { action: 'answer', objection, outcome, reason: reason(form) };
	},
	decide: (form) => {
		const [result, kind] = [oneOf(results, form, 'result'), oneOf(decisionKinds, form, 'kind')];
		if (result === null || kind === null) return null;
		const [body, decidedOn] = [textField(form, 'body'), textField(form, 'decidedOn')];
		return { action: 'decide', result, kind, body, decidedOn, reason: reason(form) };
	},
	publish: (form) => ({
		action: 'publish',
		documentNumber: textField(form, 'documentNumber').slice(0, 100),
		documentTitle: textField(form, 'documentTitle').slice(0, 200),
		issuedOn: textField(form, 'issuedOn'),
	}),
	withdraw: (form) => ({ action: 'withdraw', reason: reason(form) }),
};

/** A file that cannot be taken: why, and which. */
export interface UploadProblem {
	readonly problem: EvidenceProblem;
	readonly name: string;
}

export interface Upload {
	readonly name: string;
	readonly content: Uint8Array;
}

/** The files of a form, judged by name, size and first bytes; nothing is kept yet. */
export async function uploadsOf(form: FormData): Promise<readonly Upload[] | UploadProblem> {
	const sent = form
		.getAll('evidence')
		.filter((each): each is File => each instanceof File && (each.size > 0 || each.name !== ''));
	if (sent.length > mostEvidenceFiles) return { problem: 'many', name: '' };
	const uploads: Upload[] = [];
	for (const file of sent) {
		const upload = {
			name: evidenceName(file.name),
			content: new Uint8Array(await file.arrayBuffer()),
		};
		const kind = evidenceKind(upload.name, upload.content);
		if (!isEvidenceKind(kind)) return { problem: kind, name: upload.name };
		uploads.push(upload);
	}
	return uploads;
}

/** Keeps files under their hashes; what a step says of them is name, hash and size. */
export function keepUploads(state: State, uploads: readonly Upload[]): readonly EvidenceFile[] {
	return uploads.map(({ name, content }) => {
		const extension = evidenceKind(name, content);
		const { sha256, bytes } = storeEvidence(state, content, { extension, now: new Date() });
		return { sha256, name, bytes };
	});
}

function reason(form: FormData): string {
	return textField(form, 'reason').replaceAll('\r\n', '\n');
}

function oneOf<Name extends string>(
	names: readonly Name[],
	form: FormData,
	field: string,
): Name | null {
	return names.find((name) => name === textField(form, field)) ?? null;
}
