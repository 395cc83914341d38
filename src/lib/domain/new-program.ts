import type { StudioCell } from './studio.ts';

type ClassOfCell = Pick<StudioCell, 'classSize'>;

/** Places of a class where the school says nothing of its own. */
const usualClass = 40;

/** A new program begins with at most so many classes. */
const mostClasses = 2;

/** A new program begins with one class. */
export function beginningPlaces({ classSize }: ClassOfCell, intakes: number): readonly number[] {
	return Array.from({ length: intakes }, () => classSize ?? usualClass);
}

export function mostOfNew({ classSize }: ClassOfCell): number {
	return mostClasses * (classSize ?? usualClass);
}
