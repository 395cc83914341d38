import { error } from '@sveltejs/kit';
import type { DownloadFormat } from '#lib/domain/loaded-figure.ts';
import { inTurn } from '#lib/server/export/in-turn.ts';
import { exporters, fileName } from '#lib/server/export/index.ts';
import { figureParams } from '#lib/server/figure-params.ts';
import { findFigure, loadFigure } from '#lib/server/figures.ts';
import { readManifest } from '#lib/server/manifest.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, url, locals }) => {
	if (locals.problem !== null) error(locals.problem === 'no_release' ? 503 : 404, locals.problem);
	const figure = findFigure(params.id) ?? error(404, 'no such figure');
	const format = params.format as DownloadFormat;
	if (format === 'svg' && figure.chart === undefined) error(404, 'this figure is a table');
	const chosen = figureParams(figure, url.searchParams) ?? error(400, 'bad parameters');

	const { region } = await readManifest();
	const { contentType, write } = exporters[format];
	const make = async () => {
		const loaded = await loadFigure(figure.id, chosen, locals.language);
		if (loaded.status.isEmpty) error(404, 'nothing to take away');
		return { body: await write(loaded), name: fileName(region.id, loaded, format) };
	};
	// The drawing of a page waits for its rows; files that a reader takes away wait their turn.
	const { body, name } = format === 'arrow' ? await make() : await inTurn(make);
	return new Response(new Uint8Array(body), {
		headers: {
			'content-type': contentType,
			'content-disposition': `${format === 'arrow' ? 'inline' : 'attachment'}; filename="${name}"`,
			'cache-control': url.searchParams.has('release')
				? 'public, max-age=31536000, immutable'
				: 'public, max-age=0, must-revalidate',
		},
	});
};
