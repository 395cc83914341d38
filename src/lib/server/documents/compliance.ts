import { type Compliance, complianceOf } from '#lib/documents/quality/compliance.ts';
import { activeLease } from '../scope.ts';
import { createSemaphore } from '../semaphore.ts';
import { type DocumentRequest, loadDocument } from './load.ts';

const kept = new Map<string, Compliance>();
const most = 400;
const inTurn = createSemaphore(1, { room: 24 });

/** How an annual report of the release at hand meets what the rules ask of it; worked out once. */
export async function complianceFor(request: Omit<DocumentRequest, 'kind'>): Promise<Compliance> {
	const { language, edition, school } = request;
	const key = [activeLease().release.id, language, edition, school ?? ''].join('\n');
	return await inTurn(async () => {
		const known = kept.get(key);
		if (known !== undefined) return known;
		const compliance = complianceOf(await loadDocument({ ...request, kind: 'quality' }));
		const [oldest] = kept.keys();
		if (kept.size >= most && oldest !== undefined) kept.delete(oldest);
		kept.set(key, compliance);
		return compliance;
	});
}
