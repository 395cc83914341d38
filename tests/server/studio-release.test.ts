import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportDocument, TableBlock } from '#lib/domain/document.ts';
import type { LevelPlans } from '#lib/documents/meeting/plan-material.ts';
import { loadDocument } from '#lib/server/documents/load.ts';
import { loadPlanOptions } from '#lib/server/plan-options.ts';
import { query } from '#lib/server/query.ts';
import { closeReleases } from '#lib/server/release.ts';
import { withRelease } from '#lib/server/scope.ts';
import { openStudio, type OpenStudio } from '#lib/server/studio.ts';

process.env['WENHE_REGION'] ??= 'yixing';

interface YearRow {
	readonly year: number;
	readonly entrant_count: number | null;
	readonly entry_demand: number | null;
	readonly fit: number | null;
	readonly fit_lower_90: number | null;
	readonly fit_upper_90: number | null;
}

interface OpenLevel extends OpenStudio {
	readonly published: readonly YearRow[];
	readonly majors: ReadonlyMap<string, readonly YearRow[]>;
}

const studios = new Map<string, OpenLevel>();
let plans: readonly LevelPlans[] = [];
let again: readonly LevelPlans[] = [];
let pack: ReportDocument | null = null;

beforeAll(async () => {
	await withRelease(null, async () => {
		for (const level of ['secondary', 'junior_college']) {
			const open = await openStudio(level, 'base');
			if (open === null) throw new Error(`no studio for ${level}`);
			const params = { level, scenario: 'base' };
			const published = await query<YearRow>('fit-trend', params);
			const majors = new Map<string, readonly YearRow[]>();
			for (const { id } of open.studio.majors) {
				const [catalogue = '', major = ''] = id.split('|');
				majors.set(id, await query<YearRow>('major-coverage', { ...params, catalogue, major }));
			}
			studios.set(level, { ...open, published, majors });
		}
		plans = await loadPlanOptions('zh');
		again = await loadPlanOptions('en');
		pack = await loadDocument({ kind: 'meeting', language: 'en', edition: 'full', school: null });
	});
}, 120_000);

afterAll(closeReleases);

describe.each(['secondary', 'junior_college'])('without a change, %s', (level) => {
	test('has the fit that the release publishes for each year, with its range', () => {
		const { studio, tryOut, published } = studios.get(level) as OpenLevel;
		const { yearlyFit } = tryOut({}).outcome;
		studio.years.forEach((year, index) => {
			const row = published.find((each) => each.year === year);
			expect(yearlyFit[index]?.point).toBeCloseTo(row?.fit ?? NaN, 6);
			expect(yearlyFit[index]?.lower).toBeCloseTo(row?.fit_lower_90 ?? NaN, 2);
			expect(yearlyFit[index]?.upper).toBeCloseTo(row?.fit_upper_90 ?? NaN, 2);
		});
	});

	test('has the entrants and the demand of every major that the release publishes', () => {
		const { studio, tryOut, majors } = studios.get(level) as OpenLevel;
		const { outcome } = tryOut({});
		let compared = 0;
		studio.majors.forEach(({ id }, index) => {
			const rows = (majors.get(id) ?? []).filter(({ year }) => studio.years.includes(year));
			const mean = (of: (row: YearRow) => number | null): number | null =>
				rows.length === studio.years.length && rows.every((row) => of(row) !== null)
					? rows.reduce((sum, row) => sum + (of(row) ?? 0), 0) / rows.length
					: null;
			const [entrants, demand] = [
				mean((row) => row.entrant_count),
				mean((row) => row.entry_demand),
			];
			if (entrants === null || demand === null) return;
			compared++;
			expect(outcome.majors[index]?.entrants.point).toBeCloseTo(entrants, 3);
			expect(outcome.majors[index]?.demand).toBeCloseTo(demand, 3);
		});
		expect(compared).toBeGreaterThan(20);
	});
});

describe('plan options of a meeting', () => {
	test('are there for the level whose places the region decides, from none to a fifth', () => {
		expect(plans.map(({ level }) => level)).toEqual(['secondary']);
		expect(plans[0]?.options.map(({ share }) => share)).toEqual([0, 0.1, 0.2]);
	});

	test('are figures of the studio: today is the plan without a change', () => {
		const { tryOut } = studios.get('secondary') as OpenLevel;
		const { outcome } = tryOut({});
		expect(plans[0]?.options[0]).toMatchObject({
			...{ fit: outcome.fit, mismatched: outcome.mismatched, added: 0, removed: 0 },
			change: { fit: { point: 0, lower: 0, upper: 0 } },
		});
	});

	test('lose less the more they may move, and say what holds them back', () => {
		const options = plans[0]?.options ?? [];
		const losses = options.map(({ loss }) => loss?.mean ?? NaN);
		expect(losses[1]).toBeLessThan(losses[0] ?? NaN);
		expect(losses[2]).toBeLessThan(losses[1] ?? NaN);
		for (const { binding, added, change } of options.slice(1)) {
			expect(binding).toHaveLength(3);
			expect(added).toBeGreaterThan(0);
			expect(change.groupFit.lower).toBeLessThanOrEqual(change.groupFit.point ?? NaN);
		}
	});

	test('move no program by more than they may', () => {
		for (const { present, places } of plans[0]?.changes ?? []) {
			for (const count of places) {
				expect(Math.abs(count - present)).toBeLessThanOrEqual(0.2 * present + 1e-9);
			}
		}
		expect(plans[0]?.changes.length).toBeGreaterThan(0);
	});

	test('stand in the meeting pack as they are', () => {
		const tables = (pack?.blocks ?? []).filter(
			(block): block is TableBlock => block.kind === 'table' && block.id.startsWith('plan-'),
		);
		expect(tables.map(({ id }) => id)).toEqual(
			['outcome', 'cost', 'change', 'programs'].map((part) => `plan-${part}-secondary`),
		);
		const [outcome, cost] = tables;
		const options = plans[0]?.options ?? [];
		expect(
			outcome?.rows.map((row) => [row['fit'], row['fit_lower_90'], row['mismatched']]),
		).toEqual(options.map(({ fit, mismatched }) => [fit.point, fit.lower, mismatched.point]));
		expect(cost?.rows.map((row) => [row['added'], row['removed'], row['loss']])).toEqual(
			options.map(({ added, removed, loss }) => [added, removed, loss?.mean]),
		);
	});

	test('are the same in both languages but for words', () => {
		expect(again[0]?.options.map(({ loss, fit }) => [loss, fit])).toEqual(
			plans[0]?.options.map(({ loss, fit }) => [loss, fit]),
		);
		expect(again[0]?.options[1]?.binding.join(' ')).not.toMatch(/\p{Script=Han}/u);
	});
});
