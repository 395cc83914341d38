import { error } from '@sveltejs/kit';
import { parseConsoleView } from '#lib/domain/console-view.ts';
import type { DownloadFormat } from '#lib/domain/loaded-figure.ts';
import { askConsole, consoleLimits } from '#lib/server/console/ask.ts';
import { answerFigure } from '#lib/server/console/figure.ts';
import { inTurn } from '#lib/server/export/in-turn.ts';
import { exporters, fileName } from '#lib/server/export/index.ts';
import { readManifest } from '#lib/server/manifest.ts';
import type { RequestHandler } from './$types';

/** The whole answer as a file; one that is larger than the limit is refused, not cut. */
export const GET: RequestHandler = async ({ params, url, locals: { language, problem } }) => {
	if (problem !== null) error(problem === 'no_release' ? 503 : 404, problem);
	const format = params.format as DownloadFormat;
	if (format === 'svg') error(404, 'an answer is a table');
	const { q } = parseConsoleView(url.searchParams);
	const answer = await askConsole(q);
	if ('problem' in answer) error(answer.problem.code === 'busy' ? 503 : 400, answer.problem.code);
	if (answer.hasMore) error(413, `more than ${String(consoleLimits.rows)} rows`);
	const [figure, { region }] = await Promise.all([
		answerFigure(answer, q, language),
		readManifest(),
	]);
	const { contentType, write } = exporters[format];
	return new Response(new Uint8Array(await inTurn(async () => write(figure))), {
		headers: {
			'content-type': contentType,
			'content-disposition': `attachment; filename="${fileName(region.id, figure, format)}"`,
			'cache-control': 'no-store',
		},
	});
};
