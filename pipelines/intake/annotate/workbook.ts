import { dirname, posix } from 'node:path';
import { listZip, readEntry, writeZip } from '../bytes/zip.ts';
import type { CellComment } from './comments.ts';
import { summaryName } from './new-workbook.ts';
import { addSheetComments } from './sheet-comments.ts';
import { summarySheetXml, withWrapStyle } from './summary-sheet.ts';
import { attribute, escapeXml, rootPrefix, tags } from './xml.ts';

/** Parts of the package by name, as text or bytes. */
export type Parts = Map<string, Uint8Array>;

export interface Notes {
	readonly summary: readonly (readonly string[])[];
	readonly comments: readonly CellComment[];
}

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const worksheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** The same workbook with comments in the failing cells and a summary sheet in front; null where its parts are unusual. */
export function annotateWorkbook(bytes: Uint8Array, notes: Notes): Uint8Array | null {
	const parts: Parts = new Map(
		listZip(bytes).map((entry) => [entry.name, readEntry(bytes, entry)]),
	);
	const book = 'xl/workbook.xml';
	const rels = 'xl/_rels/workbook.xml.rels';
	if (!parts.has(book) || !parts.has(rels) || !parts.has('[Content_Types].xml')) return null;
	const targets = sheetTargets(text(parts, book), text(parts, rels));
	for (const [name, part] of targets) {
		const own = notes.comments.filter(({ sheet }) => sheet === name);
		if (own.length > 0 && parts.has(part)) addSheetComments(parts, part, own);
	}
	addSummary(parts, notes.summary, targets);
	return writeZip(parts);
}

export function text(parts: Parts, name: string): string {
	return new TextDecoder().decode(parts.get(name));
}

export function put(parts: Parts, name: string, content: string): void {
	parts.set(name, new TextEncoder().encode(content));
}

/** Sheet name → part, by the relations of the workbook. */
function sheetTargets(book: string, rels: string): ReadonlyMap<string, string> {
	const targets = new Map(
		tags(rels, 'Relationship').map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target') ?? '']),
	);
	return new Map(
		tags(book, 'sheet').map((tag) => {
			const id = /\s\w+:id\s*=\s*["']([^"']*)["']/u.exec(tag)?.[1] ?? '';
			return [attribute(tag, 'name') ?? '', resolvePart('xl/workbook.xml', targets.get(id) ?? '')];
		}),
	);
}

export function resolvePart(from: string, target: string): string {
	return target.startsWith('/') ? target.slice(1) : posix.normalize(`${dirname(from)}/${target}`);
}

export function addContentType(parts: Parts, element: string): void {
	const name = '[Content_Types].xml';
	const xml = text(parts, name);
	const key = /(?:Extension|PartName)="[^"]*"/u.exec(element)?.[0] ?? element;
	if (xml.toLowerCase().includes(key.toLowerCase())) return;
	const close = /<\/(?:\w+:)?Types>/u;
	const prefix = rootPrefix(xml, 'Types');
	put(
		parts,
		name,
		xml.replace(close, (end) => `${element.replace('<', `<${prefix}`)}${end}`),
	);
}

/** Adds a relation to the part's `.rels` and returns its id. */
export function addRelation(
	parts: Parts,
	part: string,
	{ type, target }: { type: string; target: string },
): string {
	const name = posix.join(dirname(part), '_rels', `${posix.basename(part)}.rels`);
	const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
	const xml = parts.has(name) ? text(parts, name) : empty;
	const open = xml.replace(/<((?:\w+:)?Relationships)([^>]*)\/>/u, '<$1$2></$1>');
	let id = 'rIdWenhe1';
	for (let next = 2; open.includes(`"${id}"`); next += 1) id = `rIdWenhe${next}`;
	const prefix = rootPrefix(open, 'Relationships');
	const relation = `<${prefix}Relationship Id="${id}" Type="${relationships}/${type}" Target="${target}"/>`;
	put(
		parts,
		name,
		open.replace(/<\/(?:\w+:)?Relationships>/u, (end) => `${relation}${end}`),
	);
	return id;
}

/** Puts the summary in front of all sheets; names bound to a sheet by its position move with it. */
function addSummary(
	parts: Parts,
	summary: Notes['summary'],
	targets: ReadonlyMap<string, string>,
): void {
	const part = 'xl/worksheets/wenhe-check.xml';
	put(parts, part, summarySheetXml(summary, addWrapStyle(parts)));
	addContentType(parts, `<Override PartName="/${part}" ContentType="${worksheetType}"/>`);
	const id = addRelation(parts, 'xl/workbook.xml', {
		type: 'worksheet',
		target: 'worksheets/wenhe-check.xml',
	});
	const book = text(parts, 'xl/workbook.xml');
	const prefix = rootPrefix(book, 'workbook');
	const sheetId =
		Math.max(0, ...tags(book, 'sheet').map((tag) => Number(attribute(tag, 'sheetId') ?? 0))) + 1;
	const name = freeName(targets);
	const sheet = `<${prefix}sheet name="${escapeXml(name)}" sheetId="${sheetId}" ${relationAttribute(book, id)}/>`;
	const edited = book
		.replace(/<(?:\w+:)?sheets>/u, (open) => `${open}${sheet}`)
		.replaceAll(
			/(\slocalSheetId=")(\d+)(")/gu,
			(_, open: string, index: string, close: string) => `${open}${Number(index) + 1}${close}`,
		)
		.replaceAll(/\s(?:activeTab|firstSheet)="\d+"/gu, '');
	put(parts, 'xl/workbook.xml', edited);
	for (const other of targets.values()) {
		if (!parts.has(other)) continue;
		const xml = text(parts, other);
		if (/\stabSelected="(?:1|true)"/u.test(xml)) {
			put(parts, other, xml.replaceAll(/\stabSelected="(?:1|true)"/gu, ''));
		}
	}
}

/** A cell format that wraps its text, added to those of the workbook; 0, the plain one, where it has none. */
function addWrapStyle(parts: Parts): number {
	const name = 'xl/styles.xml';
	const styled = parts.has(name) ? withWrapStyle(text(parts, name)) : null;
	if (styled === null) return 0;
	put(parts, name, styled.xml);
	return styled.index;
}

/** `r:id="…"` with the prefix that the part gives the namespace, or one of its own. */
export function relationAttribute(xml: string, id: string): string {
	const known =
		/xmlns:(\w+)=["']http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/relationships["']/u;
	const prefix = known.exec(xml.slice(0, 4000))?.[1];
	return prefix === undefined ? `xmlns:r="${relationships}" r:id="${id}"` : `${prefix}:id="${id}"`;
}

function freeName(targets: ReadonlyMap<string, string>): string {
	let name = summaryName;
	for (let next = 2; targets.has(name); next += 1) name = `${summaryName} ${next}`;
	return name;
}
