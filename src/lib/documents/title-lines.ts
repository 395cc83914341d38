import type { Language } from '#lib/domain/text.ts';
import { sum } from '#lib/measures/sum.ts';
import { textUnits } from './column-shares.ts';

/** What a line of a title holds in its own characters: 156 mm of 22 points, bold Latin letters being wider than counted. */
const lineUnits: Readonly<Record<Language, number>> = { zh: 20, en: 18 };

/** A title in as few lines as hold it, of much the same width; only a phrase too wide for a line is broken. */
export function titleLines(phrases: readonly string[], language: Language): readonly string[] {
	const pieces = phrases.flatMap((phrase) =>
		isWide(phrase, language) ? phrase.split(' ') : [phrase],
	);
	const ways = waysToBreak(pieces).map((groups) =>
		groups.map((group) => joinedTitle(group, language)),
	);
	const fitting = ways.filter((lines) => !lines.some((line) => isWide(line, language)));
	const best = fitting.toSorted((a, b) => a.length - b.length || unevenness(a) - unevenness(b))[0];
	return best ?? phrases;
}

export function joinedTitle(parts: readonly string[], language: Language): string {
	return parts.join(language === 'zh' ? '' : ' ');
}

/** `关于印发` and `《{title}》的通知` around the phrases of a title. */
export function titleAround(
	template: readonly string[],
	phrases: readonly string[],
): readonly string[] {
	return template.flatMap((part) => {
		const [before, after] = part.split('{title}');
		if (before === undefined || after === undefined) return [part];
		return phrases.map((phrase, index) =>
			[index === 0 ? before : '', phrase, index === phrases.length - 1 ? after : ''].join(''),
		);
	});
}

function isWide(line: string, language: Language): boolean {
	return textUnits(line) > lineUnits[language];
}

function unevenness(lines: readonly string[]): number {
	return sum(lines.map((line) => textUnits(line) ** 2));
}

function waysToBreak(phrases: readonly string[]): readonly (readonly (readonly string[])[])[] {
	const [first, ...others] = phrases;
	if (first === undefined) return [];
	if (others.length === 0) return [[[first]]];
	return waysToBreak(others).flatMap((groups) => {
		const [head = [], ...rest] = groups;
		return [
			[[first, ...head], ...rest],
			[[first], ...groups],
		];
	});
}
