import type { LevelPlans, PlanOption } from '#lib/documents/meeting/plan-material.ts';
import { placesIn } from '#lib/domain/plan.ts';
import { quickEffort, type PlanProposal } from '#lib/domain/plan-proposal.ts';
import { usualSettings } from '#lib/domain/plan-settings.ts';
import type { Studio } from '#lib/domain/studio.ts';
import type { Language } from '#lib/domain/text.ts';
import { openCells } from '#lib/measures/plan/plan-limits.ts';
import type { Trial } from '#lib/measures/plan/trial.ts';
import { limitGroups, limitText } from '#lib/messages/limit-words.ts';
import { term, terms } from '#lib/messages/terms.ts';
import { openSolver } from '#lib/solve/index.ts';
import { propose, type ProposalInput } from '#lib/solve/plan/propose.ts';
import { readManifest } from './manifest.ts';
import { oncePerRelease } from './scope.ts';
import { openStudio, type OpenStudio } from './studio.ts';

export type PlanFinder = (input: ProposalInput) => Promise<PlanProposal | null>;

/** Largest changes of a program that a meeting chooses between. */
const shares = [0.1, 0.2];
const scenario = 'base';
const mostBinding = 3;
const mostChanges = 12;

/** For each level whose places the region decides, today's plan and the best within each limit. */
export async function loadPlanOptions(
	language: Language,
	find: PlanFinder = findHere,
): Promise<readonly LevelPlans[]> {
	const { region } = await readManifest();
	const plans = [];
	for (const level of region.levels) {
		const open = await openStudio(level, scenario);
		if (open === null || openCells(open.studio, usualSettings).length === 0) continue;
		const proposals = await oncePerRelease(`plan options ${level}`, () =>
			findAll(open.studio, find),
		);
		const levelName = term(terms[language].levels, level);
		plans.push(levelPlans(open, proposals, { language, levelName }));
	}
	return plans;
}

function findAll(studio: Studio, find: PlanFinder): Promise<readonly (PlanProposal | null)[]> {
	const effort = { ...quickEffort, curve: 'without' as const };
	return Promise.all(
		shares.map((share) =>
			find({
				studio,
				settings: { ...usualSettings, maxChange: share, maxYearlyChange: share },
				effort,
			}),
		),
	);
}

/** Where no page waits: a command looks for plans itself. */
async function findHere(input: ProposalInput): Promise<PlanProposal> {
	const search = propose(input, await openSolver());
	for (let step = search.next(); ; step = search.next()) if (step.done === true) return step.value;
}

function levelPlans(
	{ studio, tryOut }: OpenStudio,
	proposals: readonly (PlanProposal | null)[],
	{ language, levelName }: { readonly language: Language; readonly levelName: string },
): LevelPlans {
	const found = proposals.flatMap((proposal) => proposal ?? []);
	const [first] = found;
	const today = optionOf(0, tryOut({}), { loss: first?.losses.today ?? null });
	return {
		...{ level: studio.level, levelName, intakes: studio.intakes, years: studio.years },
		drawCount: studio.drawCount,
		options: [
			today,
			...found.map(({ settings, places, losses, binding, conflict }) =>
				optionOf(settings.maxChange, tryOut(places), {
					loss: losses.found,
					binding: limitGroups(studio, binding, language)
						.slice(0, mostBinding)
						.map(({ text }) => text),
					conflict: conflict.map((limit) => limitText(studio, limit, language)),
				}),
			),
		],
		changes: changesOf(studio, found.at(-1)?.places ?? {}, language),
	};
}

function optionOf(
	share: number,
	{ outcome, change, added, removed }: Trial,
	{ loss, binding = [], conflict = [] }: Pick<PlanOption, 'loss'> & Partial<PlanOption>,
): PlanOption {
	const { fit, groupFit, mismatched } = outcome;
	return { share, loss, binding, conflict, added, removed, fit, groupFit, mismatched, change };
}

function changesOf(
	studio: Studio,
	places: PlanProposal['places'],
	language: Language,
): LevelPlans['changes'] {
	const nameOf = (part: { readonly name: Studio['schools'][number]['name'] } | undefined) =>
		part?.name[language] ?? '';
	return studio.cells
		.filter(({ id }) => places[id] !== undefined)
		.map((cell) => ({
			program: [
				nameOf(studio.schools[cell.school]),
				nameOf(studio.majors[cell.major]),
				nameOf(studio.pathways[cell.pathway]),
			].join(' · '),
			present: cell.places,
			places: placesIn(places, cell, studio.intakes.length),
		}))
		.toSorted((a, b) => moved(b) - moved(a) || (a.program < b.program ? -1 : 1))
		.slice(0, mostChanges);
}

function moved({ present, places }: LevelPlans['changes'][number]): number {
	return places.reduce((sum, count) => sum + Math.abs(count - present), 0);
}
