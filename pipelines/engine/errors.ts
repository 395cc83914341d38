/** Something wrong with models, contracts or data of a region: every violation found, in one throw. */
export class BuildError extends Error {
	override readonly name = 'BuildError';
	readonly violations: readonly string[];

	constructor(violations: readonly string[], options?: ErrorOptions) {
		super(violations.join('\n'), options);
		this.violations = violations;
	}
}

export function throwIfAny(violations: readonly string[]): void {
	if (violations.length > 0) throw new BuildError(violations);
}

export function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
