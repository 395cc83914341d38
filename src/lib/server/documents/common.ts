import type { Edition } from '#lib/domain/document.ts';
import type { Language } from '#lib/domain/text.ts';
import type { Drawing } from '#lib/documents/blocks.ts';
import type { CommonMaterial, DrawnFigure } from '#lib/documents/material.ts';
import { formatPeriod } from '#lib/format/index.ts';
import { measures } from '#lib/measures/index.ts';
import { drawChart } from '../draw.ts';
import { resolved } from '../export/svg.ts';
import { missingTables } from '../figure-status.ts';
import { type FigureParams, loadFigure, releaseStamp } from '../figures.ts';
import { readManifest } from '../manifest.ts';
import { allSources } from '../sources.ts';
import { plainSvg } from './drawing/plain-svg.ts';
import { shapesOf } from './drawing/shapes.ts';

export interface DocumentView {
	readonly language: Language;
	readonly edition: Edition;
}

/** A drawing of this width fills the type area, its words as large as a table's notes. */
const paperWidth = 600;
const paperFonts: Readonly<Record<Language, string>> = {
	zh: "'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', SimHei, 'PingFang SC', sans-serif",
	en: "Arial, Helvetica, 'Liberation Sans', 'Noto Sans CJK SC', sans-serif",
};

export async function loadCommon({ language, edition }: DocumentView): Promise<CommonMaterial> {
	const [manifest, release, sources] = await Promise.all([
		readManifest(),
		releaseStamp(),
		allSources(),
	]);
	return {
		language,
		edition,
		region: manifest.region,
		release,
		seed: manifest.seed,
		inputCount: Object.keys(manifest.inputs).length,
		methodVersions: measures.map(({ id, name, version }) => ({
			id,
			name: name[language],
			version,
		})),
		sources: sources.map((source) => ({
			title: language === 'zh' ? source.title_zh : source.title_en,
			producer: language === 'zh' ? source.producer_zh : source.producer_en,
			period: formatPeriod(source.period, language),
			row_count: source.row_count,
		})),
	};
}

/** A figure of the site, drawn for paper. */
export async function loadDrawn(
	id: string,
	params: FigureParams,
	{ language, height }: { readonly language: Language; readonly height?: number },
): Promise<DrawnFigure> {
	const figure = await loadFigure(id, params, language);
	if (figure.chart === null || figure.rows.length === 0) return { figure, drawing: null };
	const view = {
		language,
		width: paperWidth,
		height: height ?? figure.height,
		params: figure.params,
	};
	return { figure, drawing: onPaper(drawChart(figure.chart, figure.rows, view), language) };
}

function onPaper(svg: string, language: Language): Drawing {
	const [, height = '0'] = /<svg [^>]*\bheight="([\d.]+)"/.exec(svg) ?? [];
	const white = resolved(svg.replaceAll('var(--paper)', '#ffffff'));
	const drawing = { svg: '', width: paperWidth, height: Number(height) };
	return { ...drawing, svg: plainSvg(shapesOf(white), drawing, paperFonts[language]) };
}

/** Names of what the region does not supply. */
export async function notSupplied(language: Language): Promise<readonly string[]> {
	const missing = await missingTables();
	return [...missing.values()].flatMap((table) => {
		const reason = language === 'zh' ? table.reason_zh : table.reason_en;
		return reason === null ? [] : [reason.replace(/[。.]\s*$/u, '')];
	});
}
