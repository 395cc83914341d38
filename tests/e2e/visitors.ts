import { expect } from 'vitest';
import type { Role } from '#lib/domain/user.ts';
import { acceptLink, createAccount, issueLink } from '#lib/state/accounts.ts';
import type { State } from '#lib/state/database.ts';
import { hashPassword } from '#lib/state/passwords.ts';
import type { Site } from '../../scripts/site.ts';
import { password } from './office-hand.ts';

/** A browser as far as cookies go. */
export interface Jar {
	readonly cookies: Map<string, string>;
}

export interface Ask {
	readonly path: string;
	readonly form?: Readonly<Record<string, string>> | FormData;
	readonly headers?: Readonly<Record<string, string>>;
}

type Person = readonly [name: string, role: Role, school: string | null];

/** Opens accounts whose owners have chosen the password of the tests. */
export async function addPeople(state: State, people: readonly Person[]): Promise<void> {
	const hash = await hashPassword(password, { power: 10, blocks: 8, lanes: 1 });
	for (const [name, role, schoolId] of people) {
		const desk = { state, doer: null, now: new Date() };
		const id = createAccount(desk, { name, role, schoolId }) ?? '';
		acceptLink(desk, issueLink(desk, id), hash);
	}
}

/** What browsers without scripts ask of a site. */
export function visitorsOf(site: () => Site) {
	async function ask({ cookies }: Jar, { path, form, headers = {} }: Ask): Promise<Response> {
		const sent = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
		const origin = form === undefined ? {} : { origin: site().origin };
		const body = form instanceof FormData ? form : new URLSearchParams(form);
		const response = await fetch(site().origin + path, {
			redirect: 'manual',
			headers: { accept: 'text/html', ...origin, cookie: sent, ...headers },
			...(form === undefined ? {} : { method: 'POST', body }),
		});
		for (const each of response.headers.getSetCookie()) {
			const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(each) ?? [];
			if (value === '') cookies.delete(name);
			else cookies.set(name, value);
		}
		return response;
	}

	async function tokenOf(jar: Jar, path: string): Promise<string> {
		const html = await (await ask(jar, { path })).text();
		return /name="token" value="([^"]+)"/.exec(html)?.[1] ?? '';
	}

	async function signedIn(name: string, jar: Jar = { cookies: new Map() }): Promise<Jar> {
		const token = await tokenOf(jar, '/zh/office/sign-in');
		const form = { token, name, password, next: '' };
		const response = await ask(jar, { path: '/zh/office/sign-in', form });
		expect(response.status).toBe(303);
		return jar;
	}

	return { ask, tokenOf, signedIn };
}
