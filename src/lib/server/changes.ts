import {
	difference,
	signalChanges,
	type Estimate,
	type ReleaseChanges,
	type SignalState,
} from '#lib/domain/changes.ts';
import type { HeadlineRow } from '#lib/domain/headline.ts';
import type { Language } from '#lib/domain/text.ts';
import type { View } from '#lib/domain/view.ts';
import { manifestOf } from './manifest.ts';
import { listReleases } from './pointer.ts';
import { query } from './query.ts';
import { activeLease, withRelease } from './scope.ts';

export async function loadChanges(view: View, language: Language): Promise<ReleaseChanges | null> {
	const earlier = await earlierRelease();
	if (earlier === null) return null;
	const [after, before] = await Promise.all([
		stateOf(view, language),
		withRelease(earlier.id, () => stateOf(view, language)),
	]);
	return {
		...earlier,
		fit: fitChanges(before.headline, after.headline),
		signals: signalChanges(before.signals, after.signals),
	};
}

/** The newest release whose data end before this one's. */
export async function earlierRelease(): Promise<{ id: string; asOf: string } | null> {
	const { id: own } = activeLease().release;
	const { asOf } = await manifestOf(own);
	for (const id of listReleases()) {
		if (id >= own) continue;
		const manifest = await manifestOf(id);
		if (manifest.asOf < asOf) return { id, asOf: manifest.asOf };
	}
	return null;
}

async function stateOf(view: View, language: Language) {
	const params = { level: view.level, scenario: view.scenario, language };
	const [headline, signals] = await Promise.all([
		query<HeadlineRow>('headline', params),
		query<SignalState>('major-signals', params),
	]);
	return { headline, signals };
}

function fitChanges(
	before: readonly HeadlineRow[],
	after: readonly HeadlineRow[],
): ReleaseChanges['fit'] {
	const old = new Map(before.filter(isLast).map((row) => [row.level, estimate(row)]));
	return Object.fromEntries(
		after.filter(isLast).flatMap((row) => {
			const was = old.get(row.level);
			return was ? [[row.level, { before: was.value, ...difference(was, estimate(row)) }]] : [];
		}),
	);
}

function isLast(row: HeadlineRow): boolean {
	return row.recency === 1;
}

function estimate(row: HeadlineRow): Estimate {
	return { value: row.fit, lower: row.fit_lower_90, upper: row.fit_upper_90 };
}
