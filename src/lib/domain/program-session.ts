import type { Program, ProgramConstraint, ProgramStatus } from './program.ts';

/** A program that is solved again and again while constraints are added and bounds move. */
export interface ProgramSession {
	readonly solve: (options?: SessionOptions) => SessionSolution;
	readonly add: (constraints: readonly ProgramConstraint[]) => void;
	/** New sides of a constraint of the first program; a side that is absent does not bind. */
	readonly setSides: (name: string, sides: Sides) => void;
	/** New bounds of a variable; a side that is absent does not bind. */
	readonly setBounds: (variable: string, bounds: Sides) => void;
	/** The variables whose whole values are asked for; all others may be broken. */
	readonly setWhole: (variables: readonly string[]) => void;
	readonly close: () => void;
}

export interface Sides {
	readonly lower?: number;
	readonly upper?: number;
}

export interface SessionOptions {
	/** Relative gap at which whole numbers are good enough. */
	readonly gap?: number;
	readonly seconds?: number;
}

export interface SessionSolution {
	readonly status: ProgramStatus;
	readonly objective: number | null;
	/** Nothing better is possible; of a relaxed program its objective. */
	readonly bound: number | null;
	readonly values: Float64Array;
	/** By constraint in the order added; empty for whole numbers. */
	readonly duals: Float64Array;
}

export type OpenSession = (program: Program) => ProgramSession;
