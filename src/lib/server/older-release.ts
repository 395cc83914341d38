import { isHttpError } from '@sveltejs/kit';

/** Message of the answer where a release was built before the software knew what a page asks for. */
export const olderRelease = 'older release';

/** A table or column that the release does not have: every query of the site binds to what the models now make. */
export function isBehind(problem: unknown): boolean {
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
