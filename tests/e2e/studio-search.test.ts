import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlanProposal } from '#lib/domain/plan-proposal.ts';
import type { Role } from '#lib/domain/user.ts';
import { accountByName, createAccount } from '#lib/state/accounts.ts';
import { openState, type State } from '#lib/state/database.ts';
import { startSession } from '#lib/state/sessions.ts';
import { readStateTexts } from '#lib/state/texts.ts';
import { startSite, type Site } from '../../scripts/site.ts';

const folder = mkdtempSync(join(tmpdir(), 'wenhe-studio-'));
const college = '320282G01';
const level = 'level=junior_college';
let site: Site;
let state: State;
const cookies = new Map<string, string>();

beforeAll(async () => {
	site = await startSite({ WENHE_STATE: folder });
	state = openState(join(folder, 'yixing'), readStateTexts());
	const people: readonly (readonly [string, Role, string | null])[] = [
		['planner', 'planner', null],
		['evaluator', 'evaluator', null],
		['college', 'school', college],
		['other', 'school', '320282Z01'],
	];
	for (const [name, role, schoolId] of people) {
		createAccount({ state, doer: null, now: new Date() }, { name, role, schoolId });
		const account = accountByName(state, name);
		if (account === null) throw new Error(`no account ${name}`);
		cookies.set(name, `wenhe=${startSession(state, account, new Date())}`);
	}
});

afterAll(async () => {
	state.close();
	await site.stop();
});

interface Asking {
	readonly reader?: string;
	readonly signal?: AbortSignal;
	readonly level?: string;
}

function search(settings: unknown, { reader, signal, level: asked = level }: Asking = {}) {
	return fetch(`${site.origin}/en/studio/search?${asked}`, {
		method: 'POST',
		body: JSON.stringify(settings),
		headers: {
			...{ 'content-type': 'application/json', origin: site.origin },
			cookie: cookies.get(reader ?? '') ?? '',
		},
		...(signal === undefined ? {} : { signal }),
	});
}

interface Line {
	readonly gap?: number;
	readonly proposal?: PlanProposal;
}

function linesOf(text: string): readonly Line[] {
	return text
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as Line);
}

/** Reads until something was told, and leaves the rest. */
async function begun(response: Response): Promise<ReadableStreamDefaultReader> {
	const reader = (response.body as ReadableStream).getReader();
	await reader.read();
	return reader;
}

describe('a search on the server', () => {
	test('tells its gap as it goes, ends with the plan, and is within the gap on all draws', async () => {
		const response = await search({ party: college, maxChange: 0.1 });
		expect(response.headers.get('content-type')).toBe('application/x-ndjson');
		const lines = linesOf(await response.text());
		const gaps = lines.flatMap(({ gap }) => gap ?? []);
		expect(gaps.length).toBeGreaterThan(1);
		const { proposal } = lines.at(-1) ?? {};
		expect(proposal?.status).toBe('optimal');
		expect(proposal?.gap).toBeLessThanOrEqual(0.005);
		expect(proposal?.drawsUsed).toBe(proposal?.drawsJudged);
		expect(proposal?.losses.found.total).toBeLessThan(proposal?.losses.today.total ?? 0);
	}, 240_000);

	test('two run at once, a third is told to wait; a reader who leaves makes room', async () => {
		const leaving = [new AbortController(), new AbortController()];
		const settings = { party: college };
		const running = await Promise.all(
			leaving.map(async ({ signal }) => begun(await search(settings, { signal }))),
		);
		expect(running).toHaveLength(2);
		expect((await search(settings)).status).toBe(503);
		const office = new AbortController();
		const own = await search(settings, { reader: 'planner', signal: office.signal });
		expect(own.status).toBe(200);
		for (const each of [...leaving, office]) each.abort();
		await expect
			.poll(
				async () => {
					const again = new AbortController();
					const { status } = await search(settings, { signal: again.signal });
					again.abort();
					return status;
				},
				{ timeout: 30_000, interval: 500 },
			)
			.toBe(200);
	}, 120_000);

	test.each([
		['no JSON object', '"all"', 422],
		['a limit out of range', { maxChange: 3 }, 422],
		['a limit that is none', { faster: true }, 422],
		['a school that is not there', { party: 'S9' }, 403],
	])('refuses %s', async (_, settings, status) => {
		expect((await search(settings)).status).toBe(status);
	});

	test('refuses a request from another site', async () => {
		const response = await fetch(`${site.origin}/en/studio/search?${level}`, {
			method: 'POST',
			body: '{}',
			headers: { origin: 'https://evil.example' },
		});
		expect(response.status).toBe(403);
	});

	test('limits that contradict each other come back as such', async () => {
		const cell = '320282Z01|2021|730301|ZZ';
		const kept = [{ cell, reason: 'the only one in the town' }];
		const response = await search({ lists: 'apply', kept }, { level: 'level=secondary' });
		const { proposal } = linesOf(await response.text()).at(-1) ?? {};
		expect(proposal?.status).toBe('infeasible');
		expect(proposal?.conflict.map(({ kind }) => kind).toSorted()).toEqual(['protected', 'stop']);
	}, 120_000);
});

/** Status of a search for each party; kept short by a limit that is refused after the party is judged. */
const refusedLater = { maxChange: 3 };
const readers = [
	['the public', '', { all: 422, college: 422 }],
	['a planner', 'planner', { all: 422, college: 422 }],
	['an evaluator', 'evaluator', { all: 422, college: 422 }],
	['the school itself', 'college', { all: 403, college: 422 }],
	['another school', 'other', { all: 403, college: 403 }],
] as const;

describe.each(readers)('%s', (_, reader, expected) => {
	test('may ask for plans of its own part only', async () => {
		const forAll = await search({ ...refusedLater, party: 'all' }, { reader });
		const forCollege = await search({ ...refusedLater, party: college }, { reader });
		expect({ all: forAll.status, college: forCollege.status }).toEqual(expected);
	});
});

describe('the page of a school that signed in', () => {
	const page = async (reader: string, query: string): Promise<string> => {
		const headers = { accept: 'text/html', cookie: cookies.get(reader) ?? '' };
		return (await fetch(`${site.origin}/en/studio?${query}`, { headers })).text();
	};
	const own = 'id="places-320282G01|2021|460116|GZ-2027"';

	test('opens its own programs whatever the address says, and says for whom', async () => {
		const html = await page('college', `school=320282Z01&${level}`);
		expect(html.includes(own)).toBe(true);
		expect(html.includes('Signed in for Yixing Example College of Arts and Technology')).toBe(true);
	});

	test('shows a plan of another school and lets nobody else change it', async () => {
		const plan = 'plan=*320282G01.2021.460116.GZ_75';
		const html = await page('other', `school=${college}&${level}&${plan}`);
		expect(html.includes(own)).toBe(false);
		expect(/<details open[^>]*>[\s\S]*<td class="number[^"]*">75<\/td>/.test(html)).toBe(true);
		const answer = await fetch(`${site.origin}/en/studio?school=${college}&${level}&${plan}`, {
			method: 'POST',
			redirect: 'manual',
			body: new URLSearchParams(
				['9', '9', '9'].map((count) => ['p.320282G01|2021|460116|GZ', count]),
			),
			headers: {
				...{ accept: 'text/html', origin: site.origin },
				cookie: cookies.get('other') ?? '',
			},
		});
		expect(answer.headers.get('location')).toContain('460116.GZ_75');
	});
});
