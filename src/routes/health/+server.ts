import { statSync } from 'node:fs';
import { join } from 'node:path';
import { query } from '#lib/server/query.ts';
import { keptPages } from '#lib/server/kept-pages.ts';
import { regionFolder } from '#lib/server/pointer.ts';
import { ReleaseError } from '#lib/server/release.ts';
import { withRelease } from '#lib/server/scope.ts';
import { regionId } from '#lib/server/settings.ts';

/** Whether the site can answer, from which release, how many seconds ago that was published, and how many pages are ready. */
export async function GET(): Promise<Response> {
	const { status, report } = await health();
	return Response.json(report, { status, headers: { 'cache-control': 'no-store' } });
}

async function health(): Promise<{ status: number; report: object }> {
	try {
		return await withRelease(null, async ({ release }) => {
			await query('supplied');
			const age = Math.round(
				(Date.now() - statSync(join(regionFolder(), 'current')).mtimeMs) / 1000,
			);
			return {
				status: 200,
				report: {
					ok: true,
					region: regionId(),
					release: release.id,
					age,
					pages: keptPages.size,
				},
			};
		});
	} catch (error) {
		const problem = error instanceof ReleaseError ? error.problem : 'query_failed';
		return { status: 503, report: { ok: false, region: regionId(), release: null, problem } };
	}
}
