import type { Row, TableModel } from '../../engine/model.ts';
import { type CohortCell, cohortCells } from '../chain/cohort-data.ts';
import {
	type CohortClass,
	type CohortGroup,
	cohortGroup,
	entryShare,
	projectCell,
} from '../chain/cohort.ts';
import { maxHorizon } from '../chain/employment-forecast.ts';
import { groupBy, keyOf, numberOrNull } from '../chain/rows.ts';

export const model: TableModel = {
	describe:
		'Graduates of one major and pathway in one year and those who enter work and stay, counted or projected.',
	grain: ['area_code', 'level', 'year', 'catalogue', 'major_code', 'pathway_id'],
	columns: {
		area_code: 'varchar',
		level: 'varchar',
		year: 'integer',
		catalogue: 'varchar',
		major_code: 'varchar',
		pathway_id: 'varchar',
		graduate_count: 'double',
		entrant_count: 'double',
		starter_count: 'double',
		survival: 'double',
		entry_alpha: 'double',
		entry_beta: 'double',
		years_to_leave: 'integer',
		value_kind: 'varchar',
	},
	inputs: [
		'intermediate.class_entries',
		'intermediate.cohort_intakes',
		'intermediate.cohort_stocks',
		'staging.pathways',
	],
	compute: (inputs, { region, asOfYear }) => {
		const cells = cohortCells({
			classes: inputs['intermediate.class_entries'] ?? [],
			intakes: inputs['intermediate.cohort_intakes'] ?? [],
			stocks: inputs['intermediate.cohort_stocks'] ?? [],
		});
		const pathways = new Map(
			(inputs['staging.pathways'] ?? []).map((row) => [
				keyOf(row, ['area_code', 'pathway_id']),
				row,
			]),
		);
		const groups = groupBy(cells, ({ area, level, pathway }) => [area, level, pathway].join('|'));
		return [...groups.values()].flatMap((members) => {
			const cycleYears = region.cycleYears[members[0]?.level ?? ''] ?? defaultCycle;
			const group = cohortGroup(members, cycleYears);
			const years = projectedYears(members, asOfYear);
			const activity = Math.max(...members.map(lastActivity));
			const yearsToLeave = leavingYears(group, pathways);
			return members
				.flatMap((cell) => [
					...countedRows(cell, group),
					...(isLive(cell, activity) ? projectCell(cell, group, years) : []).map((found) =>
						projectedRow(cell, found),
					),
				])
				.map((row) => ({ ...row, years_to_leave: yearsToLeave }));
		});
	},
};

const defaultCycle = 3;

/** From the year after the last counted class of the group. */
function projectedYears(members: readonly CohortCell[], asOfYear: number): readonly number[] {
	const counted = members.flatMap(({ classes }) => [...classes.keys()]);
	const first = Math.max(...counted, asOfYear - defaultCycle) + 1;
	const length = asOfYear + maxHorizon - first + 1;
	return Array.from({ length: Math.max(0, length) }, (_, index) => first + index);
}

/** A cell that has returned neither intake nor students nor a class since the others did sends nobody. */
function isLive(cell: CohortCell, activity: number): boolean {
	return lastActivity(cell) >= activity - 1;
}

function lastActivity({ intakes, stocks, classes }: CohortCell): number {
	const stocked = [...stocks.values()].flatMap((byYear) => [...byYear.keys()]);
	const started = [...intakes.keys(), ...stocked];
	return Math.max(...(started.length > 0 ? started : classes.keys()));
}

/** From the first day of the pathway to the labour market: of a last stage, the stages before count too. */
function leavingYears(group: CohortGroup, pathways: ReadonlyMap<string, Row>): number {
	const [cell] = group.cells;
	const stage = group.lastGrade - group.firstGrade + 1;
	const pathway = cell && pathways.get([cell.area, cell.pathway].join('|'));
	if (pathway?.['exit_level'] !== cell?.level) return stage;
	return (pathway && numberOrNull(pathway, 'years_total')) ?? stage;
}

/** Where a class returns no place of work, its entrants are estimated from its group's share. */
function countedRows(cell: CohortCell, group: CohortGroup): readonly Row[] {
	const share = entryShare(cell, group);
	return [...cell.classes].map(([year, { graduates, entrants }]) => ({
		...keyRow(cell, year),
		graduate_count: graduates,
		entrant_count: entrants ?? (graduates === null || share === null ? null : graduates * share),
		starter_count: null,
		survival: null,
		entry_alpha: null,
		entry_beta: null,
		value_kind: entrants === null && share !== null ? 'estimate' : 'observed',
	}));
}

function projectedRow(cell: CohortCell, { year, starters, survival, entry }: CohortClass): Row {
	const graduates = starters * survival;
	return {
		...keyRow(cell, year),
		graduate_count: graduates,
		entrant_count: entry === null ? null : graduates * entry.mean,
		starter_count: starters,
		survival,
		entry_alpha: entry ? entry.mean * entry.strength : null,
		entry_beta: entry ? (1 - entry.mean) * entry.strength : null,
		value_kind: 'projection',
	};
}

function keyRow({ area, level, catalogue, major, pathway }: CohortCell, year: number): Row {
	return {
		area_code: area,
		level,
		year,
		catalogue,
		major_code: major,
		pathway_id: pathway,
	};
}
