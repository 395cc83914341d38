import { createHash } from 'node:crypto';
import type { Role } from '#lib/domain/user.ts';
import { rowsOf, type State } from './database.ts';

/** Who does something; `null` is the system itself or a stranger. */
export type Doer = { readonly id: string; readonly role: Role } | null;

/** Where something is done, by whom and when. */
export interface Desk {
	readonly state: State;
	readonly doer: Doer;
	readonly now: Date;
}

export interface Deed {
	readonly action: string;
	/** What it was done to, e.g. `account:…` or `case:…`. */
	readonly subject: string;
	readonly detail?: Readonly<Record<string, string | number | null>>;
}

export interface AuditEntry {
	readonly seq: number;
	readonly at: string;
	readonly account_id: string | null;
	readonly account_name: string | null;
	readonly role: Role | null;
	readonly action: string;
	readonly subject: string;
	readonly detail: string;
	readonly previous_hash: string;
	readonly hash: string;
}

const firstHash = '0'.repeat(64);

/** Adds an entry; call inside the transaction that does the deed. */
export function recordDeed({ state, doer, now }: Desk, deed: Deed): void {
	const [last] = rowsOf<{ seq: number; hash: string }>(state, 'audit-last');
	const entry = {
		seq: (last?.seq ?? 0) + 1,
		at: now.toISOString(),
		account_id: doer?.id ?? null,
		role: doer?.role ?? null,
		action: deed.action,
		subject: deed.subject,
		detail: JSON.stringify(deed.detail ?? {}),
		previous_hash: last?.hash ?? firstHash,
	};
	state.run('audit-insert', { ...entry, hash: entryHash(entry) });
}

export function auditEntries(state: State, after = 0, until = 2 ** 53 - 1): readonly AuditEntry[] {
	return rowsOf<AuditEntry>(state, 'audit-entries', { after, until });
}

/** The number of the first entry that does not follow from the one before it, if any. */
export function brokenAudit(entries: readonly AuditEntry[]): number | null {
	let previous = firstHash;
	for (const [index, entry] of entries.entries()) {
		const follows = entry.seq === index + 1 && entry.previous_hash === previous;
		if (!follows || entry.hash !== entryHash(entry)) return entry.seq;
		previous = entry.hash;
	}
	return null;
}

function entryHash(entry: Omit<AuditEntry, 'hash' | 'account_name'>): string {
	const { previous_hash, seq, at, account_id, role, action, subject, detail } = entry;
	const text = JSON.stringify([previous_hash, seq, at, account_id, role, action, subject, detail]);
	return createHash('sha256').update(text).digest('hex');
}
