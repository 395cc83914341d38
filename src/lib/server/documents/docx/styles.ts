import type { Paper, PaperFont } from '../paper.ts';
import { typeWidth } from '../paper.ts';
import { type StyleData, styleTable } from './style-data.ts';
import { pointTwips, twips, xmlFile } from './xml.ts';

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** `styles.xml`: elements in the order that the schema wants them. */
export function stylesXml(paper: Paper): string {
	const styles = Object.entries(styleTable(paper)).map(([id, data]) =>
		paragraphStyle(id, data, paper),
	);
	return xmlFile(
		`<w:styles ${namespace}>${defaults(paper)}${styles.join('')}${characterStyles}${tableStylesXml(paper)}</w:styles>`,
	);
}

function defaults(paper: Paper): string {
	const { size, line, squeeze } = paper.body;
	const normal: StyleData = {
		name: 'Normal',
		font: 'body',
		size,
		line,
		squeeze,
		align: paper.indent > 0 ? 'both' : 'left',
	};
	return (
		`<w:docDefaults><w:rPrDefault><w:rPr>${fontsXml(paper.fonts.body)}${sizeXml(size)}` +
		`<w:lang w:val="en-GB" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
		`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>` +
		`<w:pPr>${paragraphXml(normal, paper)}</w:pPr><w:rPr>${runXml(normal, paper)}</w:rPr></w:style>`
	);
}

const characterStyles =
	'<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>' +
	'<w:style w:type="character" w:customStyle="1" w:styleId="Blank"><w:name w:val="Blank"/><w:rPr><w:color w:val="6B6B6B"/></w:rPr></w:style>' +
	'<w:style w:type="character" w:customStyle="1" w:styleId="Term"><w:name w:val="Term"/><w:rPr><w:b/></w:rPr></w:style>';

/** Twips at either side of a cell. */
const cellPadding = 57;

const builtIn = /^(heading \d|toc \d|Title|Subtitle|Body Text|footer|caption)$/;

function paragraphStyle(id: string, data: StyleData, paper: Paper): string {
	const custom = builtIn.test(data.name) ? '' : ' w:customStyle="1"';
	const next = data.next === undefined ? '' : `<w:next w:val="${data.next}"/>`;
	return (
		`<w:style w:type="paragraph"${custom} w:styleId="${id}"><w:name w:val="${data.name}"/>` +
		`<w:basedOn w:val="${data.base ?? 'Normal'}"/>${next}<w:qFormat/>` +
		`<w:pPr>${paragraphXml(data, paper)}</w:pPr><w:rPr>${runXml(data, paper)}</w:rPr></w:style>`
	);
}

function paragraphXml(data: StyleData, paper: Paper): string {
	const { right, rightTab = 'none' } = data;
	const indent = right === undefined ? 0 : pointTwips(right) + 2 * cellPadding;
	const tab = `<w:tab w:val="right" w:leader="${rightTab}" w:pos="${twips(typeWidth(paper)) - indent}"/>`;
	return [
		data.keepNext === true ? '<w:keepNext/>' : '',
		data.keepLines === true ? '<w:keepLines/>' : '',
		data.beginsPage === true ? '<w:pageBreakBefore/>' : '',
		'<w:widowControl w:val="0"/>',
		bordersXml(data),
		data.rightTab === undefined ? '' : `<w:tabs>${tab}</w:tabs>`,
		'<w:snapToGrid w:val="0"/>',
		spacingXml(data),
		indentXml(data, paper),
		data.align === undefined ? '' : `<w:jc w:val="${data.align}"/>`,
		data.outline === undefined ? '' : `<w:outlineLvl w:val="${data.outline}"/>`,
	].join('');
}

function bordersXml({ borders = [] }: StyleData): string {
	if (borders.length === 0) return '';
	const lines = borders.map(
		({ side, colour }) => `<w:${side} w:val="single" w:sz="8" w:space="11" w:color="${colour}"/>`,
	);
	return `<w:pBdr>${lines.join('')}</w:pBdr>`;
}

function spacingXml({ line, before, after }: StyleData): string {
	const attributes = [
		before === undefined ? '' : ` w:before="${pointTwips(before)}"`,
		after === undefined ? '' : ` w:after="${pointTwips(after)}"`,
		line === undefined ? '' : lineXml(line),
	].join('');
	return attributes === '' ? '' : `<w:spacing${attributes}/>`;
}

function lineXml(line: number | 'auto'): string {
	return line === 'auto'
		? ' w:line="240" w:lineRule="auto"'
		: ` w:line="${pointTwips(line)}" w:lineRule="exact"`;
}

function indentXml({ left, right, hanging, firstLine }: StyleData, { body }: Paper): string {
	const attributes = [
		left === undefined ? '' : ` w:left="${pointTwips(left)}"`,
		right === undefined ? '' : ` w:right="${pointTwips(right)}"`,
		hanging === undefined ? '' : ` w:hanging="${pointTwips(hanging)}"`,
		firstLine === undefined || firstLine === 0
			? ''
			: ` w:firstLineChars="${firstLine * 100}" w:firstLine="${pointTwips(firstLine * (body.size - body.squeeze))}"`,
	].join('');
	return attributes === '' ? '' : `<w:ind${attributes}/>`;
}

function runXml({ font, isBold, colour, squeeze, size }: StyleData, paper: Paper): string {
	return [
		font === undefined ? '' : fontsXml(paper.fonts[font]),
		isBold === true ? '<w:b/>' : '',
		colour === undefined ? '' : `<w:color w:val="${colour}"/>`,
		squeeze === undefined ? '' : `<w:spacing w:val="${-pointTwips(squeeze)}"/>`,
		size === undefined ? '' : sizeXml(size),
	].join('');
}

function fontsXml({ name, latin }: PaperFont): string {
	return `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${name}" w:cs="${latin}"/>`;
}

function sizeXml(points: number): string {
	return `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
}

type Edge = readonly [side: string, eighths: number];

/** Open at the sides, as yearbooks are; a form is closed. */
function tableStylesXml(paper: Paper): string {
	const open: readonly Edge[] = [
		['top', 8],
		['left', 0],
		['bottom', 8],
		['right', 0],
		['insideH', 2],
		['insideV', 2],
	];
	const closed: readonly Edge[] = [
		['top', 8],
		['left', 8],
		['bottom', 8],
		['right', 8],
		['insideH', 4],
		['insideV', 4],
	];
	const lined: readonly Edge[] = [
		['top', 8],
		['left', 0],
		['bottom', 8],
		['right', 0],
		['insideH', 6],
		['insideV', 0],
	];
	return (
		'<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>' +
		tableStyleXml('ReportTable', 'Report Table', open, paper) +
		tableStyleXml('FormTable', 'Form Table', closed, paper) +
		tableStyleXml('ImprintTable', 'Imprint Table', lined, paper)
	);
}

function tableStyleXml(id: string, name: string, edges: readonly Edge[], { table }: Paper): string {
	const borders = edges.map(([side, eighths]) =>
		eighths === 0
			? `<w:${side} w:val="nil"/>`
			: `<w:${side} w:val="single" w:sz="${eighths}" w:space="0" w:color="000000"/>`,
	);
	const pad = pointTwips(table.line / 8);
	const padding = (side: string, width: number) => `<w:${side} w:w="${width}" w:type="dxa"/>`;
	const margins = [
		padding('top', pad),
		padding('left', cellPadding),
		padding('bottom', pad),
		padding('right', cellPadding),
	];
	return (
		`<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/>` +
		`<w:tblPr><w:tblBorders>${borders.join('')}</w:tblBorders><w:tblCellMar>${margins.join('')}</w:tblCellMar></w:tblPr></w:style>`
	);
}
