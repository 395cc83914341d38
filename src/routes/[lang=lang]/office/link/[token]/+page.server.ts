import { fail, redirect } from '@sveltejs/kit';
import { accountOfLink } from '#lib/state/accounts.ts';
import { readForm, secretField } from '#lib/server/office/forms.ts';
import { requireState } from '#lib/server/office/guard.ts';
import { useLink } from '#lib/server/office/sign-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
	const account = accountOfLink(requireState(), params.token, new Date());
	return { name: account?.name ?? null };
};

export const actions: Actions = {
	default: async (event) => {
		const form = await readForm(event);
		const given = {
			token: event.params.token,
			password: secretField(form, 'password'),
			again: secretField(form, 'again'),
		};
		const problem = await useLink(event, requireState(), given);
		if (problem !== null) return fail(problem === 'too_many' ? 429 : 400, { problem });
		redirect(303, `/${event.locals.language}/office`);
	},
};
