import { posix } from 'node:path';
import { columnLetters } from '../table/segments.ts';
import type { CellComment } from './comments.ts';
import {
	addContentType,
	addRelation,
	put,
	relationAttribute,
	resolvePart,
	text,
	type Parts,
} from './workbook.ts';
import { attribute, escapeXml, rootPrefix, tags } from './xml.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const author = 'Wenhe 吻合';

/** Comments of a sheet, beside those that it has already. */
export function addSheetComments(
	parts: Parts,
	sheet: string,
	comments: readonly CellComment[],
): void {
	const existing = relatedPart(parts, sheet, 'comments');
	const drawing = relatedPart(parts, sheet, 'vmlDrawing');
	if (existing !== null && drawing !== null) extend(parts, { existing, drawing }, comments);
	else create(parts, { sheet, drawing }, comments);
}

function relatedPart(parts: Parts, sheet: string, type: string): string | null {
	const name = posix.join(posix.dirname(sheet), '_rels', `${posix.basename(sheet)}.rels`);
	if (!parts.has(name)) return null;
	const tag = tags(text(parts, name), 'Relationship').find((one) =>
		(attribute(one, 'Type') ?? '').endsWith(`/${type}`),
	);
	const part = tag ? resolvePart(sheet, attribute(tag, 'Target') ?? '') : null;
	return part !== null && parts.has(part) ? part : null;
}

function create(
	parts: Parts,
	{ sheet, drawing }: { sheet: string; drawing: string | null },
	comments: readonly CellComment[],
): void {
	const stem = posix.basename(sheet, '.xml');
	const commentsPart = `xl/wenhe-comments-${stem}.xml`;
	const body = comments.map((comment) => commentXml(comment, 0, '')).join('');
	put(
		parts,
		commentsPart,
		`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<comments xmlns="${main}"><authors><author>${author}</author></authors><commentList>${body}</commentList></comments>`,
	);
	const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
	addContentType(parts, `<Override PartName="/${commentsPart}" ContentType="${type}"/>`);
	addRelation(parts, sheet, { type: 'comments', target: `/${commentsPart}` });
	if (drawing !== null) {
		addShapes(parts, drawing, comments);
		return;
	}
	const vmlPart = `xl/drawings/wenhe-${stem}.vml`;
	put(parts, vmlPart, vmlXml(comments));
	addContentType(
		parts,
		'<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
	);
	const id = addRelation(parts, sheet, { type: 'vmlDrawing', target: `/${vmlPart}` });
	addLegacyDrawing(parts, sheet, id);
}

/** The element has one place in the order of a worksheet's children. */
function addLegacyDrawing(parts: Parts, sheet: string, id: string): void {
	const xml = text(parts, sheet);
	const prefix = rootPrefix(xml, 'worksheet');
	const element = `<${prefix}legacyDrawing ${relationAttribute(xml, id)}/>`;
	const later =
		/<(?:\w+:)?(?:legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)[\s/>]|<(?:\w+:)?AlternateContent[\s>](?:(?!<\/(?:\w+:)?AlternateContent>)[\s\S])*(?:oleObjects|controls)|<\/(?:\w+:)?worksheet>/u;
	const after = Math.max(
		xml.lastIndexOf('</sheetData>'),
		xml.lastIndexOf(`</${prefix}sheetData>`),
		0,
	);
	const at = xml.slice(after).search(later);
	if (at < 0) return;
	put(parts, sheet, xml.slice(0, after + at) + element + xml.slice(after + at));
}

/** Adds to the comments that stand there: a cell with a comment keeps it and gets ours below. */
function extend(
	parts: Parts,
	{ existing, drawing }: { existing: string; drawing: string },
	comments: readonly CellComment[],
): void {
	let xml = text(parts, existing);
	const prefix = rootPrefix(xml, 'comments');
	const authorId = tags(xml, 'author').length;
	xml = xml
		.replace(/<((?:\w+:)?authors)\s*\/>/u, '<$1></$1>')
		.replace(/<\/(?:\w+:)?authors>/u, (end) => `<${prefix}author>${author}</${prefix}author>${end}`)
		.replace(/<((?:\w+:)?commentList)\s*\/>/u, '<$1></$1>');
	const fresh: CellComment[] = [];
	for (const comment of comments) {
		const pattern = new RegExp(
			`(<(?:\\w+:)?comment\\s[^>]*ref="${reference(comment)}"[^>]*>[\\s\\S]*?)(</(?:\\w+:)?text>)`,
			'u',
		);
		if (pattern.test(xml)) {
			const run = `<${prefix}r><${prefix}t xml:space="preserve">\n\n${escapeXml(comment.text)}</${prefix}t></${prefix}r>`;
			xml = xml.replace(pattern, (_, head: string, end: string) => `${head}${run}${end}`);
		} else fresh.push(comment);
	}
	const body = fresh.map((comment) => commentXml(comment, authorId, prefix)).join('');
	put(
		parts,
		existing,
		xml.replace(/<\/(?:\w+:)?commentList>/u, (end) => `${body}${end}`),
	);
	addShapes(parts, drawing, fresh);
}

function addShapes(parts: Parts, drawing: string, comments: readonly CellComment[]): void {
	const xml = text(parts, drawing);
	const shapes = comments.map((comment, index) => shapeXml(comment, 90_000 + index)).join('');
	put(
		parts,
		drawing,
		xml.replace(/<\/xml>\s*$/u, (end) => `${shapeType}${shapes}${end}`),
	);
}

function commentXml(comment: CellComment, authorId: number, prefix: string): string {
	return `<${prefix}comment ref="${reference(comment)}" authorId="${authorId}"><${prefix}text><${prefix}r><${prefix}t xml:space="preserve">${escapeXml(comment.text)}</${prefix}t></${prefix}r></${prefix}text></${prefix}comment>`;
}

function reference({ row, column }: CellComment): string {
	return `${columnLetters(column - 1)}${row}`;
}

const shapeType =
	'<v:shapetype id="wenheNote" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

function vmlXml(comments: readonly CellComment[]): string {
	const shapes = comments.map((comment, index) => shapeXml(comment, 1025 + index)).join('');
	return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>${shapeType}${shapes}</xml>`;
}

function shapeXml({ row, column }: CellComment, id: number): string {
	const top = Math.max(row - 2, 0);
	const anchor = `${column}, 15, ${top}, 2, ${column + 4}, 31, ${top + 9}, 1`;
	return `<v:shape id="_x0000_s${id}" type="#wenheNote" style="position:absolute;margin-left:60pt;margin-top:2pt;width:280pt;height:140pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`;
}
