import { formatDate } from '#lib/format/index.ts';
import type { ReportDocument } from '#lib/domain/document.ts';
import { isOfficial, type Paper, paperRoles } from '../paper.ts';
import { escapeXml, pointTwips, twips, xmlFile } from './xml.ts';

export const wordNamespaces = [
	'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
	'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
	'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
	'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
	'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
	'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
	'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ');

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The footers that a section names. */
export const footerIds = { odd: 'rIdOdd', even: 'rIdEven' } as const;

export interface Media {
	readonly id: string;
	readonly file: string;
}

export function contentTypesXml(): string {
	const part = (name: string, type: string) =>
		`<Override PartName="/${name}" ContentType="${type}"/>`;
	return xmlFile(
		`<Types xmlns="${packages}/content-types">` +
			'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
			'<Default Extension="xml" ContentType="application/xml"/>' +
			'<Default Extension="svg" ContentType="image/svg+xml"/>' +
			'<Default Extension="emf" ContentType="image/x-emf"/>' +
			part('word/document.xml', `${wordType}.document.main+xml`) +
			part('word/styles.xml', `${wordType}.styles+xml`) +
			part('word/settings.xml', `${wordType}.settings+xml`) +
			part('word/fontTable.xml', `${wordType}.fontTable+xml`) +
			part('word/footer1.xml', `${wordType}.footer+xml`) +
			part('word/footer2.xml', `${wordType}.footer+xml`) +
			part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
			part(
				'docProps/app.xml',
				'application/vnd.openxmlformats-officedocument.extended-properties+xml',
			) +
			'</Types>',
	);
}

function relationships(
	links: readonly (readonly [id: string, type: string, target: string])[],
): string {
	const lines = links.map(
		([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
	);
	return xmlFile(
		`<Relationships xmlns="${packages}/relationships">${lines.join('')}</Relationships>`,
	);
}

export function packageRelations(): string {
	return relationships([
		['rId1', `${office}/officeDocument`, 'word/document.xml'],
		['rId2', `${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
		['rId3', `${office}/extended-properties`, 'docProps/app.xml'],
	]);
}

export function documentRelations(media: readonly Media[]): string {
	return relationships([
		['rIdStyles', `${office}/styles`, 'styles.xml'],
		['rIdSettings', `${office}/settings`, 'settings.xml'],
		['rIdFonts', `${office}/fontTable`, 'fontTable.xml'],
		[footerIds.odd, `${office}/footer`, 'footer1.xml'],
		[footerIds.even, `${office}/footer`, 'footer2.xml'],
		...media.map(({ id, file }) => [id, `${office}/image`, `media/${file}`] as const),
	]);
}

export function settingsXml(): string {
	return xmlFile(
		`<w:settings ${wordNamespaces}><w:zoom w:percent="100"/><w:evenAndOddHeaders/>` +
			'<w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="compressPunctuation"/>' +
			'<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
			'<w:themeFontLang w:val="en-GB" w:eastAsia="zh-CN"/></w:settings>',
	);
}

/** Names what stands in for a font that a computer does not have. */
export function fontTableXml(paper: Paper): string {
	const fonts = new Map(paperRoles.map((role) => [paper.fonts[role].name, paper.fonts[role]]));
	const entries = [...fonts.values()].map(
		({ name, alternative }) =>
			`<w:font w:name="${name}"><w:altName w:val="${alternative}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
	);
	return xmlFile(`<w:fonts ${wordNamespaces}>${entries.join('')}</w:fonts>`);
}

/** The page number between its dashes, odd ones at the right, even ones at the left. */
export function footerXml(style: 'PageOdd' | 'PageEven'): string {
	const field =
		'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>' +
		'<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
	const dash = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
	return xmlFile(
		`<w:ftr ${wordNamespaces}><w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${dash('— ')}${field}${dash(' —')}</w:p></w:ftr>`,
	);
}

export function sectionXml(paper: Paper): string {
	const { width, height, margin, footer, body } = paper;
	const grid = `<w:docGrid w:type="lines" w:linePitch="${pointTwips(body.line)}"/>`;
	return (
		`<w:sectPr><w:footerReference w:type="default" r:id="${footerIds.odd}"/>` +
		`<w:footerReference w:type="even" r:id="${footerIds.even}"/>` +
		`<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"/>` +
		`<w:pgMar w:top="${twips(margin.top)}" w:right="${twips(margin.right)}" w:bottom="${twips(margin.bottom)}" ` +
		`w:left="${twips(margin.left)}" w:header="${twips(15)}" w:footer="${twips(footer)}" w:gutter="0"/>` +
		`${isOfficial(paper) ? grid : ''}</w:sectPr>`
	);
}

export function coreXml(document: ReportDocument): string {
	const { title, release, language } = document;
	const moment = `${release.asOf}T00:00:00Z`;
	return xmlFile(
		`<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
			'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
			`<dc:title>${escapeXml(title)}</dc:title><dc:creator>Wenhe 吻合</dc:creator>` +
			`<dc:description>${escapeXml(`${release.id} · ${formatDate(release.asOf, language)}`)}</dc:description>` +
			`<dc:language>${language === 'zh' ? 'zh-CN' : 'en-GB'}</dc:language>` +
			`<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>` +
			`<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified></cp:coreProperties>`,
	);
}

export function appXml(): string {
	return xmlFile(
		'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Wenhe</Application></Properties>',
	);
}
