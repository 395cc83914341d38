import { parseHTML } from 'linkedom';
import { figures } from '#lib/figures/index.ts';

/** A value as a page shows it, with the address that tells where it comes from. */
export interface ShownValue {
	readonly page: string;
	readonly figure: string;
	readonly text: string;
	readonly href: string;
}

export interface SeenPage {
	readonly values: readonly ShownValue[];
	/** Values of figures that lead nowhere. */
	readonly unexplained: readonly string[];
	readonly figures: readonly string[];
}

/** What tells when, not how many. */
const times = new Set(
	figures
		.flatMap(({ columns }) => columns)
		.filter(({ format }) => ['year', 'quarter', 'date'].includes(format))
		.flatMap(({ label }) => [label.zh, label.en]),
);

/** Every value of every figure of a page, tables and key figures alike. */
export function seenOn(page: string, html: string): SeenPage {
	const { document } = parseHTML(html);
	const shown = [...document.querySelectorAll('figure[data-figure]')];
	const cells = shown.flatMap((figure) => [
		...[...figure.querySelectorAll('td.number')]
			.filter((cell) => isStatement(cell))
			.map((cell) => ({ figure: figure.id, cell })),
		...[...figure.querySelectorAll('a.why')].map((cell) => ({ figure: figure.id, cell })),
	]);
	const keys = [...document.querySelectorAll('.key .value, .card a.why')].map((cell) => ({
		figure: 'key',
		cell,
	}));
	const all = [...cells, ...keys].filter(({ cell }) => /\d/.test(textOf(cell)));
	return {
		figures: shown.map(({ id }) => id),
		values: all.flatMap(({ figure, cell }) => {
			const href = whyOf(cell);
			if (href === null || cell.querySelector('[data-basis]') || cell.matches('[data-basis]'))
				return [];
			return [{ page, figure, text: textOf(cell), href }];
		}),
		unexplained: all
			.filter(({ cell }) => whyOf(cell) === null)
			.map(({ figure, cell }) => `${page} ${figure} ${headOf(cell)}: ${textOf(cell)}`),
	};
}

function textOf(cell: Element): string {
	return cell.textContent.replace(/\s+/g, ' ').trim();
}

function whyOf(cell: Element): string | null {
	const link = cell.matches('a') ? cell : cell.querySelector('a[href*="/why/"]');
	const href = link?.getAttribute('href') ?? null;
	return href?.includes('/why/') === true ? href : null;
}

function isStatement(cell: Element): boolean {
	return !times.has(headOf(cell)) && !cell.closest('[data-answer]');
}

function headOf(cell: Element): string {
	const row = cell.closest('tr');
	const index = row === null ? -1 : [...row.children].indexOf(cell);
	const head = cell.closest('table')?.querySelectorAll('thead th')[index];
	return head?.firstChild?.textContent?.trim() ?? '';
}
