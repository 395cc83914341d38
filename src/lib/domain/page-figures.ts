import type { LoadedFigure } from './loaded-figure.ts';

/** The figures that a page was given, wherever its data hold them, in their order. */
export function figuresIn(data: unknown): readonly LoadedFigure[] {
	if (typeof data !== 'object' || data === null) return [];
	if (isFigure(data)) return [data];
	return Object.values(data).flatMap(figuresIn);
}

function isFigure(data: object): data is LoadedFigure {
	return ['id', 'finding', 'columns', 'rows', 'downloads'].every((name) => name in data);
}
