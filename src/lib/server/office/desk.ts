import { firstLink } from '#lib/state/accounts.ts';
import { openState, type State } from '#lib/state/database.ts';
import { stateFolder } from '#lib/state/folder.ts';
import { stateTexts } from '#lib/state/texts.ts';
import { regionId, warehouseFolder } from '../settings.ts';

const files: Record<string, string> = import.meta.glob('../../state/*/*.sql', {
	query: '?raw',
	import: 'default',
	eager: true,
});

let opened: State | null = null;

/** The office's state; `null` where this server has none, and then there are no accounts. */
export function officeState(): State | null {
	return opened;
}

/** What to tell whoever starts the server: the way in, or why there is none. */
export type Opening =
	| { readonly kind: 'off' }
	| { readonly kind: 'open'; readonly link: string | null }
	| { readonly kind: 'unusable'; readonly reason: string };

/** Opens the state once. A folder that cannot be written costs the accounts, never the public site. */
export function openOffice(now: Date): Opening {
	const folder = stateFolder(regionId(), warehouseFolder());
	if (folder === null) return { kind: 'off' };
	try {
		opened = openState(folder, stateTexts(files));
		return { kind: 'open', link: firstLink(opened, now) };
	} catch (error) {
		opened = null;
		return { kind: 'unusable', reason: error instanceof Error ? error.message : String(error) };
	}
}
