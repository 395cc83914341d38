/** The table of contents of a cluster's page: chapters and their figures. */
export const chapters = [
	{
		id: 'demand',
		figures: ['cluster-employment', 'cluster-output', 'cluster-openings', 'cluster-projects'],
	},
	{ id: 'supply', figures: ['cluster-majors', 'cluster-signals', 'cluster-flow'] },
	{ id: 'fit', figures: ['fit-contributions'] },
	{ id: 'market', figures: ['cluster-tightness', 'cluster-posted-pay', 'cluster-pay'] },
	{ id: 'similar', figures: ['cluster-similar'] },
] as const;

/** Figures that only some regions can feed and whose absence needs no words. */
export const optionalFigures: readonly string[] = ['cluster-output'];
