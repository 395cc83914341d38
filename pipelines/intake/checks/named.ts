import type { SourceCheck } from '../contract.ts';
import type { Defect } from '../defects/defect.ts';
import type { References } from '../references.ts';
import type { RawRecord, RawTable } from '../table/record.ts';
import { catalogueCheck } from './catalogue.ts';
import { controlTotalCheck } from './control-total.ts';
import { hierarchyCheck } from './hierarchy.ts';
import { jumpCheck } from './jump.ts';
import type { HeldRecords } from './keys.ts';
import { partialYearCheck, partialYearMarks } from './partial-year.ts';
import { percentScaleCheck } from './percent-scale.ts';

export interface CheckResult {
	readonly held: HeldRecords;
	readonly defects: readonly Defect[];
}

/** The checks that the contract asks for, and those that every contract gets. */
export function runNamedChecks(table: RawTable, references: References | undefined): CheckResult {
	const results = (table.contract.checks ?? []).map((check) =>
		runNamedCheck(check, table, references),
	);
	const held = new Map<RawRecord, Defect[]>();
	for (const [record, defects] of results.flatMap((result) => [...result.held])) {
		held.set(record, [...(held.get(record) ?? []), ...defects]);
	}
	const always = [...partialYearMarks(table), ...percentScaleCheck(table, sharesToCheck(table))];
	return { held, defects: [...results.flatMap(({ defects }) => defects), ...always] };
}

export function runNamedCheck(
	check: SourceCheck,
	table: RawTable,
	references: References | undefined,
): CheckResult {
	switch (check.check) {
		case 'jump':
			return { held: new Map(), defects: jumpCheck(table, check) };
		case 'partial_year':
			return { held: new Map(), defects: partialYearCheck(table, check) };
		case 'control_total':
			return { held: new Map(), defects: controlTotalCheck(table, check) };
		case 'hierarchy':
			return { held: new Map(), defects: hierarchyCheck(table, check) };
		case 'percent_scale':
			return { held: new Map(), defects: percentScaleCheck(table, check.fields) };
		case 'catalogue':
			return catalogueCheck(table, check, references);
	}
}

/** Shares are always looked at, unless a check names them already. */
export function sharesToCheck({ contract, shape }: RawTable): readonly string[] {
	const named = (contract.checks ?? []).flatMap((check) =>
		check.check === 'percent_scale' ? check.fields : [],
	);
	return shape
		.filter(({ field, name }) => field.percent !== undefined && !named.includes(name))
		.map(({ name }) => name);
}
