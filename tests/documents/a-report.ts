import type { Block, Inline, ReportDocument } from '#lib/domain/document.ts';
import { requiredContents } from '#lib/documents/quality/required.ts';

/** A small annual report by hand: one sentence, one table, and a paragraph for each required content. */
export function aReport(blocks: readonly Block[]): ReportDocument {
	return {
		kind: 'quality',
		id: 'sample-quality-2025',
		language: 'zh',
		edition: 'full',
		title: '就业质量年度报告',
		titleLines: ['就业质量年度报告'],
		subtitle: ['2025届'],
		region: '示例',
		year: 2025,
		isSynthetic: true,
		release: {
			id: '2025-12-31-00000000',
			asOf: '2025-12-31',
			contentId: '0'.repeat(64),
			isCurrent: true,
			currentId: '2025-12-31-00000000',
		},
		notice: null,
		blocks,
		forms: [],
		twin: null,
	};
}

export function sentence(content: readonly Inline[]): Block {
	return { kind: 'paragraph', role: 'body', content };
}

/** `占毕业生1,500人的91.2%`, with the number as it was printed. */
export function share(part: number, whole: number, printed: string): Inline {
	const derivation = { kind: 'share', part, whole } as const;
	return { kind: 'number', value: part / whole, format: 'share', text: printed, derivation };
}

export function classTable(rows: readonly (readonly [string, number, number, number])[]): Block {
	const column = { unit: null, isHeader: false } as const;
	return {
		kind: 'table',
		id: 'classes',
		number: '表1',
		title: '毕业去向',
		unit: '单位：人、%',
		asOf: '数据截止时间：2025年12月31日',
		columns: [
			{ ...column, name: 'name', label: '专业', format: 'text', isHeader: true },
			{ ...column, name: 'graduates', label: '毕业生', format: 'integer' },
			{ ...column, name: 'placed', label: '去向落实', format: 'integer' },
			{
				...column,
				name: 'rate',
				label: '落实率',
				format: 'share',
				derivedFrom: { kind: 'share', part: 'placed', whole: 'graduates' },
			},
		],
		rows: rows.map(([name, graduates, placed, rate]) => ({ name, graduates, placed, rate })),
		notes: [],
		source: '',
	};
}

/** Every required content with a value. */
export function completeBlocks(): readonly Block[] {
	return [
		{ kind: 'heading', level: 1, id: 'all', number: '一、', text: '全部内容' },
		...requiredContents.map(({ id, name }): Block => ({
			kind: 'paragraph',
			role: 'body',
			content: [`${name.zh}：已列。`],
			answers: [{ item: id, given: 'value' }],
		})),
	];
}
