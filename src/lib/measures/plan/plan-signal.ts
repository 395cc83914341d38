import type { Studio, StudioRule } from '#lib/domain/studio.ts';
import { evaluate } from '../signals/evaluate.ts';
import type { SignalRule } from '../signals/rule.ts';
import type { PlanRun } from './run-plan.ts';

/** The signal that a major would have under a plan. */
export interface PlanSignal {
	readonly signal: 'none' | 'watch' | 'yellow' | 'red' | 'not_assessed';
	readonly direction: 'short' | 'over' | 'none';
	readonly probability: number | null;
	readonly reason: string | null;
}

/** The rules on coverage, over the years that the planned intakes reach. */
export function signalOf(studio: Studio, run: PlanRun, major: number): PlanSignal {
	const obstacle = studio.majors[major]?.obstacle ?? null;
	if (obstacle !== null) return { ...unknown, reason: obstacle };
	const values = run.draws.map(({ entrants, majorDemand }) => {
		const demand = majorDemand[major] ?? 0;
		return demand > 0 ? (entrants[major] ?? 0) / demand : Infinity;
	});
	const { signal, direction, probability, reason } = evaluate(
		{ subject: 'major', year: 0, metrics: { coverage: { draws: { values } } } },
		studio.rules.map(ruleOf),
	);
	return { signal, direction, probability, reason };
}

const unknown = { signal: 'not_assessed', direction: 'none', probability: null } as const;

function ruleOf(rule: StudioRule): SignalRule {
	return {
		...rule,
		ruleSet: 'default',
		subject: 'major',
		metric: 'coverage',
		windowK: 1,
		windowN: 1,
		minN: 0,
		source: '',
		validFrom: -Infinity,
		validTo: null,
	};
}
