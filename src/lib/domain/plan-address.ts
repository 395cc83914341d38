import { mostPlaces, planLimit, type Places, type Plan } from './plan.ts';

/** Plans read from an address, with the parts that are no plan. */
export interface ReadPlans {
	readonly plans: readonly Plan[];
	readonly unreadable: readonly string[];
}

/*
 * `name*school.catalogue.major.pathway_places*…`, where places are one number, or one per intake joined by
 * `-`. These marks need no escape in a query.
 */
const betweenParts = '*';
const betweenCodes = '.';
const beforePlaces = '_';
const betweenPlaces = '-';

export function writePlan({ name, places }: Plan): string {
	const cells = Object.entries(places)
		.toSorted(([a], [b]) => (a < b ? -1 : 1))
		.map(([id, counts]) => {
			const codes = id.split('|').map(escape).join(betweenCodes);
			const isEven = counts.every((count) => count === counts[0]);
			const shown = isEven ? counts.slice(0, 1) : counts;
			return `${codes}${beforePlaces}${shown.join(betweenPlaces)}`;
		});
	return [escape(name), ...cells].join(betweenParts);
}

/** Plans of an address; `intakes` tells how many numbers a lone one stands for. */
export function readPlans(texts: readonly string[], intakes: number): ReadPlans {
	const unreadable: string[] = texts.slice(planLimit);
	const plans = texts.slice(0, planLimit).map((text) => {
		const [name = '', ...parts] = text.split(betweenParts);
		const places: Record<string, readonly number[]> = {};
		for (const part of parts) {
			const cell = readCell(part, intakes);
			if (cell === null) unreadable.push(part);
			else places[cell.id] = cell.counts;
		}
		return { name: unescape(name) ?? '', places: places satisfies Places };
	});
	return { plans, unreadable };
}

function readCell(
	part: string,
	intakes: number,
): { readonly id: string; readonly counts: readonly number[] } | null {
	const [codeText = '', placesText, ...more] = part.split(beforePlaces);
	const codes = codeText.split(betweenCodes).map(unescape);
	const counts = (placesText ?? '').split(betweenPlaces);
	const isWhole = counts.every((text) => /^\d{1,4}$/.test(text) && Number(text) <= mostPlaces);
	const isCell = codes.length === 4 && codes.every((code) => code !== null && code !== '');
	const isComplete = counts.length === 1 || counts.length === intakes;
	if (more.length > 0 || !isCell || !isWhole || !isComplete) return null;
	return {
		id: codes.join('|'),
		counts: Array.from({ length: intakes }, (_, index) => Number(counts[index] ?? counts[0])),
	};
}

/** Marks of the grammar, and whatever else is not a letter or digit, as `~` and code points. */
function escape(text: string): string {
	return text.replaceAll(/[*._|~-]/g, (mark) => `~${mark.charCodeAt(0).toString(16)}`);
}

function unescape(text: string): string | null {
	if (/~(?![\da-f]{2})/.test(text)) return null;
	return text.replaceAll(/~([\da-f]{2})/g, (_, code: string) =>
		String.fromCharCode(Number.parseInt(code, 16)),
	);
}
