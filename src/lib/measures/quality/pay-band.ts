import type { Band } from './banded-median.ts';

/** `3000-4000元`, `2000元以下`, `5000元及以上`, `< 2000`, `5000+`; null where it names no amount. */
export function parseBand(text: string): Omit<Band, 'count'> | null {
	const amounts = [...text.replaceAll(',', '').matchAll(/\d+(?:\.\d+)?/g)].map(([one]) =>
		Number(one),
	);
	const [first, second] = amounts;
	if (first === undefined) return null;
	if (second !== undefined) return { lower: first, upper: second };
	return /以下|不足|under|below|</i.test(text)
		? { lower: null, upper: first }
		: { lower: first, upper: null };
}
