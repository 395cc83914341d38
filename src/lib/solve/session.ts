import type { Highs, Model } from 'highs';
import type { Program, ProgramConstraint } from '#lib/domain/program.ts';
import type {
	ProgramSession,
	SessionOptions,
	SessionSolution,
	Sides,
} from '#lib/domain/program-session.ts';
import { runModel } from './run-model.ts';
import { toModelData } from './model-data.ts';

/** Seconds; the solver takes no infinity. */
const longest = 86_400;

/** A program kept in the solver, so that it starts from where it ended. */
export function openSession(highs: Highs, program: Program): ProgramSession {
	const model = highs.createModel(toModelData(program));
	model.options.set({ output_flag: false, random_seed: 0 });
	model.changeObjectiveSense(highs.constants.objectiveSense[program.sense]);
	const columns = new Map(program.variables.map(({ name }, index) => [name, index]));
	const rows = new Map(program.constraints.map(({ name }, index) => [name, index]));
	let whole = program.variables.filter(({ isInteger }) => isInteger).map(({ name }) => name);
	const columnOf = (name: string): number => positionOf(columns, name, 'variable');

	function setType(name: string, type: 'continuous' | 'integer'): void {
		model.changeColIntegrality(columnOf(name), highs.constants.variableType[type]);
	}

	return {
		solve: ({ gap = 0, seconds = longest }: SessionOptions = {}) => {
			model.options.set({ mip_rel_gap: gap, time_limit: seconds });
			model.zeroAllClocks();
			return solutionOf(highs, model, whole.length > 0);
		},
		setBounds: (variable, { lower = -Infinity, upper = Infinity }) => {
			model.changeColBounds(columnOf(variable), lower, upper);
		},
		setWhole: (variables) => {
			for (const name of whole) setType(name, 'continuous');
			for (const name of variables) setType(name, 'integer');
			whole = [...variables];
		},
		add: (constraints) => {
			for (const constraint of constraints) addRow(model, constraint, columns);
		},
		setSides: (name, { lower = -Infinity, upper = Infinity }: Sides) => {
			model.changeRowBounds(positionOf(rows, name, 'constraint'), lower, upper);
		},
		close: () => {
			model.dispose();
		},
	};
}

function positionOf(known: ReadonlyMap<string, number>, name: string, kind: string): number {
	const position = known.get(name);
	if (position === undefined) throw new RangeError(`unknown ${kind} ${name}`);
	return position;
}

function addRow(
	model: Model,
	{ name, terms, lower = -Infinity, upper = Infinity }: ProgramConstraint,
	columns: ReadonlyMap<string, number>,
): void {
	const indices = terms.map(({ variable }) => {
		const column = columns.get(variable);
		if (column === undefined) {
			throw new RangeError(`constraint ${name}: unknown variable ${variable}`);
		}
		return column;
	});
	model.addRow(lower, upper, { indices, values: terms.map(({ coefficient }) => coefficient) });
}

function solutionOf(highs: Highs, model: Model, isWhole: boolean): SessionSolution {
	const status = runModel(highs, model);
	const { colValue, rowDual } = model.getSolution();
	const objective = model.getObjectiveValue();
	const hasPoint = status === 'optimal' || (status === 'limit' && Number.isFinite(objective));
	return {
		status,
		objective: hasPoint ? objective : null,
		bound: isWhole ? boundOf(model) : status === 'optimal' ? objective : null,
		values: colValue,
		duals: isWhole ? new Float64Array() : rowDual,
	};
}

function boundOf(model: Model): number | null {
	const bound = Number(model.info.get('mip_dual_bound'));
	return Number.isFinite(bound) ? bound : null;
}
