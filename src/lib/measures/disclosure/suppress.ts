import type { Program, ProgramConstraint, ProgramSolver } from '#lib/domain/program.ts';
import { auditCells, type AuditedCell } from './audit.ts';
import {
	indexLinked,
	splitLinked,
	touching,
	withheldIds,
	type DisclosureCell,
	type DisclosureRelation,
	type LinkedCells,
	type LinkedIndex,
} from './linked-cells.ts';

export interface Suppression {
	/** Primary and secondary cells to withhold, in order. */
	readonly suppressed: readonly string[];
	readonly secondary: readonly string[];
	/** The proof: every protected cell with the range left to an attacker. */
	readonly audit: readonly AuditedCell[];
	readonly isSafe: boolean;
}

/**
 * Withholds further cells until no protected cell can be narrowed below its required width. Each
 * exposed cell is protected by the cheapest change of the table that agrees with all relations and
 * moves it by the width; the cells of that change are withheld. Deterministic.
 */
export function suppressCells(linked: LinkedCells, solver: ProgramSolver): Suppression {
	const own = new Set(withheldIds(linked));
	const parts = splitLinked(linked).map((part) => suppressPart(part, solver));
	const suppressed = parts.flatMap((part) => part.suppressed).toSorted(compare);
	const audit = parts.flatMap((part) => part.audit).toSorted((a, b) => compare(a.id, b.id));
	return {
		suppressed,
		secondary: suppressed.filter((id) => !own.has(id)),
		audit,
		isSafe: audit.every(({ isProtected }) => isProtected),
	};
}

function suppressPart(
	part: LinkedCells,
	solver: ProgramSolver,
): Pick<Suppression, 'suppressed' | 'audit'> {
	const suppressed = new Set(withheldIds(part));
	const hopeless = new Set<string>();
	const index = indexLinked(part);
	const known = new Set(part.known);
	for (;;) {
		const audit = auditCells(part, suppressed, solver);
		const exposed = audit.filter(({ id, isProtected }) => !isProtected && !hopeless.has(id));
		if (exposed.length === 0) return { suppressed: [...suppressed], audit };
		const reach = new Map<string, Reach>();
		for (const cell of exposed.toSorted(byNeed)) {
			if (widthOf(reach.get(cell.id)) >= cell.requiredWidth) continue;
			const changes = nearestChanges(index, cell, { suppressed, known }, solver);
			if (!changes) hopeless.add(cell.id);
			for (const [id, change] of changes ?? []) {
				suppressed.add(id);
				reach.set(id, extend(reach.get(id), change));
			}
		}
	}
}

/** How far possible tables that were found move a cell down and up. */
interface Reach {
	readonly down: number;
	readonly up: number;
}

function extend(reach: Reach | undefined, change: number): Reach {
	const { down, up } = reach ?? { down: 0, up: 0 };
	return { down: Math.max(down, -change), up: Math.max(up, change) };
}

function widthOf(reach: Reach | undefined): number {
	return reach ? Math.floor(reach.down) + Math.floor(reach.up) : 0;
}

interface Withholding {
	readonly suppressed: ReadonlySet<string>;
	readonly known: ReadonlySet<string>;
}

/** How many relations a change may run through; cells further away stay as they are. */
const reaches = [1, 2, 4, Infinity] as const;

interface Region {
	readonly index: LinkedIndex;
	readonly near: readonly string[];
	/** Empty cells may be withheld too, and the cell moved down alone. */
	readonly usesEmpty: boolean;
}

/** Changes near the cell protect it as well as far ones and are found sooner. */
function nearestChanges(
	index: LinkedIndex,
	cell: AuditedCell,
	state: Withholding,
	solver: ProgramSolver,
): [string, number][] | null {
	for (const usesEmpty of [false, true]) {
		let size = 0;
		for (const steps of reaches) {
			const near = neighbourhood(index, cell.id, steps);
			if (near.length === size) continue;
			size = near.length;
			const changes = protectingChanges({ index, near, usesEmpty }, cell, state, solver);
			if (changes) return changes;
		}
	}
	return null;
}

