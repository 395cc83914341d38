import { error } from '@sveltejs/kit';
import {
	type DocumentFormat,
	documentKinds,
	type Edition,
	editions,
} from '#lib/domain/document.ts';
import { mayRead } from '#lib/domain/report-access.ts';
import { documentFile } from '#lib/server/documents/files.ts';
import { NoChromiumError } from '#lib/server/documents/pdf/chromium.ts';
import { PrintError } from '#lib/server/documents/pdf/print.ts';
import { ProofError } from '#lib/server/documents/proof.ts';
import { UnknownSchoolError } from '#lib/server/documents/quality.ts';
import { readManifest } from '#lib/server/manifest.ts';
import { findPlan as findPlanBeside } from '#lib/server/plan-search.ts';
import { CrowdedError } from '#lib/server/semaphore.ts';
import type { ProposalInput } from '#lib/solve/plan/propose.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, url, locals }) => {
	if (locals.problem !== null) error(locals.problem === 'no_release' ? 503 : 404, locals.problem);
	const [name, format] = params.file.split('.') as [string, DocumentFormat];
	const kind = documentKinds.find((each) => each === name) ?? error(404, 'no such report');
	const edition = editionOf(url.searchParams.get('edition'));
	const school = url.searchParams.get('school');
	if (school !== null && kind !== 'quality') error(400, 'bad parameters');
	const { region } = await readManifest();
	const reader = { user: locals.user, isSynthetic: region.kind === 'synthetic' };
	if (!mayRead(reader, { kind, edition, school })) error(404, 'no such report');
	const findPlan = (input: ProposalInput) => findPlanBeside(input, 'report');
	const request = { kind, edition, school, language: locals.language, findPlan };
	const file = (await documentFile(request, format).catch(refused)) ?? error(404, 'no such format');
	return new Response(new Uint8Array(file.body), {
		headers: {
			'content-type': file.contentType,
			'content-length': String(file.body.length),
			'content-disposition': `attachment; filename="${file.name}"`,
			'cache-control':
				edition === 'public' ? 'public, max-age=0, must-revalidate' : 'private, no-store',
		},
	});
};

function editionOf(text: string | null): Edition {
	return editions.find((each) => each === (text ?? 'public')) ?? error(400, 'bad parameters');
}

function refused(problem: unknown): never {
	if (problem instanceof UnknownSchoolError) error(404, 'no such school');
	const isBusy = [CrowdedError, NoChromiumError, PrintError].some(
		(kind) => problem instanceof kind,
	);
	if (isBusy) error(503, 'busy');
	if (problem instanceof ProofError) {
		process.stderr.write(`${problem.message}\n`);
		error(500, 'report refused');
	}
	throw problem;
}
