import { difference, signalChanges, type SignalChange } from './changes.ts';
import type { Revision } from './revisions.ts';
import type { TaxonomyChange } from './taxonomy-changes.ts';

/** What one release says of one major at one level. */
export interface MajorState {
	readonly level: string;
	readonly catalogue: string;
	readonly major_code: string;
	readonly major_name: string;
	readonly signal: string;
	readonly direction: string;
	readonly coverage: number | null;
	readonly coverage_lower_90: number | null;
	readonly coverage_upper_90: number | null;
}

export interface MajorChange {
	readonly level: string;
	readonly code: string;
	readonly name: string;
	readonly before: MajorState | null;
	readonly after: MajorState | null;
	/** What happened to its signal; null where nothing did. */
	readonly signal: SignalChange['kind'] | null;
	/** Whether the two coverages part by more than their intervals; null where one is missing. */
	readonly isClear: boolean | null;
	/** Values of past years that were revised. */
	readonly revised: number;
	readonly isReclassified: boolean;
}

export interface MajorCauses {
	readonly revisions: readonly Revision[];
	readonly taxonomy: readonly TaxonomyChange[];
}

const told = ['watch', 'yellow', 'red'];

/** Every major of either release; those whose signal changed first, then those clearly elsewhere. */
export function majorChanges(
	before: readonly MajorState[],
	after: readonly MajorState[],
	{ revisions, taxonomy }: MajorCauses,
): readonly MajorChange[] {
	const [old, now] = [byMajor(before), byMajor(after)];
	const revised = revisions.flatMap((each) => each.revised.map(({ major }) => major));
	const touched = new Set(taxonomy.flatMap(({ majors }) => majors));
	return [...new Set([...now.keys(), ...old.keys()])]
		.flatMap((key) => {
			const [was, is] = [old.get(key) ?? null, now.get(key) ?? null];
			const state = is ?? was;
			if (state === null) return [];
			return {
				level: state.level,
				code: state.major_code,
				name: state.major_name,
				before: was,
				after: is,
				signal: signalChanges(flagged(was), flagged(is))[0]?.kind ?? null,
				isClear: isClear(was, is),
				revised: revised.filter((code) => code === state.major_code).length,
				isReclassified: touched.has(state.major_code),
			};
		})
		.sort((a, b) => weight(b) - weight(a));
}

function byMajor(states: readonly MajorState[]): Map<string, MajorState> {
	return new Map(
		states.map((state) => [`${state.level}|${state.catalogue}|${state.major_code}`, state]),
	);
}

function flagged(state: MajorState | null): readonly MajorState[] {
	return state !== null && told.includes(state.signal) ? [state] : [];
}

function isClear(before: MajorState | null, after: MajorState | null): boolean | null {
	const [was, is] = [estimate(before), estimate(after)];
	return was === null || is === null ? null : difference(was, is).isClear;
}

function estimate(state: MajorState | null) {
	if (state?.coverage == null) return null;
	const { coverage: value, coverage_lower_90: lower, coverage_upper_90: upper } = state;
	return { value, lower, upper };
}

function weight({ signal, isClear: clear, revised, isReclassified }: MajorChange): number {
	return (
		(signal === null ? 0 : 8) + (clear ? 4 : 0) + (isReclassified ? 2 : 0) + Math.min(revised, 1)
	);
}
