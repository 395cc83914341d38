import type { ListChange } from '#lib/domain/list-changes.ts';
import type { Decision } from '#lib/domain/office/decision.ts';
import type { LoadedFigure } from '#lib/domain/loaded-figure.ts';
import type { CommonMaterial } from '../material.ts';

export interface ListRule {
	readonly rule_id: string;
	readonly subject: string;
	readonly signal: string;
	readonly direction: string;
	readonly clause: string;
}

export interface ListsMaterial extends CommonMaterial {
	readonly intakeYear: number;
	readonly proposals: LoadedFigure;
	/** Pathways with who decides, and the first intake that they reach. */
	readonly reach: LoadedFigure;
	readonly rules: readonly ListRule[];
	readonly earlier: { readonly id: string; readonly asOf: string } | null;
	readonly changes: readonly ListChange[];
	/** What has been ruled and issued. */
	readonly decisions: readonly Decision[];
}
