import { isHttpError } from '@sveltejs/kit';
import { martsShape } from '#lib/domain/marts.ts';
import { readManifest } from './manifest.ts';

/** Message of the answer where a release was built before the software knew what a page asks for. */
export const olderRelease = 'older release';

/** Whether the release at hand was built by software whose tables or columns differ from what queries now ask for. */
export async function isOtherShape(): Promise<boolean> {
	return (await readManifest()).marts !== martsShape;
}

/** A table or column that the release does not have: a fault of the site where the release has the shape it asks for. */
export function lacksSomething(problem: unknown): boolean {
	return /^(Catalog Error: Table with name \S+ does not exist|Binder Error: )/.test(
		causeOf(problem),
	);
}

/** What the database said of a query that failed. */
export function causeOf(problem: unknown): string {
	if (!(problem instanceof Error)) return '';
	return problem.cause instanceof Error ? problem.cause.message : problem.message;
}

export function isOlderRelease(problem: unknown): boolean {
	return isHttpError(problem) && problem.body.message === olderRelease;
}
