import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
	readonly id: string;
	readonly help: string;
	readonly nodes: readonly {
		readonly target: readonly string[];
		readonly failureSummary: string;
	}[];
}

/** WCAG 2.2 AA as far as a machine can tell. */
export async function accessibilityProblems(page: Page): Promise<readonly string[]> {
	await page.evaluate(source);
	const violations = await page.evaluate<readonly Violation[]>(async () => {
		const { axe } = globalThis as unknown as {
			axe: { run: (options: object) => Promise<{ violations: Violation[] }> };
		};
		const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
		return (await axe.run({ runOnly: tags })).violations;
	});
	return violations.flatMap(({ id, help, nodes }) =>
		nodes.map((node) => `${id} (${help}): ${node.target.join(' ')}`),
	);
}
