import type { PlanProblem } from '#lib/domain/plan-problem.ts';
import type { ProgramConstraint, ProgramTerm } from '#lib/domain/program.ts';
import type { LossPoint, PlanPart } from './losses.ts';
import { excessName, meanName, quantileName, startersName } from './program-names.ts';

/** Tangents of the loss at one plan: no plan loses less than they say. */
export function cutsAt(
	problem: PlanProblem,
	parts: readonly PlanPart[],
	point: LossPoint,
	name: string,
): readonly ProgramConstraint[] {
	const { targets, aims } = problem;
	const means = targets.flatMap((_, target) => {
		const own = parts.flatMap((part, index) => (part.target === target ? [index] : []));
		const at = own.reduce(
			(sum, part) => sum + (point.meanSlopes[part] ?? 0) * (point.starters[part] ?? 0),
			0,
		);
		return {
			name: `${name} mean ${String(target)}`,
			terms: [{ variable: meanName(target), coefficient: 1 }, ...slopes(own, point.meanSlopes)],
			lower: (point.targetMeans[target] ?? 0) - at,
		};
	});
	return aims.tail === 0 ? means : [...means, ...tailCuts(problem, parts, point, name)];
}

/** Only draws near the worst ones bind. */
function tailCuts(
	{ probabilities, aims }: PlanProblem,
	parts: readonly PlanPart[],
	point: LossPoint,
	name: string,
): readonly ProgramConstraint[] {
	const order = [...point.byDraw.keys()].sort(
		(a, b) => (point.byDraw[b] ?? 0) - (point.byDraw[a] ?? 0),
	);
	const all = parts.map((_, index) => index);
	let mass = 0;
	const worst = order.filter((draw) => {
		const isNear = mass < aims.tailShare * nearTail;
		mass += probabilities[draw] ?? 0;
		return isNear;
	});
	return worst.map((draw) => {
		const along = point.drawSlopes[draw] ?? new Float64Array(parts.length);
		const at = all.reduce((sum, part) => sum + (along[part] ?? 0) * (point.starters[part] ?? 0), 0);
		return {
			name: `${name} draw ${String(draw)}`,
			terms: [
				{ variable: excessName(draw), coefficient: 1 },
				{ variable: quantileName, coefficient: 1 },
				...slopes(all, along),
			],
			lower: (point.byDraw[draw] ?? 0) - at,
		};
	});
}

/** Draws up to this many times the worst share are told. */
const nearTail = 1.5;

function slopes(parts: readonly number[], along: Float64Array): readonly ProgramTerm[] {
	return parts.flatMap((part) => {
		const slope = along[part] ?? 0;
		return slope === 0 ? [] : [{ variable: startersName(part), coefficient: -slope }];
	});
}
