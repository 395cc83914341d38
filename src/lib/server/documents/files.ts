import type { DocumentFormat } from '#lib/domain/document.ts';
import { createPageCache, encodedBody, storedPage } from '../page-cache.ts';
import { activeLease } from '../scope.ts';
import { createSemaphore } from '../semaphore.ts';
import { type DocumentRequest, loadDocument } from './load.ts';
import { assertProved } from './proof.ts';
import { documentFileName, formatsOf, writers } from './write.ts';

export interface DocumentFile {
	readonly name: string;
	readonly contentType: string;
	readonly body: Buffer;
}

/** Files made once per release; one at a time, because each asks a hundred queries and draws dozens of figures. */
const kept = createPageCache(96 * 1024 * 1024);
const inTurn = createSemaphore(1, { room: 12 });

/** The file of a report; null where the report has no such format. */
export async function documentFile(
	request: DocumentRequest,
	format: DocumentFormat,
): Promise<DocumentFile | null> {
	const { kind, language, edition, school } = request;
	const release = activeLease().release.id;
	const key = [release, kind, language, edition, school ?? '', format].join('\n');
	const known = kept.get(key);
	if (known !== undefined) {
		const { name = '', contentType = '' } = known.headers;
		return { name, contentType, body: await encodedBody(known, 'identity') };
	}
	return await inTurn(async () => {
		const document = await loadDocument(request);
		if (!formatsOf(document).includes(format)) return null;
		const { contentType, write } = writers[format];
		const file = { name: documentFileName(document, format), contentType };
		const body = await write(document);
		assertProved(document, format, { name: file.name, body });
		kept.set(key, storedPage(body, file));
		return { ...file, body };
	});
}
