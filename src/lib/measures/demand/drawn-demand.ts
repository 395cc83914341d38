/** What entry demand of one occupation in one cluster is made of. */
export interface DemandParts {
	readonly entryDemand: number;
	readonly employees: number;
	readonly replacement: number;
	readonly newEntrantShare: number;
}

/** How a possible future of a cluster's employment differs from its forecast, per employee. */
export interface EmploymentMiss {
	/** Of the mean yearly change. */
	readonly change: number;
	/** Of the level. */
	readonly level: number;
}

/** Entry demand in one possible future: expansion moves with the change, replacement with the level. */
export function drawnDemand(
	{ entryDemand, employees, replacement, newEntrantShare }: DemandParts,
	{ change, level }: EmploymentMiss,
): number {
	return entryDemand + newEntrantShare * (employees * change + replacement * level);
}
