import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rowsOf, type State } from './database.ts';

export interface StoredEvidence {
	readonly sha256: string;
	readonly bytes: number;
	readonly extension: string;
}

/** Keeps a file under the hash of its content; nothing that a sender wrote becomes part of a path. */
export function storeEvidence(
	state: State,
	content: Uint8Array,
	{ extension, now }: { readonly extension: string; readonly now: Date },
): StoredEvidence {
	const sha256 = createHash('sha256').update(content).digest('hex');
	const path = evidencePath(state, sha256);
	if (!existsSync(path)) {
		mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
		const part = `${path}.${String(process.pid)}.part`;
		writeFileSync(part, content, { mode: 0o600 });
		renameSync(part, path);
	}
	const stored = { sha256, bytes: content.length, extension };
	state.run('evidence-insert', { ...stored, now: now.toISOString() });
	return stored;
}

export function readEvidence(
	state: State,
	sha256: string,
): { readonly content: Buffer; readonly extension: string } | null {
	if (!/^[0-9a-f]{64}$/.test(sha256)) return null;
	const [known] = rowsOf<StoredEvidence>(state, 'evidence-by-hash', { sha256 });
	if (known === undefined) return null;
	return { content: readFileSync(evidencePath(state, sha256)), extension: known.extension };
}

function evidencePath({ folder }: State, sha256: string): string {
	return join(folder, 'evidence', sha256.slice(0, 2), sha256);
}
