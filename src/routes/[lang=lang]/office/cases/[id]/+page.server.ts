import { error, fail, redirect } from '@sveltejs/kit';
import { stageOn, unanswered } from '#lib/domain/office/case.ts';
import { openActions, resultOf } from '#lib/domain/office/inbox.ts';
import { addDays } from '#lib/domain/office/rules.ts';
import { takeStep } from '#lib/state/cases.ts';
import { objectionWindow } from '#lib/server/office/window.ts';
import { readForm, textField } from '#lib/server/office/forms.ts';
import { requireState, requireUser } from '#lib/server/office/guard.ts';
import { actorNames, onlooker, readerFor, visibleCase } from '#lib/server/office/reading.ts';
import { keepUploads, stepFromForm, uploadsOf } from '#lib/server/office/steps.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locals, params, url } = event;
	const reader = await readerFor(locals.user);
	if (!reader.isSynthetic) requireUser(event);
	const state = requireState();
	const found = visibleCase(state, params.id, reader);
	if (found === null) error(404, 'not found');
	const looking = onlooker(locals.user);
	const window = await objectionWindow();
	return {
		window,
		id: params.id,
		case: found,
		stage: stageOn(found, looking.today),
		result: resultOf(found),
		actions: openActions(found, looking),
		unanswered: unanswered(found),
		names: actorNames(state, locals.user),
		dates: { today: looking.today, closes: addDays(looking.today, 2 * window.leastDays) },
		isDone: url.searchParams.has('done'),
	};
};

export const actions: Actions = {
	default: async (event) => {
		const user = requireUser(event);
		const form = await readForm(event);
		const state = requireState();
		const reader = await readerFor(user);
		const found = visibleCase(state, event.params.id, { ...reader, isSynthetic: false });
		if (found === null) error(403, 'not your case');
		const action = textField(form, 'action');
		if (!openActions(found, onlooker(user)).some((each) => each === action)) {
			error(403, 'not your step');
		}
		const uploads = await uploadsOf(form);
		if ('problem' in uploads) return fail(400, { refused: null, upload: uploads });
		const step = stepFromForm(form, keepUploads(state, uploads));
		if (step === null) error(400, 'no such step');
		const seen = Number(textField(form, 'seen'));
		const { leastDays: leastWindowDays } = await objectionWindow();
		const taking = { caseId: event.params.id, seen, step, leastWindowDays };
		const { refused } = takeStep(state, user, taking, new Date());
		if (refused !== null) return fail(400, { refused, upload: null });
		redirect(303, `/${event.locals.language}/office/cases/${event.params.id}?done`);
	},
};
