import type { Answer, Block, ReportDocument } from '#lib/domain/document.ts';
import { plainText } from '../inline.ts';
import { type RequiredContent, requiredContents } from './required.ts';

/** How a required content stands: `blank` waits for the school, `empty` promises what is not there. */
export type Standing = Answer['given'] | 'empty' | 'absent';

export interface ComplianceItem {
	readonly content: RequiredContent;
	readonly standing: Standing;
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
		return { content, standing: best?.standing ?? 'absent', place };
	});
	const met = items.filter(({ standing }) => isMet(standing)).length;
	return { items, met, required: items.length, score: met / items.length };
}

export function isMet(standing: Standing): boolean {
	return standing === 'value' || standing === 'reason';
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
		if (block.kind === 'heading' && block.level <= 2) place = `${block.number}${block.text}`;
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
