import type { AuditedCell } from '#lib/measures/disclosure/audit.ts';
import { groupBy } from '#lib/measures/group-by.ts';
import type { Row } from '../engine/model.ts';
import type { PublishedCell } from './published-set.ts';

/**
 * How many figures of a column were withheld, and that all of them stay uncertain. Which of them the
 * rules name and which only shield others is not told: a small count known as such is no longer hidden.
 */
export function auditRows(
	cells: readonly PublishedCell[],
	suppressed: ReadonlySet<string>,
	audit: readonly AuditedCell[],
): readonly Row[] {
	const exposed = new Set(audit.filter((cell) => !cell.isProtected).map(({ id }) => id));
	const columns = groupBy(
		cells.filter(({ place }) => place !== null),
		({ place }) => `${String(place?.table)}|${String(place?.column)}`,
	);
	return [...columns.values()].map((group) => {
		const [first] = group;
		const exposedCount = group.filter(({ id }) => exposed.has(id)).length;
		return {
			table_name: (first?.place?.table ?? '').slice('marts.'.length),
			column_name: first?.place?.column ?? '',
			cell_count: group.length,
			withheld_count: group.filter(({ id }) => suppressed.has(id)).length,
			exposed_count: exposedCount,
			is_protected: exposedCount === 0,
		};
	});
}
