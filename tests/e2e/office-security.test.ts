import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openState, type State } from '#lib/state/database.ts';
import { readStateTexts } from '#lib/state/texts.ts';
import { startSite, type Site } from '../../scripts/site.ts';
import { password } from './office-hand.ts';
import { addPeople, visitorsOf } from './visitors.ts';

const folder = mkdtempSync(join(tmpdir(), 'wenhe-office-'));
let site: Site;
let state: State;

beforeAll(async () => {
	site = await startSite({ WENHE_STATE: folder });
	state = openState(join(folder, 'yixing'), readStateTexts());
	await addPeople(state, [
		['规划', 'planner', null],
		['评估', 'evaluator', null],
		['管理', 'administrator', null],
		['学校', 'school', 'S01'],
	]);
});

afterAll(async () => {
	state.close();
	await site.stop();
});

const { ask, tokenOf, signedIn } = visitorsOf(() => site);

describe('forms from elsewhere', () => {
	const path = '/zh/office/people?/invite';
	const person = { name: '外人', role: 'planner', school: '' };

	test('are refused: another site, no site, a token of another browser, no token', async () => {
		const jar = await signedIn('管理');
		const token = await tokenOf(jar, '/zh/office/people');
		const other = await tokenOf({ cookies: new Map() }, '/zh/office/sign-in');
		const tries = [
			{ form: { ...person, token }, headers: { origin: 'https://evil.example' } },
			{ form: { ...person, token }, headers: { origin: 'null' } },
			{ form: { ...person, token }, headers: { 'sec-fetch-site': 'cross-site' } },
			{ form: { ...person, token }, headers: { 'sec-fetch-site': 'same-site' } },
			{ form: { ...person, token: other } },
			{ form: person },
		];
		for (const each of tries) {
			expect((await ask(jar, { path, ...each })).status).toBe(403);
		}
		const html = await (await ask(jar, { path: '/zh/office/people' })).text();
		expect(html).not.toContain('外人');
		expect((await ask(jar, { path, form: { ...person, token } })).status).toBe(200);
	});

	test('a request without an origin changes nothing', async () => {
		const response = await fetch(`${site.origin}/zh/office/sign-in`, { method: 'POST', body: '' });
		expect(response.status).toBe(403);
	});
});

describe('sessions', () => {
	test('a token planted before signing in is not taken over', async () => {
		const jar = { cookies: new Map([['wenhe', 'planted']]) };
		await signedIn('规划', jar);
		expect(jar.cookies.get('wenhe')).not.toBe('planted');
		const thief = { cookies: new Map([['wenhe', 'planted']]) };
		expect((await ask(thief, { path: '/zh/office/draft' })).status).toBe(303);
	});

	test('a cookie is out of reach of scripts and other sites, and for TLS alone where there is TLS', async () => {
		const secure = { origin: site.origin.replace('http:', 'https:') };
		const set = async (headers: Readonly<Record<string, string>>) => {
			const jar = { cookies: new Map<string, string>() };
			const token = await tokenOf(jar, '/zh/office/sign-in');
			const form = { token, name: '评估', password, next: '' };
			const response = await ask(jar, { path: '/zh/office/sign-in', form, headers });
			return response.headers.getSetCookie().find((each) => /wenhe=[\w-]{43}/.test(each)) ?? '';
		};
		expect(await set({})).toMatch(/^wenhe=.*HttpOnly.*SameSite=Lax/i);
		expect(await set({})).not.toMatch(/Secure/i);
		expect(await set(secure)).toMatch(/^__Host-wenhe=.*(HttpOnly|Secure).*(HttpOnly|Secure)/i);
	});

	test('signing out ends the session on the server', async () => {
		const jar = await signedIn('规划');
		const kept = new Map(jar.cookies);
		const token = await tokenOf(jar, '/zh/office');
		await ask(jar, { path: '/zh/office/account?/leave', form: { token } });
		expect((await ask({ cookies: kept }, { path: '/zh/office/draft' })).status).toBe(303);
	});

	test('pages of somebody signed in are kept by no cache, nor told to others', async () => {
		const jar = await signedIn('规划');
		for (const path of ['/zh', '/zh/office', '/zh/lists/2027', '/zh/figures/fit-trend.csv']) {
			const mine = await ask(jar, { path });
			expect(mine.headers.get('cache-control'), path).toBe('private, no-store');
			expect(mine.headers.get('etag'), path).toBeNull();
		}
		expect(await (await ask(jar, { path: '/zh' })).text()).toContain('规划</a>');
		const public_ = await fetch(`${site.origin}/zh`);
		expect(await public_.text()).not.toContain('规划</a>');
		expect(public_.headers.get('cache-control')).toContain('public');
	});
});

