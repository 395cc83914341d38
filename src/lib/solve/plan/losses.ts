import type { PlanAims, PlanLoss, PlanPlaces, PlanProblem } from '#lib/domain/plan-problem.ts';

/** Loss at a plan with its slopes along the starters of every part. */
export interface LossPoint {
	readonly loss: PlanLoss;
	readonly byDraw: Float64Array;
	/** Starters that the plan adds, by part. */
	readonly starters: Float64Array;
	/** By target: mean loss. */
	readonly targetMeans: Float64Array;
	/** By part: slope of its target's mean loss. */
	readonly meanSlopes: Float64Array;
	/** By draw, then part. */
	readonly drawSlopes: readonly Float64Array[];
}

/** Parts of all targets in one row, with the target of each. */
export function partsOf(problem: PlanProblem) {
	return problem.targets.flatMap((target, index) =>
		target.parts.map((part) => ({ ...part, target: index })),
	);
}

export type PlanPart = ReturnType<typeof partsOf>[number];

export function startersOf(
	problem: PlanProblem,
	parts: readonly PlanPart[],
	places: PlanPlaces,
): Float64Array {
	return Float64Array.from(parts, (part) =>
		part.starters.reduce((sum, { cell, intake, coefficient }) => {
			const change = (places[cell]?.[intake] ?? 0) - (problem.cells[cell]?.present ?? 0);
			return sum + coefficient * change;
		}, 0),
	);
}

/** Unfilled posts and surplus entrants of every draw, weighted, at given starters. */
export function lossAt(
	problem: PlanProblem,
	parts: readonly PlanPart[],
	{ starters, moved }: { readonly starters: Float64Array; readonly moved: number },
): LossPoint {
	const { targets, probabilities, aims } = problem;
	const byDraw = new Float64Array(probabilities.length);
	const targetMeans = new Float64Array(targets.length);
	const meanSlopes = new Float64Array(parts.length);
	const drawSlopes = probabilities.map(() => new Float64Array(parts.length));
	const partsOfTarget = targets.map((_, target) =>
		parts.flatMap((part, index) => (part.target === target ? [index] : [])),
	);
	targets.forEach((target, index) => {
		const own = partsOfTarget[index] ?? [];
		probabilities.forEach((probability, draw) => {
			let entrants = target.entrants[draw] ?? 0;
			for (const part of own) {
				entrants += (parts[part]?.chances[draw] ?? 0) * (starters[part] ?? 0);
			}
			const excess = entrants - (target.wanted[draw] ?? 0);
			const slope = excess > 0 ? aims.surplus : -aims.unfilled;
			const loss = slope * excess;
			byDraw[draw] = (byDraw[draw] ?? 0) + loss;
			targetMeans[index] = (targetMeans[index] ?? 0) + probability * loss;
			for (const part of own) {
				const along = slope * (parts[part]?.chances[draw] ?? 0);
				meanSlopes[part] = (meanSlopes[part] ?? 0) + probability * along;
				const ofDraw = drawSlopes[draw];
				if (ofDraw) ofDraw[part] = along;
			}
		});
	});
	return {
		loss: lossOf(byDraw, probabilities, { ...aims, moved }),
		byDraw,
		starters,
		targetMeans,
		meanSlopes,
		drawSlopes,
	};
}

/** Mean, mean of the worst draws, and both together with the price of what is moved. */
export function lossOf(
	byDraw: Float64Array,
	probabilities: readonly number[],
	{ tail, tailShare, stay, moved }: PlanAims & { readonly moved: number },
): PlanLoss {
	const mean = byDraw.reduce((sum, loss, draw) => sum + loss * (probabilities[draw] ?? 0), 0);
	const worst = tailMean(byDraw, probabilities, tailShare);
	return { mean, tail: worst, total: mean + tail * worst + stay * moved };
}

/** Mean of the worst share of draws; the draw on the border counts in part. */
export function tailMean(
	byDraw: Float64Array,
	probabilities: readonly number[],
	share: number,
): number {
	const order = [...byDraw.keys()].sort((a, b) => (byDraw[b] ?? 0) - (byDraw[a] ?? 0));
	let [left, sum] = [share, 0];
	for (const draw of order) {
		const taken = Math.min(left, probabilities[draw] ?? 0);
		sum += taken * (byDraw[draw] ?? 0);
		left -= taken;
		if (left <= 0) break;
	}
	return sum / share;
}

/** Places that are not as today, added or taken away. */
export function movedIn({ cells }: PlanProblem, places: PlanPlaces): number {
	return cells.reduce(
		(sum, { present }, cell) =>
			sum + (places[cell] ?? []).reduce((own, count) => own + Math.abs(count - present), 0),
		0,
	);
}
