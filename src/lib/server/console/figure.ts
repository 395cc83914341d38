import type { Figure, FigureRow } from '#lib/domain/figure.ts';
import { consoleQuery } from '#lib/domain/console-view.ts';
import {
	downloadFormats,
	type DownloadFormat,
	type LoadedFigure,
} from '#lib/domain/loaded-figure.ts';
import type { Language } from '#lib/domain/text.ts';
import { consoleMessages } from '#lib/messages/console.ts';
import { figureStatus } from '../figure-status.ts';
import { releaseStamp } from '../figures.ts';
import { activeLease } from '../scope.ts';
import type { ConsoleResult } from './ask.ts';

/** An answer as a figure without a picture, so that it is shown and exported as every other table. */
export async function answerFigure(
	result: ConsoleResult,
	q: string,
	language: Language,
): Promise<LoadedFigure> {
	const rows = result.rows.map((row) => named(result, row));
	const [release, status] = await Promise.all([
		releaseStamp(),
		figureStatus(shape, { language, params: {}, rows }),
	]);
	const words = consoleMessages[language];
	return {
		id: shape.id,
		whyKeys: {},
		language,
		params: {},
		title: words.resultTitle,
		finding: '',
		note: q,
		unit: words.unit,
		columns: result.columns.map(({ name }, index) => ({
			name,
			label: name,
			unit: null,
			format: isNumber(rows, name) ? 'exact' : 'text',
			isHeader: index === 0,
			isExportOnly: false,
		})),
		rows,
		svg: null,
		chart: null,
		height: 0,
		measure: null,
		sources: [],
		release,
		downloads: links(q, language),
		embed: '',
		status,
	};
}

/** Nothing is known of an answer beforehand: no chart, no tables that must be supplied. */
const shape: Figure = {
	id: 'query',
	query: 'query',
	params: [],
	columns: [],
	title: () => '',
	finding: () => '',
	unit: { zh: consoleMessages.zh.unit, en: consoleMessages.en.unit },
	tables: [],
};

function named({ columns }: ConsoleResult, row: ConsoleResult['rows'][number]): FigureRow {
	return Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null]));
}

function isNumber(rows: readonly FigureRow[], name: string): boolean {
	return rows.some((row) => typeof row[name] === 'number');
}

function links(q: string, language: Language): Record<DownloadFormat, string> {
	const query = new URLSearchParams(consoleQuery({ q }));
	query.set('release', activeLease().release.id);
	const path = `/${language}/explore/sql/result`;
	return Object.fromEntries(
		downloadFormats.map((format) => [format, `${path}.${format}?${query.toString()}`]),
	) as Record<DownloadFormat, string>;
}
