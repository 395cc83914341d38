import { fail, redirect } from '@sveltejs/kit';
import { readCase, takeStep } from '#lib/state/cases.ts';
import { readForm, textField } from '#lib/server/office/forms.ts';
import { requireRole, requireState } from '#lib/server/office/guard.ts';
import { caseLists, onlooker, readerFor } from '#lib/server/office/reading.ts';
import { stepFromForm } from '#lib/server/office/steps.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const user = requireRole(event, 'administrator');
	const { waiting } = caseLists(requireState(), await readerFor(user));
	return {
		ready: waiting.filter(({ stage }) => stage === 'decided'),
		today: onlooker(user).today,
	};
};

export const actions: Actions = {
	default: async (event) => {
		const user = requireRole(event, 'administrator');
		const form = await readForm(event);
		const state = requireState();
		const step = stepFromForm(form, []);
		const chosen = form.getAll('case').filter((id) => typeof id === 'string');
		if (step?.action !== 'publish' || chosen.length === 0) {
			return fail(400, { refused: 'unknown_case' as const });
		}
		for (const caseId of chosen) {
			const seen = readCase(state, caseId)?.events.length ?? 0;
			const taken = takeStep(state, user, { caseId, seen, step }, new Date());
			if (taken.refused !== null) return fail(400, { refused: taken.refused });
		}
		redirect(303, `/${event.locals.language}/office?done=${textField(form, 'issuedOn')}`);
	},
};
