import { askStudio } from '#lib/domain/studio-queries.ts';
import type { Studio } from '#lib/domain/studio.ts';
import { parseStudioView } from '#lib/domain/studio-view.ts';
import { parseView, type Scenario } from '#lib/domain/view.ts';
import type { Places } from '#lib/domain/plan.ts';
import { partiesFor, type Planner } from '#lib/domain/plan-access.ts';
import { readStudio } from '#lib/measures/plan/read-studio.ts';
import { createTrials, type Trial } from '#lib/measures/plan/trial.ts';
import { readManifest } from './manifest.ts';
import { query } from './query.ts';
import { oncePerRelease } from './scope.ts';

export interface OpenStudio {
	readonly studio: Studio;
	readonly tryOut: (places: Places) => Trial;
}

/** The studio of one level of the release at hand; null where nothing can be tried out. */
export function openStudio(level: string, scenario: Scenario): Promise<OpenStudio | null> {
	return oncePerRelease(`studio ${level} ${scenario}`, async () => {
		const { asOf, region } = await readManifest();
		const cycleYears = region.cycleYears[level] ?? usualCycle;
		const rows = await askStudio({ level, scenario, asOf, cycleYears }, query);
		const studio = readStudio(rows);
		return studio === null ? null : { studio, tryOut: createTrials(studio) };
	});
}

const usualCycle = 3;

interface Asking {
	readonly url: URL;
	readonly locals: { readonly user: Planner | null };
}

/** The studio that an address asks for, with the view that its reader may have of it. */
export async function viewedStudio({ url, locals }: Asking) {
	const { region } = await readManifest();
	const { levels } = region;
	const { level, scenario } = parseView(url.searchParams, levels);
	const open = await openStudio(level, scenario);
	if (open === null) return null;
	const { intakes, schools } = open.studio;
	const parties = partiesFor(
		locals.user,
		schools.map(({ id }) => id),
	);
	const choices = { levels, parties, intakes: intakes.length };
	return { ...open, levels, parties, view: parseStudioView(url.searchParams, choices) };
}

/** Searches of those who signed in do not wait for those of the public. */
export function laneOf({ user }: Asking['locals']): 'public' | 'office' {
	return user === null ? 'public' : 'office';
}
