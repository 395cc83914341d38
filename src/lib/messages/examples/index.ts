import type { Language } from '#lib/domain/text.ts';
import { forecastNames } from './forecasts.ts';
import { nameIn, type Names } from './names.ts';
import { practiceNames } from './practice.ts';
import { shareNames } from './shares.ts';
import { tokens } from './tokens.ts';

const fields: Names = { ...shareNames, ...forecastNames, ...practiceNames };

interface Place {
	/** Id of the measure, and the fields that lead there. */
	readonly path: readonly string[];
	readonly language: Language;
}

/** What a field of an example is called; null where its key is a datum, such as the name of a unit. */
export function fieldName(key: string, { path, language }: Place): string | null {
	const [measure = ''] = path;
	return (
		nameIn(fields, [...path, key].join('/'), language) ??
		nameIn(fields, `${measure}/${key}`, language) ??
		nameIn(fields, key, language)
	);
}

/** What an answer of an example says, which may name a field; codes and names stand as they are. */
export function tokenText(token: string, language: Language): string {
	return nameIn(tokens, token, language) ?? nameIn(fields, token, language) ?? token;
}
