import type { Answer, Block, ReportDocument } from '#lib/domain/document.ts';
import { formatShare } from '#lib/format/index.ts';
import { complianceMessages } from '#lib/messages/compliance.ts';
import { qualityReportMessages } from '#lib/messages/documents/quality.ts';
import { headingText } from '../captions.ts';
import { plainText } from '../inline.ts';
import { type RequiredContent, requiredContents } from './required.ts';

/** How a required content stands: `blank` waits for the school, `empty` promises what is not there. */
export type Standing = Answer['given'] | 'empty' | 'absent';

export interface ComplianceItem {
	readonly content: RequiredContent;
	readonly standing: Standing;
	readonly isMet: boolean;
	/** Heading under which it stands, or where the report should give it: the last one before. */
	readonly place: string;
}

export interface Compliance {
	readonly items: readonly ComplianceItem[];
	/** Contents with a value or a stated reason. */
	readonly met: number;
	readonly required: number;
	/** Share of the required contents that are met, 0–1. */
	readonly score: number;
}

const order: readonly Standing[] = ['value', 'reason', 'blank', 'empty', 'absent'];

/** The report against what the rules ask of it: each content needs a value or a stated reason. */
export function complianceOf(document: ReportDocument): Compliance {
	const found = answersIn(document.blocks);
	let place = '';
	const items = requiredContents.map((content): ComplianceItem => {
		const best = found
			.filter(({ item }) => item === content.id)
			.sort((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing))[0];
		place = best?.place ?? place;
		const standing = best?.standing ?? 'absent';
		return { content, standing, isMet: isMet(standing), place };
	});
	const met = items.filter((item) => item.isMet).length;
	return { items, met, required: items.length, score: met / items.length };
}

function isMet(standing: Standing): boolean {
	return standing === 'value' || standing === 'reason';
}

/** `必备内容：27项中已具备26项（96.3%）`, then what is missing and where it belongs. */
export function complianceLines(document: ReportDocument): readonly string[] {
	const { items, met, required, score } = complianceOf(document);
	const { language } = document;
	const words = qualityReportMessages[language].compliance;
	const head = words.score
		.replace('{met}', String(met))
		.replace('{required}', String(required))
		.replace('{share}', formatShare(score, language));
	const missing = items.filter((item) => !item.isMet);
	return [
		head,
		...missing.map(({ content, standing, place }) =>
			words.missing
				.replace('{name}', content.name[language])
				.replace('{standing}', complianceMessages[language].standings[standing])
				.replace('{place}', place)
				.replace('{source}', content.source[language]),
		),
	];
}

interface Found {
	readonly item: string;
	readonly standing: Standing;
	readonly place: string;
}

function answersIn(blocks: readonly Block[]): readonly Found[] {
	const found: Found[] = [];
	let place = '';
	for (const block of blocks) {
		if (block.kind === 'page-break') continue;
		if (block.kind === 'heading' && block.level <= 2) place = headingText(block);
		for (const { item, given } of block.answers ?? []) {
			found.push({ item, standing: hasContent(block) ? given : 'empty', place });
		}
	}
	return found;
}

/** A heading over nothing, an empty table or a paragraph without words answers nothing. */
function hasContent(block: Exclude<Block, { readonly kind: 'page-break' }>): boolean {
	switch (block.kind) {
		case 'heading':
			return false;
		case 'paragraph':
			return plainText(block.content).trim() !== '';
		case 'table':
			return block.rows.length > 0;
		case 'figure':
			return block.svg !== '';
		case 'pairs':
			return block.pairs.length > 0;
	}
}
