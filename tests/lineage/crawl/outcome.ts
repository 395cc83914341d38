import { GuardedError, isClose, recompute, type Sources } from './recompute.ts';
import type { ShownValue } from './shown-values.ts';

/** Whether a shown value could be worked out again: how, or what does not hold. */
export interface Outcome {
	readonly kind: string;
	readonly problem: string | null;
}

export async function outcomeOf(shown: ShownValue, sources: Sources): Promise<Outcome> {
	try {
		const why = await sources.ask(shown.href);
		const value = why.shown ?? why.explanation?.value;
		if (typeof value?.value !== 'number') return { kind: 'words', problem: null };
		if (!isShownAs(value.value, shown.text)) {
			throw new Error(`${String(value.value)} explained, ${shown.text} shown`);
		}
		const { value: again, way, isWhole } = await recompute(shown.href, sources);
		if (why.isBasis === true) return { kind: `basis, ${way}`, problem: null };
		if (!isClose(again, value.value)) {
			throw new Error(`${String(again)} by ${way}, ${String(value.value)} shown`);
		}
		return { kind: isWhole ? way : `${way} on a model`, problem: null };
	} catch (error) {
		if (error instanceof GuardedError) return { kind: 'withheld', problem: null };
		const message = error instanceof Error ? error.message : String(error);
		return { kind: 'failed', problem: `${shown.page} ${shown.figure} ${shown.href}: ${message}` };
	}
}

/** What a page prints of a number, in per cent, points, ten thousands or as it is, to the digits that it prints. */
function isShownAs(value: number, text: string): boolean {
	const printed =
		text
			.replace(/[,，]/g, '')
			.replaceAll('−', '-')
			.match(/-?\d+(?:\.\d+)?/g) ?? [];
	// `< 1%` and `> 99%` print a bound.
	const bound = /^(?:[<>]|小于|大于)/.exec(text)?.[0];
	if (bound !== undefined) {
		const isBelow = bound === '<' || bound === '小于';
		return isBelow ? value * 100 < Number(printed[0]) : value * 100 > Number(printed[0]);
	}
	return printed.some((number) => {
		const digits = number.split('.')[1]?.length ?? 0;
		const half = 0.5001 * 10 ** -digits;
		return [1, 100, 1e4, 1e-4, 1e-8, 1e-6, 1e-9].some(
			(scale) => Math.abs(Math.abs(value * scale) - Math.abs(Number(number))) <= half,
		);
	});
}
