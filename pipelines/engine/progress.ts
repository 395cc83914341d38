/** One step that is done. */
export interface Step {
	/** Table with its schema, or what was done. */
	readonly name: string;
	readonly rows?: number;
	readonly milliseconds: number;
}

export type ReportStep = (step: Step) => void;

export function formatStep({ name, rows, milliseconds }: Step): string {
	const count =
		rows === undefined ? '' : `${rows.toLocaleString('en')} ${rows === 1 ? 'row' : 'rows'}`;
	return `${name.padEnd(44)}${count.padStart(16)}${Math.round(milliseconds).toLocaleString('en').padStart(9)} ms`;
}

/** Runs a step and reports it with the rows that it returns. */
export async function timed(
	name: string,
	report: ReportStep,
	step: () => Promise<number | undefined>,
): Promise<void> {
	const start = performance.now();
	const rows = await step();
	report({
		name,
		milliseconds: performance.now() - start,
		...(rows === undefined ? {} : { rows }),
	});
}
