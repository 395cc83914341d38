import type { Block, FigureBlock, HeadingBlock, ReportDocument } from '#lib/domain/document.ts';
import { documentMessages } from '#lib/messages/documents/common.ts';
import { type Paper, papers } from '../paper.ts';
import { reportPages } from '../layout/pages.ts';
import { type ZipEntry, zipped } from '../zip.ts';
import { bookmarkOf, contentsXml, headingXml, noticeXml, titleXml } from './front.ts';
import { imprintXml } from './imprint.ts';
import { inlineXml, pageStartXml, paragraphXml } from './inline.ts';
import {
	appXml,
	contentTypesXml,
	coreXml,
	documentRelations,
	fontTableXml,
	footerXml,
	packageRelations,
	sectionXml,
	settingsXml,
	wordNamespaces,
} from './parts.ts';
import { mediaEntries, mediaOf, pictureXml } from './picture.ts';
import { stylesXml } from './styles.ts';
import { formXml, pairsXml, tableXml } from './table.ts';
import { xmlFile } from './xml.ts';

/** A Word document: styles, real tables, vector drawings; the same report gives the same bytes. */
export function toDocx(document: ReportDocument): Buffer {
	const paper = papers[document.language];
	const figures = document.blocks.filter((block) => block.kind === 'figure');
	const media = figures.map((_, index) => mediaOf(index + 1));
	const files: readonly ZipEntry[] = [
		{ path: '[Content_Types].xml', content: contentTypesXml() },
		{ path: '_rels/.rels', content: packageRelations() },
		{ path: 'docProps/core.xml', content: coreXml(document) },
		{ path: 'docProps/app.xml', content: appXml() },
		{ path: 'word/document.xml', content: documentXml(document, paper) },
		{
			path: 'word/_rels/document.xml.rels',
			content: documentRelations(media.flatMap(({ vector, fallback }) => [vector, fallback])),
		},
		{ path: 'word/styles.xml', content: stylesXml(paper) },
		{ path: 'word/settings.xml', content: settingsXml() },
		{ path: 'word/fontTable.xml', content: fontTableXml(paper) },
		{ path: 'word/footer1.xml', content: footerXml('PageOdd') },
		{ path: 'word/footer2.xml', content: footerXml('PageEven') },
		...figures.flatMap((figure, index) =>
			mediaEntries(figure, mediaOf(index + 1), document.language),
		),
	];
	return zipped(files);
}

function documentXml(document: ReportDocument, paper: Paper): string {
	const { blocks, language } = document;
	const headings = blocks.filter((block) => block.kind === 'heading');
	const pages = reportPages(document, paper);
	const entries = headings.flatMap((heading, index) =>
		heading.level > 2
			? []
			: [{ heading, bookmark: bookmarkOf(index + 1), page: pages.headings.get(heading.id) ?? 1 }],
	);
	const places = { headings, figures: blocks.filter((block) => block.kind === 'figure') };
	const body = [
		noticeXml(document, paper),
		titleXml(document),
		contentsXml(entries, documentMessages[language].contents),
		pageStartXml,
		...blocks.map((block) => blockXml(block, document, places)),
		pageStartXml.repeat(document.notice === null ? 0 : pages.turns),
		imprintXml(document, paper),
		...document.forms.map((form) => formXml(form, paper)),
		sectionXml(paper),
	];
	return xmlFile(`<w:document ${wordNamespaces}><w:body>${body.join('')}</w:body></w:document>`);
}

interface Places {
	readonly headings: readonly HeadingBlock[];
	readonly figures: readonly FigureBlock[];
}

const paragraphStyles = { body: 'BodyText', item: 'ListItem', note: 'BodyNote' } as const;

function blockXml(block: Block, { language }: ReportDocument, places: Places): string {
	const paper = papers[language];
	switch (block.kind) {
		case 'heading':
			return headingXml(block, places.headings.indexOf(block) + 1);
		case 'paragraph':
			return paragraphXml(paragraphStyles[block.role], inlineXml(block.content));
		case 'table':
			return tableXml(block, language, paper);
		case 'figure':
			return pictureXml(block, { index: places.figures.indexOf(block) + 1, language, paper });
		case 'pairs':
			return pairsXml(block, paper);
		case 'page-break':
			return pageStartXml;
	}
}
