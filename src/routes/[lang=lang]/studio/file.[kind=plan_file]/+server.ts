import { error } from '@sveltejs/kit';
import { writePlanFile } from '#lib/domain/plan-file.ts';
import { planSheetMessages } from '#lib/messages/plan-sheet.ts';
import { readManifest } from '#lib/server/manifest.ts';
import { writePlanWorkbook } from '#lib/server/plan-workbook.ts';
import { viewedStudio } from '#lib/server/studio.ts';
import type { RequestHandler } from './$types';

const types = {
	json: 'application/json; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const { language } = locals;
	const [{ region, id, asOf }, viewed] = await Promise.all([
		readManifest(),
		viewedStudio({ url, locals }),
	]);
	if (viewed === null) error(404, 'not found');
	const { studio, view, tryOut } = viewed;
	const kind = params.kind === 'xlsx' ? 'xlsx' : 'json';
	const notice = region.notice?.[language] ?? planSheetMessages[language].official;
	const body =
		kind === 'json'
			? writePlanFile(
					view.plans,
					{
						intakes: studio.intakes,
						cells: new Map(studio.cells.map((cell) => [cell.id, cell.places])),
					},
					{ region: region.id, release: id, kind: region.kind },
				)
			: Buffer.from(
					await writePlanWorkbook({
						...{ studio, plans: view.plans, language, notice },
						today: tryOut({}),
						trials: view.plans.map(({ places }) => tryOut(places)),
						release: { id, asOf },
					}),
				);
	return new Response(body, {
		headers: {
			'content-type': types[kind],
			'content-disposition': `attachment; filename="wenhe-plan-${region.id}.${kind}"`,
			'x-robots-tag': 'noindex',
		},
	});
};
