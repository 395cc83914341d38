import { describe, expect, test } from 'vitest';
import { fullEffort, quickEffort } from '#lib/domain/plan-proposal.ts';
import { usualSettings } from '#lib/domain/plan-settings.ts';
import { propose } from '#lib/solve/plan/propose.ts';
import { inventStudio } from '../../measures/plan/studio.ts';
import { finish, solver } from './solve.ts';

describe('a proposal for an invented region', () => {
	const studio = inventStudio({ majors: 8, schools: 2, draws: 60, seed: 3 });
	const search = (draws: number) =>
		finish(propose({ studio, settings: usualSettings, effort: { ...quickEffort, draws } }, solver));
	const quick = search(20);

	test('is within its gap, keeps within a fifth of today, and is better than today', () => {
		expect(quick.gap).toBeLessThanOrEqual(quickEffort.gap);
		expect(quick.losses.found.total).toBeLessThan(quick.losses.today.total);
		for (const cell of studio.cells) {
			for (const count of quick.places[cell.id] ?? []) {
				expect(Math.abs(count - cell.places)).toBeLessThanOrEqual(Math.floor(cell.places * 0.2));
				expect(Number.isInteger(count)).toBe(true);
			}
		}
	});

	test('found on twenty draws it loses at most two per cent more on all than the best found', () => {
		const thorough = search(fullEffort.draws);
		expect(thorough.drawsUsed).toBe(60);
		expect(quick.losses.found.total).toBeLessThanOrEqual(1.02 * thorough.losses.found.total);
	});

	test('is the same when it is asked for again', () => {
		expect(search(20)).toEqual(quick);
	});

	test('moving fewer places loses no less', () => {
		const losses = quick.curve.map(({ loss }) => loss);
		expect(losses.length).toBeGreaterThan(3);
		for (let at = 1; at < losses.length; at++) {
			expect(losses[at]).toBeLessThanOrEqual((losses[at - 1] ?? 0) * 1.01);
		}
	});

	test('a stopped program has no places, a restricted one does not grow, a kept one stays', () => {
		const [stopped, restricted, kept] = studio.cells;
		const listed = {
			...studio,
			cells: studio.cells.map((cell) => ({
				...cell,
				proposal:
					cell.id === stopped?.id
						? ('stop' as const)
						: cell.id === restricted?.id
							? ('restrict' as const)
							: null,
			})),
		};
		const settings = {
			...usualSettings,
			lists: 'apply' as const,
			kept: [{ cell: kept?.id ?? '', reason: 'the only one in the town' }],
		};
		const { places } = finish(propose({ studio: listed, settings, effort: quickEffort }, solver));
		expect(places[stopped?.id ?? '']).toEqual([0, 0, 0]);
		expect(places[kept?.id ?? '']).toBeUndefined();
		for (const count of places[restricted?.id ?? ''] ?? []) {
			expect(count).toBeLessThanOrEqual(restricted?.places ?? 0);
		}
	});
});
