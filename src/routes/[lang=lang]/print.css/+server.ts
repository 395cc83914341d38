import { activeLease } from '#lib/server/scope.ts';
import { readManifest } from '#lib/server/manifest.ts';
import { siteMessages } from '#lib/messages/site.ts';
import { terms } from '#lib/messages/terms.ts';
import type { RequestHandler } from './$types';

/** What stands at the foot of every printed page: margin boxes take no text from the page itself. */
export const GET: RequestHandler = async ({ locals: { language } }) => {
	const { region } = await readManifest();
	const { release } = activeLease();
	const foot = [
		`${siteMessages[language].name} · ${region.name[language]}`,
		`${siteMessages[language].release} ${release.id}`,
		...(region.kind === 'synthetic' ? [terms[language].chips.synthetic] : []),
	].join(' · ');
	const css = `@page { @bottom-left { content: ${JSON.stringify(foot)}; font-size: 9pt; } }\n`;
	return new Response(css, {
		headers: {
			'content-type': 'text/css; charset=utf-8',
			'cache-control': 'public, max-age=31536000, immutable',
		},
	});
};
