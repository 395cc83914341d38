import type { RecordTable, ReportDocument } from '#lib/domain/document.ts';
import { toCsv } from '../export/csv.ts';

/** The records of a list as CSV with a byte order mark, so that Excel reads Chinese. */
export function csvTwin(document: ReportDocument): Buffer {
	const { columns, rows } = twinOf(document);
	const named = columns.map((name) => ({ name, title: name, format: 'text' as const }));
	return toCsv({ columns: named, rows });
}

/** The records with the release that they were made from. */
export function jsonTwin(document: ReportDocument): Buffer {
	const { title, edition, region, isSynthetic, release } = document;
	const { rows } = twinOf(document);
	const content = {
		title,
		edition,
		region,
		is_synthetic: isSynthetic,
		release: release.id,
		content_id: release.contentId,
		as_of: release.asOf,
		entries: rows,
	};
	return Buffer.from(`${JSON.stringify(content, null, '\t')}\n`);
}

function twinOf({ twin, kind }: ReportDocument): RecordTable {
	if (twin === null) throw new RangeError(`the report ${kind} has no records for machines`);
	return twin;
}