function neighbourhood({ relations }: LinkedIndex, start: string, steps: number): string[] {
	const seen = new Set([start]);
	let frontier = [start];
	for (let step = 0; step < steps && frontier.length > 0; step++) {
		const next = frontier
			.flatMap((id) => relations.get(id) ?? [])
			.flatMap(({ total, parts }) => [total, ...parts])
			.filter((id) => !seen.has(id));
		for (const id of next) seen.add(id);
		frontier = [...new Set(next)];
	}
	return [...seen];
}

/**
 * The cheapest changes of the table that agree with all relations and move one cell down by half its
 * width, or to zero, and up by the rest; null where there are none.
 */
function protectingChanges(
	{ index, near, usesEmpty }: Region,
	{ id, value, requiredWidth }: AuditedCell,
	{ suppressed, known }: Withholding,
	solver: ProgramSolver,
): [string, number][] | null {
	const down = Math.min(value, usesEmpty ? requiredWidth : requiredWidth / 2);
	const free = near
		.flatMap((name) => index.cells.get(name) ?? [])
		.filter((cell) => isFree(cell, known, usesEmpty));
	const { relations } = touching(
		index,
		free.map((cell) => cell.id),
	);
	const withheld = new Set(suppressed);
	const found: [string, number][] = [];
	for (const move of [requiredWidth - down, -down].filter((size) => size !== 0)) {
		const program = changeProgram(relations, free, { id, move }, withheld);
		const { status, values } = solver.solve(program);
		if (status !== 'optimal') return null;
		for (const cell of free) {
			const change = (values.get(`+${cell.id}`) ?? 0) - (values.get(`-${cell.id}`) ?? 0);
			if (Math.abs(change) < 1e-7) continue;
			found.push([cell.id, change]);
			withheld.add(cell.id);
		}
	}
	return found;
}

/** An attacker may guess an empty cell, so a zero protects only where nothing else can. */
function isFree(cell: DisclosureCell, known: ReadonlySet<string>, usesEmpty: boolean): boolean {
	if (cell.isImplicit) return true;
	return !(cell.isFixed ?? false) && (usesEmpty || cell.value !== 0) && !known.has(cell.id);
}

function changeProgram(
	relations: readonly DisclosureRelation[],
	free: readonly DisclosureCell[],
	target: { readonly id: string; readonly move: number },
	withheld: ReadonlySet<string>,
): Program {
	const ids = new Set(free.map(({ id }) => id));
	const variables = free.flatMap(({ id, value, importance = 1 }) => {
		const cost = withheld.has(id) ? 0 : importance * (1 + Math.log1p(value));
		const fixed = (size: number) => ({ lower: Math.max(0, size), upper: Math.max(0, size) });
		const isTarget = id === target.id;
		return [
			{ name: `+${id}`, cost, ...(isTarget ? fixed(target.move) : {}) },
			{ name: `-${id}`, cost, ...(isTarget ? fixed(-target.move) : { upper: value }) },
		];
	});
	const constraints = relations.flatMap(({ total, parts, weights }, index): ProgramConstraint[] => {
		const terms = [
			...change(total, -1, ids),
			...parts.flatMap((part, at) => change(part, weights?.[at] ?? 1, ids)),
		];
		return terms.length === 0 ? [] : [{ name: `relation ${index}`, terms, lower: 0, upper: 0 }];
	});
	return { sense: 'minimize', variables, constraints };
}

function change(id: string, sign: number, free: ReadonlySet<string>) {
	if (!free.has(id)) return [];
	return [
		{ variable: `+${id}`, coefficient: sign },
		{ variable: `-${id}`, coefficient: -sign },
	];
}

function byNeed(a: AuditedCell, b: AuditedCell): number {
	return b.requiredWidth - a.requiredWidth || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : Number(a > b);
}
