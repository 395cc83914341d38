import type { StudioRows } from './studio-rows.ts';
import type { Scenario } from './view.ts';

export interface StudioQuestion {
	readonly level: string;
	readonly scenario: Scenario;
	readonly asOf: string;
	readonly cycleYears: number;
}

/** Asks one of the site's queries, by the name of its file. */
export type Ask = <Row>(
	name: string,
	params: Readonly<Record<string, string | number>>,
) => Promise<readonly Row[]>;

/** The rows of a studio, asked for side by side. */
export async function askStudio(question: StudioQuestion, ask: Ask): Promise<StudioRows> {
	const { level, scenario, asOf } = question;
	const params = { level, scenario, first_year: Number(asOf.slice(0, 4)) + 1 };
	const [intakes, majors, pathways, schools, capacities, pupils] = await Promise.all([
		ask<StudioRows['intakes'][number]>('studio-intakes', params),
		ask<StudioRows['majors'][number]>('studio-majors', params),
		ask<StudioRows['pathways'][number]>('studio-pathways', params),
		ask<StudioRows['schools'][number]>('studio-schools', params),
		ask<StudioRows['capacities'][number]>('studio-capacities', params),
		ask<StudioRows['pupils'][number]>('studio-pupils', params),
	]);
	const [lists, rules, draws, demand, names] = await Promise.all([
		ask<StudioRows['lists'][number]>('studio-lists', params),
		ask<StudioRows['rules'][number]>('studio-rules', params),
		ask<StudioRows['draws'][number]>('studio-draws', params),
		ask<StudioRows['demand'][number]>('studio-demand', params),
		ask<StudioRows['names'][number]>('studio-names', params),
	]);
	return {
		...question,
		...{ intakes, majors, pathways, schools, capacities, pupils },
		...{ lists, rules, draws, demand, names },
	};
}
