import type { Direction } from '#lib/domain/direction.ts';
import type { Measure } from '#lib/domain/measure.ts';
import type { Signal } from './evidence.ts';

export interface ListProposalInput {
	readonly demand: { readonly signal: Signal; readonly direction: Direction };
	/** Signal of the program; for a major, the gravest of its programs. */
	readonly quality: Signal;
	/** The attribute 新兴, and the document it rests on. */
	readonly isEmerging: boolean;
	readonly emergingBasis: string | null;
}

export interface ListProposal {
	readonly proposal: 'expand' | 'restrict' | 'stop' | 'watch' | 'none' | 'not_assessed';
	/** Row of the printed table that decided. */
	readonly row: number;
}

/** The rows are tried in this order; the methods page prints them. */
export function proposeList({ demand, quality, ...major }: ListProposalInput): ListProposal {
	const isShort = demand.direction === 'short' && isGrave(demand.signal);
	const isOver = demand.direction === 'over' && isGrave(demand.signal);
	if (isOver && demand.signal === 'red' && isGrave(quality)) return { proposal: 'stop', row: 1 };
	if (quality === 'red') return { proposal: 'stop', row: 2 };
	if (isOver || quality === 'yellow') return { proposal: 'restrict', row: 3 };
	if (demand.signal === 'not_assessed' || quality === 'not_assessed') {
		return { proposal: 'not_assessed', row: 4 };
	}
	if (isShort && major.isEmerging && major.emergingBasis) return { proposal: 'expand', row: 5 };
	if (isShort || demand.signal === 'watch' || quality === 'watch') {
		return { proposal: 'watch', row: 6 };
	}
	return { proposal: 'none', row: 7 };
}

function isGrave(signal: Signal): boolean {
	return signal === 'yellow' || signal === 'red';
}

export const listProposal: Measure<ListProposalInput, ListProposal> = {
	id: 'list-proposal',
	name: { zh: '名单测算建议', en: 'Proposal for the lists' },
	unit: { zh: '类别', en: 'category' },
	definition: {
		zh: '把专业的供需提示与专业点的质量提示按公布的次序合并为测算建议。它不是决定：扩大、限制、暂停、停止招生和撤销由有权单位审定。',
		en: 'Combines the demand signal of a major with the quality signal of a program, in a published order, into a proposal. It is no decision: to expand, restrict, pause, stop or close is for the named body.',
	},
	formula: ['r = min { i : Bᵢ }'],
	symbols: [
		{ symbol: 'r', meaning: { zh: '采用的行', en: 'row that is taken' } },
		{
			symbol: 'B₁',
			meaning: {
				zh: '供需过剩红色，且质量黄色或红色：停止',
				en: 'over red, and quality yellow or red: stop',
			},
		},
		{ symbol: 'B₂', meaning: { zh: '质量红色：停止', en: 'quality red: stop' } },
		{
			symbol: 'B₃',
			meaning: { zh: '供需过剩，或质量黄色：限制', en: 'over, or quality yellow: restrict' },
		},
		{
			symbol: 'B₄',
			meaning: { zh: '任一不能评估：不能评估', en: 'either not assessed: not assessed' },
		},
		{
			symbol: 'B₅',
			meaning: { zh: '短缺、新兴且有依据：扩大', en: 'short, emerging with its basis: expand' },
		},
		{
			symbol: 'B₆',
			meaning: { zh: '短缺，或任一为关注：关注', en: 'short, or either watched: watch' },
		},
		{ symbol: 'B₇', meaning: { zh: '其余：无', en: 'otherwise: none' } },
	],
	properties: [
		{ zh: '质量红色时绝不建议扩大。', en: 'Never proposes to expand where quality is red.' },
		{
			zh: '没有新兴属性及其依据时绝不建议扩大。',
			en: 'Never proposes to expand without the attribute “emerging” and its basis.',
		},
		{ zh: '不能评估时绝不给出“扩大”或“无”。', en: 'Not assessed never yields expand or none.' },
	],
	defects: [
		{
			zh: '县级对中职以外多数专业只有建议权，须注明审批单位。',
			en: 'A county only recommends for most programs above secondary level; the deciding body must be named.',
		},
	],
	sources: [
		{
			label: {
				zh: '产教融合政策：扩大招生的新兴专业、限制和停止招生名单',
				en: 'Policy on industry–education integration: lists of emerging majors to expand, to restrict, to stop',
			},
		},
	],
	role: 'supporting',
	version: 1,
	example: {
		input: {
			demand: { signal: 'red', direction: 'short' },
			quality: 'none',
			isEmerging: true,
			emergingBasis: '示例：省级新兴专业目录',
		},
	},
	compute: proposeList,
};
