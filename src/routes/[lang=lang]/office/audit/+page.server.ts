import { auditEntries, brokenAudit } from '#lib/state/audit.ts';
import { requireRole, requireState } from '#lib/server/office/guard.ts';
import type { PageServerLoad } from './$types';

const pageLength = 100;

export const load: PageServerLoad = (event) => {
	requireRole(event, 'administrator', 'evaluator');
	const entries = auditEntries(requireState());
	const asked = Number(event.url.searchParams.get('to') ?? entries.length);
	const until = Number.isInteger(asked) && asked > 0 ? asked : entries.length;
	const shown = entries.filter(({ seq }) => seq <= until && seq > until - pageLength).toReversed();
	return {
		entries: shown.map(({ detail, ...entry }) => ({ ...entry, detail: detailOf(detail) })),
		older: until > pageLength ? until - pageLength : null,
		isNewest: until >= entries.length,
		brokenAt: brokenAudit(entries),
	};
};

function detailOf(text: string): string {
	const detail = JSON.parse(text) as Readonly<Record<string, string | number | null>>;
	return Object.values(detail)
		.filter((value) => value !== null)
		.map((value) => String(value).slice(0, 40))
		.join(' · ');
}
