import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const path = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Violation {
	readonly id: string;
	readonly help: string;
	readonly nodes: readonly {
		readonly target: readonly string[];
		readonly failureSummary: string;
	}[];
}

/** WCAG 2.2 AA as far as a machine can tell; evaluated past the page's own policy, as a reader's tool would be. */
export async function accessibilityProblems(page: Page): Promise<readonly string[]> {
	const session = await page.context().newCDPSession(page);
	await session.send('Page.setBypassCSP', { enabled: true });
	await session.detach();
	await page.addScriptTag({ path });
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
