import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { isRole, type Role } from '#lib/domain/user.ts';
import {
	accountById,
	closeAccount,
	createAccount,
	issueLink,
	listAccounts,
	openAccount,
} from '#lib/state/accounts.ts';
import type { Desk } from '#lib/state/audit.ts';
import { readForm, textField } from '#lib/server/office/forms.ts';
import { requireRole, requireState } from '#lib/server/office/guard.ts';
import { query } from '#lib/server/query.ts';
import type { Actions, PageServerLoad } from './$types';

interface School {
	readonly school_id: string;
	readonly name: string;
}

function schools(language: string): Promise<readonly School[]> {
	return query<School>('school-names', { language });
}

export const load: PageServerLoad = async (event) => {
	requireRole(event, 'administrator');
	return { people: listAccounts(requireState()), schools: await schools(event.locals.language) };
};

export const actions: Actions = {
	invite: async (event) => {
		const { desk, form } = await atDesk(event);
		const [name, role] = [textField(form, 'name'), textField(form, 'role')];
		const school = textField(form, 'school');
		if (name.length < 2 || name.length > 40) return fail(400, { problem: 'nameBad' as const });
		if (!isRole(role) || !(await fitsSchool(role, school, event.locals.language))) {
			return fail(400, { problem: 'schoolBad' as const });
		}
		const account = { name, role, schoolId: role === 'school' ? school : null };
		const id = createAccount(desk, account);
		if (id === null) return fail(409, { problem: 'nameTaken' as const });
		return { problem: null, name, link: linkAddress(event, issueLink(desk, id)) };
	},
	link: async (event) => {
		const { desk, form } = await atDesk(event);
		const account = accountById(desk.state, textField(form, 'id'));
		if (account === null || account.is_closed === 1) error(404, 'no such account');
		const link = linkAddress(event, issueLink(desk, account.id));
		return { problem: null, name: account.name, link };
	},
	close: async (event) => {
		const { desk, form } = await atDesk(event);
		const id = textField(form, 'id');
		if (id === desk.doer?.id || accountById(desk.state, id) === null) error(400, 'not this one');
		closeAccount(desk, id);
	},
	reopen: async (event) => {
		const { desk, form } = await atDesk(event);
		const id = textField(form, 'id');
		if (accountById(desk.state, id) === null) error(400, 'no such account');
		openAccount(desk, id);
	},
};

async function atDesk(event: RequestEvent & { locals: App.Locals }) {
	const doer = requireRole(event, 'administrator');
	const desk: Desk = { state: requireState(), doer, now: new Date() };
	return { desk, form: await readForm(event) };
}

async function fitsSchool(role: Role, school: string, language: string): Promise<boolean> {
	if (role !== 'school') return school === '';
	return (await schools(language)).some(({ school_id }) => school_id === school);
}

/** As the administrator's browser knows this site, which a server behind a proxy may not. */
function linkAddress({ request, locals }: RequestEvent, token: string): string {
	const origin = request.headers.get('origin') ?? '';
	return `${origin}/${locals.language}/office/link/${token}`;
}
