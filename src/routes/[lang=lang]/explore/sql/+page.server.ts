import { parseConsoleView } from '#lib/domain/console-view.ts';
import { askConsole, consoleLimits } from '#lib/server/console/ask.ts';
import { answerFigure } from '#lib/server/console/figure.ts';
import { exampleQuestions } from '#lib/server/console/examples.ts';
import { consoleTables } from '#lib/server/console/tables.ts';
import { consoleDeadline } from '#lib/server/settings.ts';
import type { PageServerLoad } from './$types';

const firstRows = 200;
/** What depends on the moment, not on the release, is not kept. */
const passing = ['late', 'busy', 'memory'];

export const load: PageServerLoad = async ({ locals: { language }, url, setHeaders }) => {
	const view = parseConsoleView(url.searchParams);
	const [tables, answer] = await Promise.all([
		consoleTables(language),
		view.q === '' ? null : askConsole(view.q),
	]);
	const problem = answer !== null && 'problem' in answer ? answer.problem : null;
	const result = answer !== null && 'rows' in answer ? answer : null;
	if (problem !== null && passing.includes(problem.code)) {
		setHeaders({ 'cache-control': 'no-store' });
	}
	const figure =
		result === null
			? null
			: await answerFigure({ ...result, rows: result.rows.slice(0, firstRows) }, view.q, language);
	return {
		view,
		tables,
		problem,
		figure,
		count: result?.rows.length ?? 0,
		hasMore: result?.hasMore ?? false,
		examples: exampleQuestions,
		limits: { ...consoleLimits, seconds: consoleDeadline() / 1000 },
	};
};
