import type { Figure } from '#lib/domain/figure.ts';
import type { FigureParams } from './figures.ts';

/** What may stand beside a figure's own parameters in an address. */
const general = new Set(['release', 'version']);

/** Parameters that are more than a plain word. */
const isShaped: Readonly<Record<string, (value: string) => boolean>> = { day: isDay };

const plain = /^[\p{L}\p{N}_.:|+-]{1,200}$/u;

/** The parameters of a figure's address; null when one is unknown, repeated or malformed. */
export function figureParams(figure: Figure, search: URLSearchParams): FigureParams | null {
	const given = [...search].filter(([name]) => !general.has(name));
	const names = new Set(given.map(([name]) => name));
	const isKnown = given.every(
		([name, value]) => figure.params.includes(name) && isFit(name, value),
	);
	return isKnown && names.size === given.length ? Object.fromEntries(given) : null;
}

function isFit(name: string, value: string): boolean {
	return plain.test(value) && (isShaped[name]?.(value) ?? true);
}

function isDay(value: string): boolean {
	const time = Date.parse(`${value}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${value}T`);
}
