import type { OpenSession } from './program-session.ts';

/** One decision variable of a linear, integer or quadratic program. */
export interface ProgramVariable {
	readonly name: string;
	/** Smallest value; 0 unless told. */
	readonly lower?: number;
	/** Largest value; unbounded unless told. */
	readonly upper?: number;
	/** Coefficient in the objective; 0 unless told. */
	readonly cost?: number;
	/** Coefficient of the square in the objective; 0 unless told. */
	readonly squareCost?: number;
	readonly isInteger?: boolean;
}

export interface ProgramTerm {
	readonly variable: string;
	readonly coefficient: number;
}

/** `lower ≤ Σ coefficient · variable ≤ upper`; a side that is absent does not bind. */
export interface ProgramConstraint {
	readonly name: string;
	readonly terms: readonly ProgramTerm[];
	readonly lower?: number;
	readonly upper?: number;
}

/** A program as data. A quadratic objective must be convex when minimised. */
export interface Program {
	readonly sense: 'minimize' | 'maximize';
	readonly variables: readonly ProgramVariable[];
	readonly constraints: readonly ProgramConstraint[];
}

export type ProgramStatus = 'optimal' | 'infeasible' | 'unbounded' | 'limit';

export interface ProgramSolution {
	readonly status: ProgramStatus;
	/** Null unless the status is optimal, or a limit was reached with a feasible point. */
	readonly objective: number | null;
	readonly values: ReadonlyMap<string, number>;
	/** Change of the objective per unit of a constraint's binding side; empty for integer programs. */
	readonly duals: ReadonlyMap<string, number>;
}

/** Smallest and largest value of one variable over a feasible set; null where it has no bound. */
export interface ProgramRange {
	readonly lowest: number | null;
	readonly highest: number | null;
}

/** What a statistic may ask of a solver; the one home of the implementation is `solve`. */
export interface ProgramSolver {
	readonly solve: (program: Program) => ProgramSolution;
	/**
	 * Ranges of the variables over the program's constraints; null where it is infeasible. Where a width
	 * is given as enough, a range may be stated as soon as feasible points prove it that wide.
	 */
	readonly ranges: (
		program: Program,
		variables: readonly RangeQuestion[],
	) => ReadonlyMap<string, ProgramRange> | null;
	readonly open: OpenSession;
}

export interface RangeQuestion {
	readonly name: string;
	/** Infinity asks for the exact range. */
	readonly enough: number;
}
