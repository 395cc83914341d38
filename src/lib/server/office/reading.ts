import type { Case } from '#lib/domain/office/case.ts';
import { type CaseLine, caseLine, type Onlooker } from '#lib/domain/office/inbox.ts';
import { isVisible, type Reader } from '#lib/domain/office/visibility.ts';
import type { User } from '#lib/domain/user.ts';
import { officeDate, readCase, readCases } from '#lib/state/cases.ts';
import { rowsOf, type State } from '#lib/state/database.ts';
import { readManifest } from '../manifest.ts';

export async function readerFor(user: User | null): Promise<Reader> {
	const { region } = await readManifest();
	return { user, isSynthetic: region.kind === 'synthetic' };
}

export function onlooker(user: User | null): Onlooker {
	return { actor: user, today: officeDate(new Date()) };
}

/** The cases that a reader may see, sorted by what they mean to them. */
export function caseLists(state: State, reader: Reader) {
	const lines = readCases(state)
		.filter(({ case: each }) => isVisible(each, reader))
		.map(({ id, case: each }) => caseLine(id, each, onlooker(reader.user)))
		.filter((line) => line !== null);
	const isFinished = ({ stage }: CaseLine) => stage === 'published' || stage === 'withdrawn';
	return {
		waiting: lines.filter(({ isWaiting }) => isWaiting),
		others: lines.filter((line) => !line.isWaiting && !isFinished(line)),
		finished: lines.filter(isFinished),
	};
}

export function visibleCase(state: State, id: string, reader: Reader): Case | null {
	const found = readCase(state, id);
	return found !== null && isVisible(found, reader) ? found : null;
}

/** Names by account, for readers who have one themselves. */
export function actorNames(state: State, user: User | null): Readonly<Record<string, string>> {
	if (user === null) return {};
	const rows = rowsOf<{ id: string; name: string }>(state, 'account-names');
	return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
