import { chartWidths } from '#lib/charts/index.ts';
import type { Figure, FigureRow, FigureView } from '#lib/domain/figure.ts';
import {
	downloadFormats,
	type DownloadFormat,
	type FigureStatus,
	type LoadedColumn,
	type LoadedFigure,
	type ReleaseStamp,
} from '#lib/domain/loaded-figure.ts';
import type { Language } from '#lib/domain/text.ts';
import { figures } from '#lib/figures/index.ts';
import { lineageOf } from '#lib/figures/lineage/index.ts';
import { whyKeys } from '#lib/figures/lineage/keys.ts';
import { siteMessages } from '#lib/messages/site.ts';
import { drawChart } from './draw.ts';
import { laterFigure } from './figure-later.ts';
import { figureStatus } from './figure-status.ts';
import { readManifest } from './manifest.ts';
import { isOlderRelease } from './older-release.ts';
import { query } from './query.ts';
import { activeLease, amongLatest, withRelease } from './scope.ts';
import { sourcesOf } from './sources.ts';

export type FigureParams = Readonly<Record<string, string>>;

const defaultHeight = 320;
/** Rows and drawings of a figure weigh up to a megabyte: enough for a dozen pages. */
const shelf = { name: 'figures', room: 160 };

const figuresById = new Map<string, Figure>(figures.map((figure) => [figure.id, figure]));

export function findFigure(id: string): Figure | undefined {
	return figuresById.get(id);
}

/** Everything a page or a file needs to show one figure; on an older release, with what the current one says. */
export async function loadFigure(
	id: string,
	params: FigureParams,
	language: Language,
): Promise<LoadedFigure> {
	const { isCurrent, currentId } = activeLease();
	const figure = await figureHere(id, params, language);
	if (isCurrent) return figure;
	const current = await withRelease(currentId, () => figureHere(id, params, language));
	return { ...figure, later: laterFigure(figure, current) };
}

/** One figure of the release at hand, worked out once while it is in use. */
function figureHere(id: string, params: FigureParams, language: Language): Promise<LoadedFigure> {
	const figure = figuresById.get(id);
	if (figure === undefined) throw new RangeError(`no figure ${id}`);
	const known = namedParams(figure, params);
	const key = `${language} ${figurePath(figure, known)}`;
	return amongLatest(shelf, key, () => load(figure, known, language));
}

async function load(
	figure: Figure,
	params: FigureParams,
	language: Language,
): Promise<LoadedFigure> {
	const { rows: counted, isBehind } = await rowsOf(figure, params, language);
	const rows = figure.measured?.(counted, language) ?? counted;
	const view: FigureView = { language, params, rows };
	const height = figure.height ?? defaultHeight;
	const [found, sources, release] = await Promise.all([
		figureStatus(figure, view),
		sourcesOf(figure.tables, language),
		releaseStamp(),
	]);
	const status = isBehind ? { ...found, notSupplied: siteMessages[language].olderRelease } : found;
	function draw(width: number): string | null {
		if (figure.chart === undefined || rows.length === 0 || status.hidden !== null) return null;
		return drawChart(figure.chart, rows, { language, width, height, params });
	}
	return {
		id: figure.id,
		language,
		params,
		title: figure.title(view),
		finding: findingOf(figure, view, status),
		note: figure.note?.(view) ?? null,
		unit: figure.unit[language],
		columns: figure.columns.map((column) => loadedColumn(column, language)),
		rows,
		svg: draw(chartWidths.wide),
		svgNarrow: draw(chartWidths.narrow),
		chart: figure.chart ?? null,
		height,
		measure: measureLink(figure, language),
		sources,
		release,
		downloads: downloadLinks(figure, params, { language, releaseId: release.id }),
		embed: embedLink(figure, params, { language, releaseId: release.id }),
		status,
		whyKeys: whyKeys(lineageOf(figure.id)),
	};
}

/** A release built by older software has no rows for a newer figure, and says so; the rest of the page stands. */
async function rowsOf(figure: Figure, params: FigureParams, language: Language) {
	try {
		const given = { ...params, ...figure.fixed, language };
		return { rows: await query<FigureRow>(figure.query, given), isBehind: false };
	} catch (problem) {
		if (!isOlderRelease(problem)) throw problem;
		return { rows: [], isBehind: true };
	}
}

function findingOf(figure: Figure, view: FigureView, { hidden }: FigureStatus): string {
	if (hidden === null) return figure.finding(view);
	const words = siteMessages[view.language];
	return words.hidden[hidden] + words.stop;
}

export async function releaseStamp(): Promise<ReleaseStamp> {
	const { release, isCurrent, currentId } = activeLease();
	const { asOf, contentId } = await readManifest();
	return { id: release.id, asOf, isCurrent, currentId, contentId };
}

function namedParams(figure: Figure, params: FigureParams): FigureParams {
	return Object.fromEntries(
		figure.params.flatMap((name) => {
			const value = params[name];
			return value === undefined ? [] : [[name, value]];
		}),
	);
}

function loadedColumn(column: Figure['columns'][number], language: Language): LoadedColumn {
	return {
		name: column.name,
		label: column.label[language],
		unit: column.unit?.[language] ?? null,
		format: column.format,
		isHeader: column.isHeader ?? false,
		isExportOnly: column.isExportOnly ?? false,
		leadsTo: column.leadsTo ?? null,
	};
}

function measureLink(figure: Figure, language: Language): LoadedFigure['measure'] {
	if (figure.measure === undefined) return null;
	return { id: figure.measure, href: `/${language}/methods/${figure.measure}` };
}

function figurePath(figure: Figure, params: FigureParams): string {
	return `${figure.id}?${new URLSearchParams(params).toString()}`;
}

interface From {
	readonly language: Language;
	readonly releaseId: string;
}

function embedLink(figure: Figure, params: FigureParams, from: From): string {
	const search = new URLSearchParams({ ...params, release: from.releaseId }).toString();
	return `/${from.language}/embed/${figure.id}?${search}`;
}

function downloadLinks(
	figure: Figure,
	params: FigureParams,
	from: From,
): Record<DownloadFormat, string> {
	const search = new URLSearchParams({ ...params, release: from.releaseId }).toString();
	const links = downloadFormats.map((format) => [
		format,
		`/${from.language}/figures/${figure.id}.${format}?${search}`,
	]);
	return Object.fromEntries(links) as Record<DownloadFormat, string>;
}
