import { error } from '@sveltejs/kit';
import { lastStep, stepsOf } from '#lib/domain/office/case.ts';
import { evidenceType, isEvidenceKind } from '#lib/domain/office/evidence.ts';
import type { User } from '#lib/domain/user.ts';
import { readCases } from '#lib/state/cases.ts';
import type { State } from '#lib/state/database.ts';
import { readEvidence } from '#lib/state/evidence.ts';
import { requireState, requireUser } from '#lib/server/office/guard.ts';
import type { RequestHandler } from './$types';

/** Evidence may name persons: it is for signed-in readers of the case, and never shown inside a page. */
export const GET: RequestHandler = (event) => {
	const user = requireUser(event);
	const state = requireState();
	const { hash } = event.params;
	const name = evidenceNameFor(state, user, hash);
	const found = name === null ? null : readEvidence(state, hash);
	if (name === null || found === null || !isEvidenceKind(found.extension)) error(404, 'not found');
	return new Response(new Uint8Array(found.content), {
		headers: {
			'content-type': evidenceType(found.extension),
			'content-length': String(found.content.length),
			'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
			'content-security-policy': "default-src 'none'; sandbox",
		},
	});
};

/** The name under which a case that this reader may see holds the file; a school sees its own files. */
function evidenceNameFor(state: State, user: User, hash: string): string | null {
	for (const { case: each } of readCases(state)) {
		if (lastStep(each, 'open') === null) continue;
		const said = [...stepsOf(each, 'object'), ...stepsOf(each, 'advise')];
		for (const { actor, step } of said) {
			const file = step.files.find(({ sha256 }) => sha256 === hash);
			const isOwn = user.role !== 'school' || actor.schoolId === user.schoolId;
			if (file !== undefined && isOwn) return file.name;
		}
	}
	return null;
}
