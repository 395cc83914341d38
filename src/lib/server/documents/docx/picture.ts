import type { FigureBlock } from '#lib/domain/document.ts';
import type { Language } from '#lib/domain/text.ts';
import { captionText, noteLines, spaced } from '#lib/documents/captions.ts';
import { toEmf } from '../drawing/emf.ts';
import { shapesOf } from '../drawing/shapes.ts';
import { type Paper, typeWidth } from '../paper.ts';
import type { ZipEntry } from '../zip.ts';
import { paragraphXml, runXml } from './inline.ts';
import type { Media } from './parts.ts';
import { emu, escapeXml } from './xml.ts';

const fallbackFonts: Readonly<Record<Language, string>> = { zh: 'Microsoft YaHei', en: 'Arial' };

/** A picture higher than this leaves no room for its caption. */
const highest = 150;

/** Millimetres on paper: as wide as the type area unless that makes it too high. */
export function pictureSize({ width, height }: FigureBlock, paper: Paper) {
	const scale = Math.min(typeWidth(paper) / width, highest / height);
	return { width: width * scale, height: height * scale };
}

export interface PictureMedia {
	readonly vector: Media;
	readonly fallback: Media;
}

export function mediaOf(index: number): PictureMedia {
	return {
		vector: { id: `rIdSvg${index}`, file: `figure${index}.svg` },
		fallback: { id: `rIdEmf${index}`, file: `figure${index}.emf` },
	};
}

/** The drawing as SVG for programs that read it, and as a metafile for those that do not. */
export function mediaEntries(
	figure: FigureBlock,
	{ vector, fallback }: PictureMedia,
	language: Language,
): readonly ZipEntry[] {
	const emf = toEmf(shapesOf(figure.svg), figure, fallbackFonts[language]);
	return [
		{ path: `word/media/${vector.file}`, content: figure.svg },
		{ path: `word/media/${fallback.file}`, content: emf },
	];
}

interface Place {
	readonly index: number;
	readonly language: Language;
	readonly paper: Paper;
}

export function pictureXml(figure: FigureBlock, { index, language, paper }: Place): string {
	const { width, height } = pictureSize(figure, paper);
	const media = mediaOf(index);
	const drawing =
		`<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${emu(width)}" cy="${emu(height)}"/>` +
		`<wp:docPr id="${index}" name="${escapeXml(figure.number)}" descr="${escapeXml(figure.finding)}"/>` +
		'<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>' +
		graphicXml(media, { id: index, width: emu(width), height: emu(height) }) +
		'</wp:inline>';
	return (
		paragraphXml('Picture', `<w:r><w:drawing>${drawing}</w:drawing></w:r>`) +
		paragraphXml('FigureCaption', runXml(captionText(figure, language))) +
		paragraphXml('TableNote', runXml(spaced(figure.unit, ...noteLines(figure, language)))) +
		paragraphXml('TableEnd', '')
	);
}

interface Box {
	readonly id: number;
	readonly width: number;
	readonly height: number;
}

function graphicXml({ vector, fallback }: PictureMedia, { id, width, height }: Box): string {
	const svg =
		'<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">' +
		`<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${vector.id}"/></a:ext></a:extLst>`;
	return (
		'<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>' +
		`<pic:nvPicPr><pic:cNvPr id="${id}" name="${vector.file}"/><pic:cNvPicPr/></pic:nvPicPr>` +
		`<pic:blipFill><a:blip r:embed="${fallback.id}">${svg}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
		`<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>` +
		'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
	);
}
