import type { Text } from '#lib/domain/text.ts';

export const severities = ['block', 'quarantine', 'warning'] as const;

/** `block`: cannot be read. `quarantine`: the row is held aside. `warning`: passes when acknowledged. */
export type Severity = (typeof severities)[number];

/** One thing that is wrong, where, and how to put it right. */
export interface Defect {
	/** Path below the raw folder, `/` separated. */
	readonly file: string;
	readonly sheet: string | null;
	/** Line of a CSV, row of a sheet, 1-based, as an editor shows it. */
	readonly row: number | null;
	/** Column as the file names it. */
	readonly column: string | null;
	/** 1-based position of the column in the file. */
	readonly position: number | null;
	readonly value: string | null;
	readonly rule: string;
	readonly severity: Severity;
	readonly message: Text;
	readonly fix: Text;
	/** Cells or rows that this one entry stands for. */
	readonly count: number;
	readonly acknowledgedBy: string | null;
}

/** Where a defect is; whatever is left out concerns the whole file. */
export interface Place {
	readonly file: string;
	readonly sheet?: string | null;
	readonly row?: number | null;
	readonly column?: string | null;
	readonly position?: number | null;
	readonly value?: string | null;
	readonly count?: number;
}

/** What a rule says about one case. */
export interface Finding {
	readonly rule: string;
	readonly severity: Severity;
	readonly message: Text;
	readonly fix: Text;
}

export function defectAt(place: Place, finding: Finding): Defect {
	return {
		file: place.file,
		sheet: place.sheet ?? null,
		row: place.row ?? null,
		column: place.column ?? null,
		position: place.position ?? null,
		value: place.value ?? null,
		rule: finding.rule,
		severity: finding.severity,
		message: finding.message,
		fix: finding.fix,
		count: place.count ?? 1,
		acknowledgedBy: null,
	};
}

/** A defect stops a build unless it is held aside or somebody has answered for it. */
export function stopsBuild(defect: Defect): boolean {
	return (
		defect.severity === 'block' || (defect.severity === 'warning' && defect.acknowledgedBy === null)
	);
}
