import { groupBy } from '#lib/measures/group-by.ts';
import type { Row } from '../engine/model.ts';
import { addendOf, personCells } from './persons.ts';
import { type PublishedCell, type PublishedSet, relate } from './published-set.ts';
import type { DisclosureRules } from './rules.ts';
import { vacancyQuarters } from './tables.ts';

/** Seekers are persons; fewer vacancies than firms are needed come from fewer firms than are needed. */
export function vacancySet(rows: readonly Row[], rules: DisclosureRules): PublishedSet {
	const cells = personCells(vacancyQuarters, rows, rules).map((cell): PublishedCell => {
		if (cell.place?.column !== 'vacancy_count' || cell.reason === null) return cell;
		return cell.value < rules.minimumFirms
			? { ...cell, reason: 'few_firms' }
			: { ...cell, reason: null, requiredWidth: null };
	});
	const quarters = groupBy(rows, (row) => `${String(row['area_code'])}|${String(row['quarter'])}`);
	const relations = [...quarters.values()].flatMap((quarter) => quarterTotals(quarter));
	return { cells, relations };
}

function quarterTotals(rows: readonly Row[]) {
	const total = rows.find((row) => row['code_level'] === 0);
	const parts = rows.filter((row) => row !== total);
	return vacancyQuarters.counts.flatMap((column) =>
		relate(
			addendOf(vacancyQuarters, total, column),
			parts
				.map((row) => addendOf(vacancyQuarters, row, column))
				.filter((addend) => addend !== null),
		),
	);
}
