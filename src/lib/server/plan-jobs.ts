import { randomUUID } from 'node:crypto';
import type { PlanProposal } from '#lib/domain/plan-proposal.ts';
import type { ProposalInput } from '#lib/solve/plan/propose.ts';
import { beginSearch, type Lane } from './plan-search.ts';

/** A search that a page asks after again and again, for readers without scripts. */
export interface PlanJob {
	readonly state: 'working' | 'found' | 'stopped';
	/** How far from the best possible, as told last. */
	readonly gap: number | null;
	readonly proposal: PlanProposal | null;
}

interface KeptJob {
	job: PlanJob;
	readonly stop: () => void;
}

/** Answers are kept until so many newer ones have come. */
const mostJobs = 40;
const longestJob = 120_000;

const jobs = new Map<string, KeptJob>();

/** Begins a search; what is returned names it, and nobody can guess it. */
export function startJob(input: ProposalInput, lane: Lane): string {
	const id = randomUUID();
	const stop = beginSearch(input, lane, {
		tell: ({ gap, proposal }) => {
			if (proposal !== undefined) update(id, { state: 'found', proposal });
			else if (gap !== undefined) update(id, { gap });
		},
		end: () => {
			clearTimeout(timer);
			if (jobs.get(id)?.job.state === 'working') update(id, { state: 'stopped' });
		},
	});
	const timer = setTimeout(stop, longestJob);
	jobs.set(id, { job: { state: 'working', gap: null, proposal: null }, stop });
	const [oldest] = jobs.keys();
	if (jobs.size > mostJobs && oldest !== undefined) {
		stopJob(oldest);
		jobs.delete(oldest);
	}
	return id;
}

function update(id: string, change: Partial<PlanJob>): void {
	const kept = jobs.get(id);
	if (kept) kept.job = { ...kept.job, ...change };
}

export function jobOf(id: string): PlanJob | null {
	return jobs.get(id)?.job ?? null;
}

export function stopJob(id: string): void {
	jobs.get(id)?.stop();
}
