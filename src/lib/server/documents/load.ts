import type { DocumentKind, ReportDocument } from '#lib/domain/document.ts';
import { fitReport } from '#lib/documents/fit/report.ts';
import { listsReport } from '#lib/documents/lists/report.ts';
import { meetingPack } from '#lib/documents/meeting/report.ts';
import { qualityReport } from '#lib/documents/quality/report.ts';
import type { PlanFinder } from '../plan-options.ts';
import type { DocumentView } from './common.ts';
import { loadFit } from './fit.ts';
import { loadLists, UndecidedError } from './lists.ts';
import { loadMeeting } from './meeting.ts';
import { loadQuality } from './quality.ts';

export interface DocumentRequest extends DocumentView {
	readonly kind: DocumentKind;
	/** A school's id where the report is one school's; null for the region's. */
	readonly school: string | null;
	/** Looks for the plans of a meeting beside the pages; where absent they are found in place. */
	readonly findPlan?: PlanFinder;
}

/** A report on the release at hand; nothing undecided has a public edition. */
export async function loadDocument(request: DocumentRequest): Promise<ReportDocument> {
	const { kind, edition } = request;
	const isUndecided = kind === 'lists' || kind === 'meeting';
	if (isUndecided && edition === 'public') throw new UndecidedError(kind);
	return await loaders[kind](request);
}

type Loader = (request: DocumentRequest) => Promise<ReportDocument>;

const loaders: Readonly<Record<DocumentKind, Loader>> = {
	fit: async (request) => fitReport(await loadFit(request)),
	quality: async (request) => qualityReport(await loadQuality(request, request.school)),
	lists: async (request) => listsReport(await loadLists(request)),
	meeting: async (request) => meetingPack(await loadMeeting(request, request.findPlan)),
};
