import type { Highs, Model } from 'highs';
import type { ProgramStatus } from '#lib/domain/program.ts';

/** Runs a model; a status that presolve leaves open is settled without it. */
export function runModel(highs: Highs, model: Model): ProgramStatus {
	const { optimal, empty, infeasible, unbounded, unboundedOrInfeasible } =
		highs.constants.modelStatus;
	model.run();
	let status = model.getModelStatus();
	if (status === unboundedOrInfeasible) {
		model.options.set('presolve', 'off');
		model.run();
		status = model.getModelStatus();
		model.options.set('presolve', 'choose');
	}
	if (status === optimal || status === empty) return 'optimal';
	if (status === infeasible) return 'infeasible';
	return status === unbounded ? 'unbounded' : 'limit';
}
