import type { Program, ProgramConstraint, ProgramSolver } from '#lib/domain/program.ts';
import { auditCells, type AuditedCell } from './audit.ts';
import { componentsOf, primaryIds, type DisclosureCell, type LinkedCells } from './linked-cells.ts';

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
	const primary = primaryIds(linked);
	const suppressed = new Set(primary);
	const unprotectable = new Set<string>();
	const components = componentOfCell(linked);
	let audit = auditCells(linked, suppressed, solver);
	for (;;) {
		const exposed = audit.filter(({ id, isProtected }) => !isProtected && !unprotectable.has(id));
		if (exposed.length === 0) break;
		for (const { id } of exposed.toSorted(byNeed)) {
			const before = suppressed.size;
			const cells = protectingCells(linked, id, suppressed, components.get(id) ?? [], solver);
			for (const cell of cells ?? []) suppressed.add(cell);
			if (suppressed.size === before) unprotectable.add(id);
		}
		audit = auditCells(linked, suppressed, solver);
		for (const { id, isProtected } of audit) if (isProtected) unprotectable.delete(id);
	}
	const all = [...suppressed].toSorted(compare);
	const own = new Set(primary);
	return {
		suppressed: all,
		secondary: all.filter((id) => !own.has(id)),
		audit,
		isSafe: audit.every(({ isProtected }) => isProtected),
	};
}

function componentOfCell(linked: LinkedCells): Map<string, readonly string[]> {
	const ids = new Set(linked.cells.map(({ id }) => id));
	const components = componentsOf({ ...linked, ratios: [] }, ids);
	return new Map(components.flatMap((component) => component.map((id) => [id, component])));
}

/** Cells of the cheapest feasible change that moves one cell down as far as half its width and up by the rest. */
function protectingCells(
	linked: LinkedCells,
	id: string,
	suppressed: ReadonlySet<string>,
	component: readonly string[],
	solver: ProgramSolver,
): string[] | null {
	const inside = new Set(component);
	const cells = linked.cells.filter((cell) => inside.has(cell.id));
	const target = cells.find((cell) => cell.id === id);
	const width = target?.requiredWidth ?? 0;
	const down = Math.min(target?.value ?? 0, width / 2);
	const known = new Set(linked.known);
	const found = new Set<string>();
	for (const move of [width - down, -down]) {
		if (move === 0) continue;
		const free = cells.filter((cell) => isFree(cell, known));
		const withheld = new Set([...suppressed, ...found]);
		const solution = solver.solve(changeProgram(linked, free, { id, move }, withheld));
		if (solution.status !== 'optimal') return null;
		for (const cell of free) {
			const up = solution.values.get(`+${cell.id}`) ?? 0;
			const less = solution.values.get(`-${cell.id}`) ?? 0;
			if (Math.abs(up - less) > 1e-7) found.add(cell.id);
		}
	}
	return [...found];
}

/** An attacker may guess an empty cell, so a zero protects nothing. */
function isFree(cell: DisclosureCell, known: ReadonlySet<string>): boolean {
	return !(cell.isFixed ?? false) && cell.value !== 0 && !known.has(cell.id);
}

function changeProgram(
	{ relations }: LinkedCells,
	free: readonly DisclosureCell[],
	target: { readonly id: string; readonly move: number },
	withheld: ReadonlySet<string>,
): Program {
	const ids = new Set(free.map(({ id }) => id));
	const variables = free.flatMap(({ id, value }) => {
		const cost = withheld.has(id) ? 0 : 1 + Math.log1p(value);
		const fixed = (size: number) => ({ lower: Math.max(0, size), upper: Math.max(0, size) });
		const isTarget = id === target.id;
		return [
			{ name: `+${id}`, cost, ...(isTarget ? fixed(target.move) : {}) },
			{ name: `-${id}`, cost, ...(isTarget ? fixed(-target.move) : { upper: value }) },
		];
	});
	const constraints = relations.flatMap(({ total, parts }, index): ProgramConstraint[] => {
		const terms = [...change(total, -1, ids), ...parts.flatMap((part) => change(part, 1, ids))];
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
