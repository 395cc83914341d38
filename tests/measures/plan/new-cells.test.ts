import { describe, expect, test } from 'vitest';
import { usualSettings } from '#lib/domain/plan-settings.ts';
import type { Studio, StudioCell } from '#lib/domain/studio.ts';
import { newCells } from '#lib/measures/plan/new-cells.ts';
import { openCells, planLimits } from '#lib/measures/plan/plan-limits.ts';
import { createTrials } from '#lib/measures/plan/trial.ts';
import { inventStudio } from './studio.ts';

/** Majors 0 and 3 share a field, as do 1 and 4, and 2 and 5. */
const whole = inventStudio({ majors: 6, schools: 3, draws: 20, seed: 5 });

/** The studio in which school 0 does not teach some majors. */
function without(...majors: readonly number[]): Studio {
	const cells = whole.cells.filter(({ school, major }) => school !== 0 || !majors.includes(major));
	return { ...whole, cells };
}

function withCells(studio: Studio, change: (cell: StudioCell) => Partial<StudioCell>): Studio {
	return { ...studio, cells: studio.cells.map((cell) => ({ ...cell, ...change(cell) })) };
}

const ids = (studio: Studio): readonly string[] => newCells(studio).map(({ id }) => id);

describe('programs that a school could open', () => {
	test('are those that others here teach and that it teaches something related to', () => {
		expect(ids(without(3, 5))).toEqual(['S0|2021|3|P', 'S0|2021|5|P']);
		expect(ids(whole)).toEqual([]);
	});

	test('not in a field that it does not teach', () => {
		expect(ids(without(0, 3))).toEqual([]);
	});

	test('not where a rule proposes to stop or restrict the major, nor where others decide', () => {
		const stopped = withCells(without(3), ({ major, school }) =>
			major === 3 && school === 1 ? { proposal: 'stop' } : {},
		);
		expect(ids(stopped)).toEqual([]);
		const studio = without(3);
		const pathways = studio.pathways.map((each) => ({ ...each, decision: 'elsewhere' as const }));
		expect(ids({ ...studio, pathways })).toEqual([]);
	});

	test('not where nobody demands what the major leads to', () => {
		const studio = without(3);
		const demand = studio.chain.demand.map((year) => ({
			...year,
			cells: year.cells.map((cell) => (cell.occupation === 3 ? { ...cell, entryDemand: 0 } : cell)),
		}));
		expect(ids({ ...studio, chain: { ...studio.chain, demand } })).toEqual([]);
	});

	test('have no places today, fill as the same major does elsewhere, and leave today as it is', () => {
		const studio = without(3);
		const [cell] = newCells(studio);
		const peers = studio.cells.filter(({ major }) => major === 3);
		const sum = (part: 'starters' | 'places') =>
			peers.reduce((total, each) => total + each[part], 0);
		expect(cell).toMatchObject({
			places: 0,
			starters: 0,
			students: 0,
			status: 'new',
			teachers: null,
		});
		expect(cell?.fill).toBeCloseTo(sum('starters') / sum('places'), 12);
		const extended = { ...studio, cells: [...studio.cells, ...newCells(studio)] };
		expect(createTrials(extended)({}).outcome).toEqual(createTrials(studio)({}).outcome);
	});

	test('add entrants of their major once a plan gives them places', () => {
		const studio = without(3);
		const extended = { ...studio, cells: [...studio.cells, ...newCells(studio)] };
		const { change } = createTrials(extended)({ 'S0|2021|3|P': [40, 40, 40] });
		expect(change.majors[3]?.entrants.point).toBeGreaterThan(0);
		expect(change.majors[2]?.entrants.point).toBe(0);
	});
});

describe('limits on new programs', () => {
	const studio = without(3);
	const extended = { ...studio, cells: [...studio.cells, ...newCells(studio)] };
	const settings = { ...usualSettings, openings: 1 };

	test('there are none where no program may be opened', () => {
		expect(openCells(extended, usualSettings)).toEqual(studio.cells);
	});

	test('they share teachers and training places of their field, and have at most two classes', () => {
		const cells = openCells(extended, settings);
		const limits = planLimits(extended, cells, settings);
		const field = limits.filter(({ subject }) => subject === 'S0|2021|f0');
		expect(field.map(({ kind, intake }) => `${kind} ${String(intake)}`)).toEqual([
			...['fieldTeachers 0', 'fieldTraining 0', 'fieldTeachers 1', 'fieldTraining 1'],
			...['fieldTeachers 2', 'fieldTraining 2'],
		]);
		const own = studio.cells.find(({ id }) => id === 'S0|2021|0|P');
		const added = newCells(studio)[0];
		const training = field.find(({ kind }) => kind === 'fieldTraining');
		expect(training?.upper).toBe(Math.max(own?.places ?? 0, own?.trainingSeats ?? 0));
		expect(training?.terms.map(({ cell }) => cells[cell]?.id)).toEqual([own?.id, added?.id]);
		const size = limits.find(({ kind }) => kind === 'size');
		expect(size).toMatchObject({ subject: added?.id, upper: 2 * (added?.classSize ?? 0) });
	});

	test('means that a person does not let bind do not', () => {
		const cells = openCells(extended, settings);
		const kinds = planLimits(extended, cells, { ...settings, binding: ['training'] }).map(
			({ kind }) => kind,
		);
		expect(kinds).toContain('fieldTraining');
		expect(kinds).not.toContain('fieldTeachers');
	});
});
