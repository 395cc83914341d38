import type { SourceField } from '../contract.ts';
import type { Finding } from '../defects/defect.ts';
import { unitFinding } from '../defects/structure.ts';
import type { Located, Spread } from './columns.ts';
import type { FoundHeader } from './find-header.ts';
import type { Grid } from './grid.ts';
import { declaredScale, headerUnit, tableUnit, unitScale } from './units.ts';

/** A column whose printed unit is another than its contract declares. */
export interface UnitFinding {
	readonly finding: Finding;
	readonly located: Located;
}

export function unitFindings(grid: Grid, header: FoundHeader): readonly UnitFinding[] {
	const spread = header.columns.spread.map(({ value }: Spread) => value);
	const numeric = [...header.columns.located, ...spread].filter(({ field }) => isNumeric(field));
	const common = tableUnit(grid, header.first);
	return numeric.flatMap((located) => {
		const own = headerUnit(located.header);
		const ownScale = own === null ? null : unitScale(own);
		const printed = ownScale === null ? (common?.unit ?? null) : own;
		const scale = ownScale ?? (common ? unitScale(common.unit) : null);
		if (printed === null || scale === null || scale === declaredScale(located.field)) return [];
		// A table in 万人 may hold shares and codes; a table in 人 may hold anything.
		if (ownScale === null && (located.field.percent !== undefined || scale === 1)) return [];
		if (located.field.percent === 'fraction' && scale === 1) return [];
		return [{ finding: unitFinding(printed, located.field, scale), located }];
	});
}

function isNumeric({ type }: SourceField): boolean {
	return type === 'integer' || type === 'number';
}
