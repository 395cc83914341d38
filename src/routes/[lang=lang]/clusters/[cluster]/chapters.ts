/** The table of contents of a cluster's page: chapters and their figures. */
export const chapters = [
	{ id: 'demand', figures: ['cluster-employment', 'cluster-output', 'cluster-openings'] },
	{ id: 'supply', figures: ['cluster-majors', 'cluster-signals', 'cluster-flow'] },
	{ id: 'fit', figures: ['fit-contributions', 'cluster-tightness'] },
] as const;

/** Figures that only some regions can feed and whose absence needs no words. */
export const optionalFigures: readonly string[] = ['cluster-output'];
