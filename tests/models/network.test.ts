import { expect, test } from 'vitest';
import { networksOf } from '../../pipelines/models/chain/network.ts';

const counted = (major_code: string, years: readonly number[], entrant_count: number) =>
	years.map((year) => ({
		area_code: 'A',
		level: 'secondary',
		catalogue: 'C',
		major_code,
		year,
		entrant_count,
		basis: 'entrants',
		value_kind: 'observed',
	}));

test('a new major shares demand by the classes it has had, an ended one by those it has no longer', () => {
	const supply = [
		...counted('old', [2022, 2023, 2024, 2025], 30),
		...counted('new', [2024, 2025], 20),
		...counted('ended', [2022, 2023], 12),
	];
	const [network] = networksOf({ supply, demand: [], crosswalk: [], occupations: [] }, 2025);
	const shares = network?.majors.map((major, index) => [major, network.reference[index]]);
	expect(Object.fromEntries(shares ?? [])).toEqual({ 'C|old': 30, 'C|new': 20, 'C|ended': 4 });
});
