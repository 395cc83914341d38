import type { Text } from '#lib/domain/text.ts';
import { balanceTerms } from './glossary-balance.ts';
import { dataTerms } from './glossary-data.ts';
import type { GlossaryEntry, GlossaryGroup } from './glossary-entry.ts';
import { practiceTerms } from './glossary-practice.ts';

export const glossaryGroups: Readonly<Record<GlossaryGroup, Text>> = {
	supply: { zh: '供给与需求', en: 'Supply and demand' },
	fit: { zh: '结构吻合', en: 'Fit' },
	doubt: { zh: '预测与不确定', en: 'Forecast and doubt' },
	signal: { zh: '提示与目录', en: 'Signals and lists' },
	quality: { zh: '就业质量', en: 'Employment quality' },
	data: { zh: '数据', en: 'Data' },
};

export const glossary: readonly GlossaryEntry[] = [...balanceTerms, ...practiceTerms, ...dataTerms];

const byColumn = new Map(
	glossary.flatMap((entry) => entry.columns.map((column) => [column, entry] as const)),
);

/** The entry that explains a column of a table. */
export function entryOfColumn(column: string): GlossaryEntry | undefined {
	return byColumn.get(column);
}

/** The entry that explains what a measure computes. */
export function entryOfMeasure(measure: string | undefined): GlossaryEntry | undefined {
	return glossary.find((entry) => entry.measure !== undefined && entry.measure === measure);
}

export function entryById(id: string): GlossaryEntry | undefined {
	return glossary.find((entry) => entry.id === id);
}

export const glossaryMessages = {
	zh: {
		title: '词汇表',
		lead: '本站用语的含义。各页的虚线标记可就地查看，不需要脚本。',
		what: '释义',
		more: '计算方法',
		all: '词汇表',
		columns: '见于表中',
	},
	en: {
		title: 'Glossary',
		lead: 'What the words of this site mean. The dotted marks on every page show the same on the spot, without scripts.',
		what: 'Meaning of',
		more: 'How it is computed',
		all: 'Glossary',
		columns: 'In tables',
	},
} as const;
