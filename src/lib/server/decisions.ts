import type { Decision, DecisionStep } from '#lib/domain/office/decision.ts';
import type { Language } from '#lib/domain/text.ts';
import { readManifest } from './manifest.ts';
import { query } from './query.ts';

/** Published decisions of the release at hand with their way; a release made before there were any has none. */
export async function publishedDecisions(language: Language): Promise<readonly Decision[]> {
	const { tables } = await readManifest();
	if (!('decisions' in tables) || !('decision_steps' in tables)) return [];
	const [decisions, steps] = await Promise.all([
		query<Omit<Decision, 'steps'>>('decisions', { language }),
		query<DecisionStep>('decision-steps'),
	]);
	return decisions.map((decision) => ({
		...decision,
		steps: steps.filter(({ decision_id }) => decision_id === decision.decision_id),
	}));
}
