/** Contract tables that the chain from graduates to demand cannot do without, first cause first. */
export const chainTables = [
	'destinations',
	'enrollment',
	'major_occupations',
	'industry_employment',
	'staffing',
	'separations',
] as const;

/** Marts with lineage to raw files on which supply and demand rest. */
export const chainMarts = [
	'outcomes_by_program',
	'enrollment_by_program',
	'industry_employment',
] as const;
