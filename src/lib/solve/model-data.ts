import type { ModelData } from 'highs';
import type { Program, ProgramConstraint } from '#lib/domain/program.ts';

/** A program in the arrays that HiGHS reads. Bounds of ±Infinity mean no bound. */
export function toModelData(program: Program): ModelData {
	const { variables, constraints } = program;
	const columns = new Map(variables.map((variable, index) => [variable.name, index]));
	const base = {
		numCols: variables.length,
		numRows: constraints.length,
		colCost: variables.map((variable) => variable.cost ?? 0),
		colLower: variables.map((variable) => variable.lower ?? 0),
		colUpper: variables.map((variable) => variable.upper ?? Infinity),
		rowLower: constraints.map((constraint) => constraint.lower ?? -Infinity),
		rowUpper: constraints.map((constraint) => constraint.upper ?? Infinity),
		matrix: rowMatrix(constraints, columns),
	};
	return { ...base, ...integrality(program), ...hessian(program) };
}

function rowMatrix(
	constraints: readonly ProgramConstraint[],
	columns: ReadonlyMap<string, number>,
): ModelData['matrix'] {
	const starts = [0];
	const indices: number[] = [];
	const values: number[] = [];
	for (const constraint of constraints) {
		for (const [column, coefficient] of collect(constraint, columns)) {
			indices.push(column);
			values.push(coefficient);
		}
		starts.push(indices.length);
	}
	return {
		format: 'csr',
		numRows: constraints.length,
		numCols: columns.size,
		starts,
		indices,
		values,
	};
}

function collect(
	constraint: ProgramConstraint,
	columns: ReadonlyMap<string, number>,
): Map<number, number> {
	const coefficients = new Map<number, number>();
	for (const { variable, coefficient } of constraint.terms) {
		const column = columns.get(variable);
		if (column === undefined) {
			throw new RangeError(`constraint ${constraint.name}: unknown variable ${variable}`);
		}
		coefficients.set(column, (coefficients.get(column) ?? 0) + coefficient);
	}
	return coefficients;
}

function integrality({ variables }: Program): Pick<ModelData, 'integrality'> {
	if (!variables.some((variable) => variable.isInteger)) return {};
	return { integrality: Int32Array.from(variables, (variable) => Number(variable.isInteger)) };
}

function hessian({ variables }: Program): Pick<ModelData, 'hessian'> {
	const squares = variables.map((variable) => variable.squareCost ?? 0);
	if (squares.every((square) => square === 0)) return {};
	return {
		hessian: {
			format: 'triangular',
			dimension: squares.length,
			starts: Int32Array.from({ length: squares.length + 1 }, (_, index) => index),
			indices: Int32Array.from(squares, (_, index) => index),
			values: Float64Array.from(squares, (square) => 2 * square),
		},
	};
}
