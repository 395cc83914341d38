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

/** What a reader sees in one place, under the head of its column where it stands in a table. */
interface Place {
	readonly figure: string;
	readonly head: string;
	readonly text: string;
	readonly href: string | null;
	readonly isBasis: boolean;
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
	const keys = [...document.querySelectorAll('.key .value, .card a.why')];
	const places = [
		...shown.flatMap(placesIn),
		...keys.map((element) => placeOf(element, { figure: 'key', head: '' })),
	].filter(({ text }) => /\d/.test(text));
	return {
		figures: shown.map(({ id }) => id),
		values: places.flatMap(({ figure, text, href, isBasis }) =>
			href === null || isBasis ? [] : [{ page, figure, text, href }],
		),
		unexplained: places
			.filter(({ href }) => href === null)
			.map(({ figure, head, text }) => `${page} ${figure} ${head}: ${text}`),
	};
}

function placesIn(figure: Element): readonly Place[] {
	const tables = [...figure.querySelectorAll('table')];
	const links = [...figure.querySelectorAll('a.why')].filter(
		(link) => !link.closest('td.number, [data-answer]'),
	);
	return [
		...tables.flatMap((table) => cellsOf(table, figure.id)),
		...links.map((link) => placeOf(link, { figure: figure.id, head: '' })),
	];
}

/** Numbers of a table, but for times and the answers that a page makes of them. */
function cellsOf(table: Element, figure: string): readonly Place[] {
	if (table.closest('[data-answer]')) return [];
	const heads = [...table.querySelectorAll('thead th')].map(
		(head) => head.firstChild?.textContent?.trim() ?? '',
	);
	return [...table.querySelectorAll('tr')].flatMap((row) =>
		[...row.children].flatMap((cell, index) => {
			const head = heads[index] ?? '';
			const isNumber = cell.localName === 'td' && cell.classList.contains('number');
			return isNumber && !times.has(head) ? [placeOf(cell, { figure, head })] : [];
		}),
	);
}

function placeOf(element: Element, where: Pick<Place, 'figure' | 'head'>): Place {
	const links = element.localName === 'a' ? [element] : [...element.getElementsByTagName('a')];
	const href = links
		.map((link) => link.getAttribute('href'))
		.find((address) => address?.includes('/why/') === true);
	return {
		...where,
		text: element.textContent.replace(/\s+/g, ' ').trim(),
		href: href ?? null,
		isBasis: [element, ...links].some((each) => each.hasAttribute('data-basis')),
	};
}
