import { fail, redirect } from '@sveltejs/kit';
import { accountById, setPassword } from '#lib/state/accounts.ts';
import { startSession } from '#lib/state/sessions.ts';
import { readForm, secretField } from '#lib/server/office/forms.ts';
import { requireState, requireUser } from '#lib/server/office/guard.ts';
import { checkInTurn, hashInTurn, newPasswordProblem } from '#lib/server/office/sign-in.ts';
import { giveTicket, leave } from '#lib/server/office/visitor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	requireUser(event);
};

export const actions: Actions = {
	password: async (event) => {
		const user = requireUser(event);
		const state = requireState();
		const form = await readForm(event);
		const account = accountById(state, user.id);
		if (account === null || !(await checkInTurn(secretField(form, 'now'), account.password_hash))) {
			return fail(403, { problem: 'wrong' });
		}
		const given = {
			password: secretField(form, 'password'),
			again: secretField(form, 'again'),
		};
		const problem = newPasswordProblem(given, user.name);
		if (problem !== null) return fail(400, { problem });
		const hash = await hashInTurn(given.password);
		const desk = { state, doer: user, now: new Date() };
		state.atOnce(() => {
			setPassword(desk, user, hash);
		});
		giveTicket(event, startSession(state, account, desk.now));
		redirect(303, `/${event.locals.language}/office?done`);
	},
	leave: async (event) => {
		await readForm(event);
		leave(event, new Date());
		redirect(303, `/${event.locals.language}/office/sign-in`);
	},
};
