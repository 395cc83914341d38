import { manifestOf } from './manifest.ts';
import { listReleases } from './pointer.ts';

/** Years between the data and the next intake that a decision on them can reach. */
const yearsAhead = 2;

export function intakeYearOf(asOf: string): number {
	return Number(asOf.slice(0, 4)) + yearsAhead;
}

/** The newest release for every intake year, newest year first. */
export async function listYears(): Promise<readonly { year: number; release: string }[]> {
	const years = new Map<number, string>();
	for (const release of listReleases()) {
		const year = intakeYearOf((await manifestOf(release)).asOf);
		if (!years.has(year)) years.set(year, release);
	}
	return [...years].map(([year, release]) => ({ year, release })).sort((a, b) => b.year - a.year);
}
