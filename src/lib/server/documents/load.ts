import type { DocumentKind, ReportDocument } from '#lib/domain/document.ts';
import { fitReport } from '#lib/documents/fit/report.ts';
import { qualityReport } from '#lib/documents/quality/report.ts';
import type { DocumentView } from './common.ts';
import { loadFit } from './fit.ts';
import { loadQuality } from './quality.ts';

export interface DocumentRequest extends DocumentView {
	readonly kind: DocumentKind;
	/** A school's id where the report is one school's; null for the region's. */
	readonly school: string | null;
}

/** A report on the release at hand. */
export async function loadDocument(request: DocumentRequest): Promise<ReportDocument> {
	return await loaders[request.kind](request);
}

const loaders: Readonly<
	Record<DocumentKind, (request: DocumentRequest) => Promise<ReportDocument>>
> = {
	fit: async (request) => fitReport(await loadFit(request)),
	quality: async (request) => qualityReport(await loadQuality(request, request.school)),
	lists: () => Promise.reject(new RangeError('lists')),
	meeting: () => Promise.reject(new RangeError('meeting')),
};
