import { error, redirect } from '@sveltejs/kit';
import { problem, readPlanFile, type ReadFile } from '#lib/domain/plan-file.ts';
import { studioQuery } from '#lib/domain/studio-view.ts';
import type { Studio } from '#lib/domain/studio.ts';
import { readManifest } from '#lib/server/manifest.ts';
import { readPlanWorkbook } from '#lib/server/plan-workbook.ts';
import { viewedStudio } from '#lib/server/studio.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({ query: url.search });

const mostBytes = 5_000_000;

export const actions: Actions = {
	default: async ({ locals, request, url }) => {
		const { language } = locals;
		const [{ region }, viewed] = await Promise.all([readManifest(), viewedStudio({ url, locals })]);
		if (viewed === null) error(404, 'not found');
		const file = (await request.formData()).get('file');
		const read = await readFile(file, viewed.studio);
		if (read.problems) return { problems: read.problems };
		const view = { ...viewed.view, plans: read.plans };
		redirect(303, `/${language}/studio${studioQuery(view, region.levels)}`);
	},
};

async function readFile(file: unknown, studio: Studio): Promise<ReadFile> {
	if (!(file instanceof File) || file.size === 0 || file.size > mostBytes) {
		return { problems: [problem('file', '', file instanceof File ? file.name : '')] };
	}
	const bytes = new Uint8Array(await file.arrayBuffer());
	const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b;
	if (isWorkbook) return readPlanWorkbook(bytes, studio);
	return readPlanFile(new TextDecoder().decode(bytes), {
		intakes: studio.intakes,
		cells: new Map(studio.cells.map(({ id, places }) => [id, places])),
	});
}
