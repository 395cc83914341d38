import type {
	Block,
	FigureBlock,
	FormBlock,
	HeadingBlock,
	PairsBlock,
	TableBlock,
} from '#lib/domain/document.ts';
import type { FigureRow } from '#lib/domain/figure.ts';
import type { Language } from '#lib/domain/text.ts';
import { captionText, headingText, noteLines } from '#lib/documents/captions.ts';
import { alignmentOf, cellText, headLines } from '#lib/documents/cells.ts';
import { columnShares } from '#lib/documents/column-shares.ts';
import { keepsNext } from '#lib/documents/keeping.ts';
import { element, escapeHtml, inlineHtml } from './markup.ts';

export function blockHtml(block: Block, language: Language): string {
	switch (block.kind) {
		case 'heading':
			return headingHtml(block);
		case 'paragraph':
			return element('p', block.role, inlineHtml(block.content));
		case 'table':
			return tableHtml(block, language);
		case 'figure':
			return figureHtml(block, language);
		case 'pairs':
			return pairsHtml(block);
		case 'page-break':
			return '<div class="page-break"></div>';
	}
}

/** The title of the report is the first level, so that chapters are the second. */
function headingHtml(heading: HeadingBlock): string {
	const tag = `h${heading.level + 1}`;
	return `<${tag} id="${heading.id}">${escapeHtml(headingText(heading))}</${tag}>`;
}

function captionHtml(block: TableBlock | FigureBlock, language: Language): string {
	return element('span', 'name', escapeHtml(captionText(block, language)));
}

function tableHtml(table: TableBlock, language: Language): string {
	const shares = columnShares(table, language);
	const columns = shares.map((share) => `<col style="width:${(share * 100).toFixed(1)}%">`);
	const line = `<span>${escapeHtml(table.asOf)}</span><span>${escapeHtml(table.unit)}</span>`;
	const caption = captionHtml(table, language) + element('span', 'line', line);
	const head = table.columns.map((column) => {
		const [label = '', ...units] = headLines(column, table, language);
		const unit = units.map((text) => element('span', 'unit', escapeHtml(text))).join('');
		return `<th scope="col">${escapeHtml(label)}${unit}</th>`;
	});
	const rows = table.rows.map((row, index) => rowHtml(row, table, { language, index }));
	const grid = [
		`<table id="${table.id}"><caption>${caption}</caption><colgroup>${columns.join('')}</colgroup>`,
		`<thead><tr>${head.join('')}</tr></thead>`,
		`<tbody>\n${rows.join('\n')}\n</tbody></table>`,
	].join('\n');
	return element('div', 'table', element('div', 'scroll', grid) + notesHtml(table, language));
}

interface RowPlace {
	readonly language: Language;
	readonly index: number;
}

function rowHtml(row: FigureRow, { columns, rows }: TableBlock, place: RowPlace): string {
	const { language, index: rowIndex } = place;
	const kept = keepsNext(rowIndex, rows.length) ? ' class="kept"' : '';
	const cells = columns.map((column, index) => {
		const text = escapeHtml(cellText(row, column, language));
		if (column.isHeader && index === 0) return `<th scope="row">${text}</th>`;
		const value = row[column.name];
		const content = typeof value === 'number' ? `<data value="${value}">${text}</data>` : text;
		return element('td', alignmentOf(column), content);
	});
	return `<tr${kept}>${cells.join('')}</tr>`;
}

function notesHtml(block: TableBlock | FigureBlock, language: Language): string {
	const lines = noteLines(block, language).map((text) => `<p>${escapeHtml(text)}</p>`);
	return lines.length === 0 ? '' : element('div', 'notes', lines.join(''));
}

function figureHtml(figure: FigureBlock, language: Language): string {
	const label = escapeHtml(figure.finding);
	const svg = figure.svg.trimEnd().replace('<svg ', `<svg role="img" aria-label="${label}" `);
	const unit = element('p', 'notes', escapeHtml(figure.unit));
	const caption = `<figcaption>${captionHtml(figure, language)}</figcaption>`;
	const body = svg + caption + unit + notesHtml(figure, language);
	return `<figure class="figure" id="${figure.id}">${body}</figure>`;
}

function pairsHtml({ pairs, id }: PairsBlock): string {
	const lines = pairs.map(
		({ term, content }) => `<dt>${escapeHtml(term)}</dt><dd>${inlineHtml(content)}</dd>`,
	);
	return element('div', 'table', `<dl class="pairs" id="${id}">${lines.join('\n')}</dl>`);
}

export function formHtml({ title, rows, id }: FormBlock): string {
	const columns = rows.reduce((most, { cells }) => Math.max(most, cells.length), 1);
	const lines = rows.map(({ lines: height, cells }) => {
		const content = cells.map(({ label, content: inlines }, index) => {
			const span = index === cells.length - 1 ? columns - index : 1;
			const text = element('span', 'label', escapeHtml(label)) + inlineHtml(inlines);
			return `<td colspan="${span}" style="height:${height * 18}pt">${text}</td>`;
		});
		return `<tr>${content.join('')}</tr>`;
	});
	const grid = `<table><tbody>${lines.join('')}</tbody></table>`;
	return `<section class="form" id="${id}"><h1>${escapeHtml(title)}</h1>${grid}</section>`;
}
