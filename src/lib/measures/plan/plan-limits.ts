import { mostOfNew } from '#lib/domain/new-program.ts';
import { isOpenTo } from '#lib/domain/plan.ts';
import type { LimitTerm, PlanLimit } from '#lib/domain/plan-problem.ts';
import type { PlanSettings } from '#lib/domain/plan-settings.ts';
import type { Studio, StudioCell } from '#lib/domain/studio.ts';
import { capacityLimits } from './capacity-limits.ts';

/** Everything that binds a plan, by name; nothing binds tighter than the plan of today where that is over it. */
export function planLimits(
	studio: Studio,
	cells: readonly StudioCell[],
	settings: PlanSettings,
): readonly PlanLimit[] {
	return [
		...cells.flatMap((cell, index) => cellLimits(studio, { cell, index }, settings)),
		...capacityLimits(studio, cells, settings),
	];
}

/** Cells that a party may change, in a fixed order. */
export function openCells(
	{ cells }: Studio,
	{ party, openings }: PlanSettings,
): readonly StudioCell[] {
	return cells.filter(
		(cell) =>
			isOpenTo(cell, party) && cell.classId !== null && (cell.status === 'taught' || openings > 0),
	);
}

interface PlacedCell {
	readonly cell: StudioCell;
	readonly index: number;
}

function cellLimits(
	studio: Studio,
	{ cell, index }: PlacedCell,
	settings: PlanSettings,
): readonly PlanLimit[] {
	const kept = settings.kept.some((each) => each.cell === cell.id);
	const isStopped = settings.lists === 'apply' && cell.proposal === 'stop';
	const isRestricted = settings.lists === 'apply' && cell.proposal === 'restrict';
	return studio.intakes.flatMap((_, intake) => {
		const own: LimitTerm = { cell: index, intake, coefficient: 1 };
		const limit = (kind: PlanLimit['kind'], lower: number | null, upper: number | null) => ({
			id: `${kind} ${cell.id} ${String(intake)}`,
			kind,
			subject: cell.id,
			intake,
			terms: [own],
			lower,
			upper,
		});
		const fixed = [
			...(kept ? [limit('protected', cell.places, cell.places)] : []),
			...(isStopped ? [limit('stop', null, 0)] : []),
		];
		if (fixed.length > 0) return fixed;
		if (cell.status === 'new') return [limit('size', null, mostOfNew(cell))];
		return [
			limit('change', ...range(cell.places, settings.maxChange)),
			yearlyLimit({ cell, index }, intake, settings.maxYearlyChange),
			...(isRestricted ? [limit('restrict', null, cell.places)] : []),
		];
	});
}

/** Whole places within a share of today's. */
function range(places: number, share: number): [lower: number, upper: number] {
	const room = Math.floor(places * share + tolerance);
	return [places - room, places + room];
}

const tolerance = 1e-9;

/** Against the intake before; the first against today. */
function yearlyLimit({ cell, index }: PlacedCell, intake: number, share: number): PlanLimit {
	const room = Math.floor(cell.places * share + tolerance);
	const today = intake === 0 ? cell.places : 0;
	const terms: readonly LimitTerm[] = [
		{ cell: index, intake, coefficient: 1 },
		...(intake === 0 ? [] : [{ cell: index, intake: intake - 1, coefficient: -1 }]),
	];
	return {
		id: `yearly ${cell.id} ${String(intake)}`,
		kind: 'yearly',
		subject: cell.id,
		intake,
		terms,
		lower: today - room,
		upper: today + room,
	};
}
