import loadHighs, { type Highs, type Model } from 'highs';
import type {
	Program,
	ProgramRange,
	ProgramSolution,
	ProgramSolver,
	RangeQuestion,
} from '#lib/domain/program.ts';
import { toModelData } from './model-data.ts';
import { runModel } from './run-model.ts';
import { openSession } from './session.ts';

let loading: Promise<Highs> | undefined;

/** Where the solver's program is found; beside its loader unless told. */
export interface SolverOptions {
	readonly locateFile?: (file: string) => string;
}

/** The HiGHS solver, loaded once. It is exact about integers and gives the same answer every time. */
export async function openSolver(options: SolverOptions = {}): Promise<ProgramSolver> {
	loading ??= loadHighs(options);
	const highs = await loading;
	return {
		solve: (program) => solve(highs, program),
		ranges: (program, questions) => ranges(highs, program, questions),
		open: (program) => openSession(highs, program),
	};
}

function solve(highs: Highs, program: Program): ProgramSolution {
	return withProgram(highs, program, (model) => {
		setSense(highs, model, program.sense);
		const status = runModel(highs, model);
		if (status !== 'optimal') {
			return { status, objective: null, values: new Map(), duals: new Map() };
		}
		const isInteger = program.variables.some((variable) => variable.isInteger);
		if (isInteger) settleIntegers(highs, model, program);
		const { colValue, rowDual } = model.getSolution();
		return {
			status,
			objective: model.getObjectiveValue(),
			values: named(program.variables, colValue),
			duals: isInteger ? new Map() : named(program.constraints, rowDual),
		};
	});
}

/** Solves again with every integer at its whole value: branch and bound stops within a tolerance. */
function settleIntegers(highs: Highs, model: Model, program: Program): void {
	const { colValue } = model.getSolution();
	program.variables.forEach((variable, column) => {
		if (!variable.isInteger) return;
		const whole = Math.round(colValue[column] ?? 0);
		model.changeColIntegrality(column, highs.constants.variableType.continuous);
		model.changeColBounds(column, whole, whole);
	});
	const status = runModel(highs, model);
	if (status !== 'optimal') throw new RangeError(`whole values of the solution are ${status}`);
}

function ranges(
	highs: Highs,
	program: Program,
	questions: readonly RangeQuestion[],
): Map<string, ProgramRange> | null {
	const costless = program.variables.map(({ cost: _, squareCost: __, ...variable }) => variable);
	const columns = new Map(costless.map((variable, index) => [variable.name, index]));
	if (questions.length === 0) return new Map();
	return withProgram(highs, { ...program, variables: costless }, (model) => {
		if (runModel(highs, model) === 'infeasible') return null;
		const asked = questions.map(({ name, enough }) => {
			const column = columns.get(name);
			if (column === undefined) throw new RangeError(`unknown variable ${name}`);
			return { name, column, enough, seen: { lowest: Infinity, highest: -Infinity } };
		});
		const witness = (): void => {
			const { colValue } = model.getSolution();
			for (const { column, seen } of asked) {
				const value = colValue[column] ?? 0;
				seen.lowest = Math.min(seen.lowest, value);
				seen.highest = Math.max(seen.highest, value);
			}
		};
		witness();
		return new Map(
			asked.map(({ name, column, enough, seen }) => {
				const isWide = () => seen.highest - seen.lowest >= enough;
				const find = (sense: Program['sense']) => extreme(highs, model, column, sense, witness);
				const highest = isWide() ? seen.highest : find('maximize');
				const lowest = isWide() ? seen.lowest : find('minimize');
				return [name, { lowest, highest }];
			}),
		);
	});
}

function extreme(
	highs: Highs,
	model: Model,
	column: number,
	sense: Program['sense'],
	witness: () => void,
): number | null {
	setSense(highs, model, sense);
	model.changeColCost(column, 1);
	const isBounded = runModel(highs, model) === 'optimal';
	if (isBounded) witness();
	const objective = model.getObjectiveValue();
	model.changeColCost(column, 0);
	return isBounded ? objective : null;
}

function setSense(highs: Highs, model: Model, sense: Program['sense']): void {
	model.changeObjectiveSense(highs.constants.objectiveSense[sense]);
}

function withProgram<Result>(
	highs: Highs,
	program: Program,
	use: (model: Model) => Result,
): Result {
	const model = highs.createModel(toModelData(program));
	try {
		model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 1e-9 });
		return use(model);
	} finally {
		model.dispose();
	}
}

function named(
	items: readonly { readonly name: string }[],
	values: Float64Array,
): Map<string, number> {
	return new Map(items.map((item, index) => [item.name, values[index] ?? 0]));
}
