import { mount } from 'svelte';
import StudioLive from '#lib/components/studio/StudioLive.svelte';
import type { PlanProposal, SearchEffort } from '#lib/domain/plan-proposal.ts';
import type { PlanSettings } from '#lib/domain/plan-settings.ts';
import { parseStudioView } from '#lib/domain/studio-view.ts';
import type { Studio } from '#lib/domain/studio.ts';
import { createTrials } from '#lib/measures/plan/trial.ts';

type Report = (progress: { readonly gap: number } | PlanProposal) => void;

/** The same studio as the page shows, mounted in its place, with everything computed here. */
export async function enlivenStudio(place: HTMLElement): Promise<void> {
	const { model = '', release = '', levels = '', parties = '' } = place.dataset;
	const response = await fetch(`${model}&release=${release}`);
	if (!response.ok) return;
	const studio = (await response.json()) as Studio;
	const language = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
	const choices = {
		levels: levels.split(' '),
		parties: parties.split(' '),
		intakes: studio.intakes.length,
	};
	const query = new URLSearchParams(location.search);
	const focused = document.activeElement?.id ?? '';
	const target = document.createElement('div');
	mount(StudioLive, {
		target,
		props: {
			studio,
			first: parseStudioView(query, choices),
			levels: choices.levels,
			language,
			path: location.pathname,
			tryOut: createTrials(studio),
			find: finderOf(studio, model),
			onview: showAddress,
		},
	});
	place.replaceChildren(...target.childNodes);
	place.dataset['alive'] = '';
	if (focused !== '') document.getElementById(focused)?.focus();
}

/** The address follows the plan, so that it can be shared at any time; the release asked for stays. */
function showAddress(query: string): void {
	const kept = new URLSearchParams(location.search).get('release');
	const next = new URLSearchParams(query);
	if (kept !== null) next.set('release', kept);
	const text = next.toString();
	history.replaceState(null, '', text === '' ? location.pathname : `?${text}`);
}

/** Quick searches run in a worker of this page, thorough ones on the server. */
function finderOf(studio: Studio, model: string) {
	return (settings: PlanSettings, effort: SearchEffort, report: Report): (() => void) =>
		Number.isFinite(effort.draws)
			? findHere({ studio, settings, effort }, report)
			: findThere(model, settings, report);
}

interface Answer {
	readonly gap?: number;
	readonly proposal?: PlanProposal;
	readonly failed?: string;
}

function findHere(
	input: { studio: Studio; settings: PlanSettings; effort: SearchEffort },
	report: Report,
): () => void {
	const worker = new Worker(new URL('./plan-worker.ts', import.meta.url), { type: 'module' });
	worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
		answer(data, input.settings, report);
		if (data.gap === undefined) worker.terminate();
	});
	worker.postMessage(input);
	return () => {
		worker.terminate();
	};
}

/** The server tells lines of JSON as it goes; closing the connection stops it. */
function findThere(model: string, settings: PlanSettings, report: Report): () => void {
	const connection = new AbortController();
	void listen(model.replace('/model?', '/search?'), settings, {
		signal: connection.signal,
		report,
	}).catch(() => {
		if (!connection.signal.aborted) answer({ failed: 'connection' }, settings, report);
	});
	return () => {
		connection.abort();
	};
}

async function listen(
	address: string,
	settings: PlanSettings,
	{ signal, report }: { readonly signal: AbortSignal; readonly report: Report },
): Promise<void> {
	const body = JSON.stringify(settings);
	const headers = { 'content-type': 'application/json' };
	const response = await fetch(address, { method: 'POST', body, headers, signal });
	if (!response.ok || response.body === null) throw new Error(String(response.status));
	const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
	let left = '';
	for (let part = await reader.read(); !part.done; part = await reader.read()) {
		const lines = `${left}${part.value}`.split('\n');
		left = lines.pop() ?? '';
		for (const line of lines) answer(JSON.parse(line) as Answer, settings, report);
	}
}

function answer({ gap, proposal }: Answer, settings: PlanSettings, report: Report): void {
	if (gap !== undefined) report({ gap });
	else report(proposal ?? failedProposal(settings));
}

function failedProposal(settings: PlanSettings): PlanProposal {
	const none = { mean: 0, tail: 0, total: 0 };
	return {
		status: 'limit',
		settings,
		places: {},
		gap: 1,
		drawsUsed: 0,
		drawsJudged: 0,
		losses: { today: none, found: none, certain: none },
		betterShare: null,
		fits: { today: null, found: null },
		binding: [],
		curve: [],
		conflict: [],
	};
}
