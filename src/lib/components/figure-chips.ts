import type { LoadedFigure } from '#lib/domain/loaded-figure.ts';
import { terms } from '#lib/messages/terms.ts';

/** What a reader must know at a glance about a figure, in words. */
export function chipsOf({ status, language, rows }: LoadedFigure): string[] {
	const names = terms[language].chips;
	return [
		status.isSynthetic ? names.synthetic : '',
		status.isProxy ? names.proxy : '',
		rows.some((row) => row['value_kind'] === 'estimate') ? names.estimate : '',
		status.isPartialYear ? names.partial : '',
		status.isIndicative ? names.indicative : '',
		status.isSuppressed ? names.suppressed : '',
	].filter(Boolean);
}
