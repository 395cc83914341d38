import { usualWindowDays } from '#lib/domain/office/rules.ts';
import type { ObjectionWindow } from '#lib/domain/release.ts';
import { officeMessages } from '#lib/messages/office.ts';
import { readManifest } from '../manifest.ts';

/** The region's rule on how long objections are heard; the usual one where it names none. */
export async function objectionWindow(): Promise<ObjectionWindow> {
	const { region } = await readManifest();
	if (region.objectionWindow !== undefined) return region.objectionWindow;
	const source = { zh: officeMessages.zh.windowUsual, en: officeMessages.en.windowUsual };
	return { leastDays: usualWindowDays, source };
}
