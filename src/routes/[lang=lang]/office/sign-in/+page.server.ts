import { fail, redirect } from '@sveltejs/kit';
import { readForm, secretField, textField } from '#lib/server/office/forms.ts';
import { requireState, safeNext } from '#lib/server/office/guard.ts';
import { signIn } from '#lib/server/office/sign-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	const next = safeNext(url.searchParams.get('next'), locals.language);
	if (locals.user !== null) redirect(303, next);
	return { next };
};

export const actions: Actions = {
	default: async (event) => {
		const form = await readForm(event);
		const name = textField(form, 'name');
		const given = { name, password: secretField(form, 'password') };
		const problem = await signIn(event, requireState(), given);
		if (problem !== null) return fail(problem === 'too_many' ? 429 : 403, { problem, name });
		redirect(303, safeNext(textField(form, 'next'), event.locals.language));
	},
};
