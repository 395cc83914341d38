import type { ReportDocument } from '#lib/domain/document.ts';
import { millimetres, type Paper, typeWidth } from '../paper.ts';
import { imprintPoints } from '../layout/imprint.ts';
import { inlineXml, paragraphXml, tabXml } from './inline.ts';
import { linedTableXml } from './table.ts';
import { emu } from './xml.ts';

const shapes = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape';

/** 版记: who gets copies, who printed it and when; its last rule is the foot of the last page. */
export function imprintXml({ notice, blocks }: ReportDocument, paper: Paper): string {
	if (notice === null) return '';
	const [printer, printedOn] = notice.printed;
	const lines = [
		inlineXml([notice.copies]),
		inlineXml([printer]) + tabXml + inlineXml([printedOn]),
	].map((line) => paragraphXml('Imprint', line));
	const content = linedTableXml(lines, paper) + paragraphXml('Hair', '');
	const box = { width: emu(typeWidth(paper)), height: emu(millimetres(imprintPoints(paper))) };
	return paragraphXml('TableEnd', anchoredXml(content, { ...box, id: blocks.length + 1 }));
}

interface Box {
	readonly width: number;
	readonly height: number;
	readonly id: number;
}

/** A text box at the foot of the type area: the only place on a page that every office program keeps. */
function anchoredXml(content: string, { width, height, id }: Box): string {
	const place = (axis: string, align: string) =>
		`<wp:position${axis} relativeFrom="margin"><wp:align>${align}</wp:align></wp:position${axis}>`;
	return (
		'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>' +
		'<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="0">' +
		`<wp:simplePos x="0" y="0"/>${place('H', 'center')}${place('V', 'bottom')}<wp:extent cx="${width}" cy="${height}"/>` +
		`<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapTopAndBottom/><wp:docPr id="${id}" name="imprint"/><wp:cNvGraphicFramePr/>` +
		`<a:graphic><a:graphicData uri="${shapes}"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>` +
		`<a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>` +
		`<wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx><wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"/>` +
		'</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>'
	);
}
