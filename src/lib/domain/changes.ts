/** A signal of a major in one release. */
export interface SignalState {
	readonly major_code: string;
	readonly major_name: string;
	readonly signal: string;
	readonly direction: string;
}

export interface SignalChange {
	readonly kind: 'new' | 'gone' | 'raised' | 'lowered' | 'turned';
	readonly name: string;
	readonly before: SignalState | null;
	readonly after: SignalState | null;
}

const strength: Readonly<Record<string, number>> = { watch: 1, yellow: 2, red: 3 };

/** What happened to signals between two releases, strongest first. */
export function signalChanges(
	before: readonly SignalState[],
	after: readonly SignalState[],
): SignalChange[] {
	const old = new Map(before.map((state) => [state.major_code, state]));
	const now = new Set(after.map((state) => state.major_code));
	const changed = after.flatMap((state) => changeOf(old.get(state.major_code) ?? null, state));
	const gone = before
		.filter((state) => !now.has(state.major_code))
		.map((state): SignalChange => ({
			kind: 'gone',
			name: state.major_name,
			before: state,
			after: null,
		}));
	return [...changed, ...gone].sort((a, b) => weight(b) - weight(a));
}

function changeOf(before: SignalState | null, after: SignalState): SignalChange[] {
	const name = after.major_name;
	if (before === null) return [{ kind: 'new', name, before, after }];
	if (before.direction !== after.direction) return [{ kind: 'turned', name, before, after }];
	const [was, is] = [strength[before.signal] ?? 0, strength[after.signal] ?? 0];
	if (was === is) return [];
	return [{ kind: is > was ? 'raised' : 'lowered', name, before, after }];
}

function weight({ before, after }: SignalChange): number {
	return Math.max(strength[before?.signal ?? ''] ?? 0, strength[after?.signal ?? ''] ?? 0);
}

/** A number with its uncertainty, as two releases state it. */
export interface Estimate {
	readonly value: number;
	readonly lower: number | null;
	readonly upper: number | null;
}

/** A difference, and whether a reader may call it one: the two intervals must be known and part. */
export function difference(
	before: Estimate,
	after: Estimate,
): { readonly by: number; readonly isClear: boolean } {
	const isClear =
		(after.lower ?? -Infinity) > (before.upper ?? Infinity) ||
		(after.upper ?? Infinity) < (before.lower ?? -Infinity);
	return { by: after.value - before.value, isClear };
}

/** What one release says differently from the one before it. */
export interface ReleaseChanges {
	readonly id: string;
	readonly asOf: string;
	/** By level. */
	readonly fit: Readonly<
		Record<string, { readonly before: number; readonly by: number; readonly isClear: boolean }>
	>;
	readonly signals: readonly SignalChange[];
}