describe('guessing', () => {
	test('is stopped after eight tries on a name, with no word about who exists', async () => {
		const jar = { cookies: new Map<string, string>() };
		const answers: string[] = [];
		for (const name of [...Array.from({ length: 9 }, () => '学校'), '没有这个人']) {
			const token = await tokenOf(jar, '/zh/office/sign-in');
			const form = { token, name, password: 'a wrong password', next: '' };
			const response = await ask(jar, { path: '/zh/office/sign-in', form });
			const said = /role="alert">([^<]*)</.exec(await response.text())?.[1] ?? '';
			answers.push(`${String(response.status)} ${said}`);
		}
		expect(new Set(answers.slice(0, 8))).toEqual(new Set(['403 账号或密码不对。']));
		expect(answers[8]).toMatch(/^429 /);
		expect(answers[9]).toBe(answers[0]);
	});
});

describe('roles', () => {
	const home: Readonly<Record<string, string>> = {
		draft: '规划',
		publish: '管理',
		people: '管理',
	};

	test('a page of one role is closed to the others, and to strangers a way to sign in', async () => {
		for (const [page, owner] of Object.entries(home)) {
			const path = `/zh/office/${page}`;
			for (const name of ['规划', '评估', '管理']) {
				const { status } = await ask(await signedIn(name), { path });
				expect(`${name} ${page} ${String(status)}`).toBe(
					`${name} ${page} ${name === owner ? '200' : '403'}`,
				);
			}
			const stranger = await ask({ cookies: new Map() }, { path });
			expect(stranger.headers.get('location')).toMatch(/sign-in\?next=/);
		}
	});

	test('a step is refused to the wrong role, whatever the form says', async () => {
		const planner = await signedIn('规划');
		const from = /href="\?from=([^#"]+)/.exec(
			await (await ask(planner, { path: '/zh/office/draft' })).text(),
		)?.[1];
		const token = await tokenOf(planner, '/zh/office/draft');
		const form = { token, from: from ?? '', result: 'stop', reason: '测试' };
		const drafted = await ask(planner, { path: '/zh/office/draft', form });
		const path = drafted.headers.get('location')?.replace('?done', '') ?? '';
		const evaluator = await signedIn('评估');
		for (const action of ['submit', 'check', 'open', 'decide', 'publish', 'withdraw', 'object']) {
			const own = await tokenOf(evaluator, path);
			const said = { token: own, action, seen: '1', reason: 'x' };
			expect((await ask(evaluator, { path, form: said })).status, action).toBe(403);
		}
		const stranger = await ask({ cookies: new Map() }, { path, form: { action: 'submit' } });
		expect(stranger.status).toBe(303);
	});

	test('nothing but a hash leads to evidence', async () => {
		const jar = await signedIn('规划');
		for (const name of ['..%2f..%2fstate.sqlite', 'state.sqlite', 'f'.repeat(64)]) {
			expect((await ask(jar, { path: `/zh/office/evidence/${name}` })).status).toBe(404);
		}
	});
});

describe('a server without a state', () => {
	test.each([
		['switched off', { WENHE_STATE: 'off' }],
		['in a folder that cannot be made', { WENHE_STATE: '/dev/null/state' }],
	])('%s serves the public site as before', async (_, environment) => {
		const public_ = await startSite(environment);
		const [page, office] = await Promise.all([
			fetch(`${public_.origin}/zh`),
			fetch(`${public_.origin}/zh/office`),
		]);
		expect([page.status, office.status]).toEqual([200, 404]);
		expect(await page.text()).not.toContain('/zh/office');
		await public_.stop();
	});

	test('its database holds no password and no link', () => {
		const path = join(folder, 'copy.sqlite');
		state.backup(path);
		expect(readFileSync(path).includes(Buffer.from(password))).toBe(false);
	});
});
