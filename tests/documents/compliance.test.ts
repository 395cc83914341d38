import { describe, expect, test } from 'vitest';
import type { Block } from '#lib/domain/document.ts';
import { complianceLines, complianceOf } from '#lib/documents/quality/compliance.ts';
import { requiredContents } from '#lib/documents/quality/required.ts';
import { aReport, completeBlocks } from './a-report.ts';

describe('the compliance meter', () => {
	test('a report with every content has the full score', () => {
		expect(complianceOf(aReport(completeBlocks()))).toMatchObject({
			met: 28,
			required: 28,
			score: 1,
		});
		expect(complianceLines(aReport(completeBlocks()))).toEqual([
			'必备内容：28项中已具备28项（100.0%）',
		]);
	});

	test.each(requiredContents.map(({ id }) => id))('deleting %s lowers it and is named', (id) => {
		const rest = completeBlocks().filter(
			(block) => !('answers' in block && block.answers.some(({ item }) => item === id)),
		);
		const result = complianceOf(aReport(rest));
		expect(result.score).toBeCloseTo(27 / 28);
		expect(result.items.filter(({ standing }) => standing === 'absent')).toMatchObject([
			{ content: { id }, place: id === 'basis' ? '' : '一、全部内容' },
		]);
	});

	test.each([
		['reason', 1],
		['blank', 27 / 28],
	] as const)('a content that is given as %s scores %d', (given, score) => {
		const blocks = completeBlocks().map((block): Block => {
			if (block.kind !== 'paragraph' || block.answers?.[0]?.item !== 'pay') return block;
			return { ...block, answers: [{ item: 'pay', given }] };
		});
		expect(complianceOf(aReport(blocks)).score).toBeCloseTo(score);
	});

	test('a promise over nothing does not count', () => {
		const blocks = completeBlocks().map((block): Block => {
			if (block.kind !== 'paragraph' || block.answers?.[0]?.item !== 'pay') return block;
			return { ...block, content: [' '] };
		});
		const { items, met } = complianceOf(aReport(blocks));
		expect(met).toBe(27);
		expect(items.find(({ content }) => content.id === 'pay')?.standing).toBe('empty');
	});

	test('says what is missing, where it belongs and who asks for it', () => {
		const blocks = completeBlocks().slice(0, -1);
		expect(complianceLines(aReport(blocks)).slice(1)).toEqual([
			'  存在问题与改进措施：缺少，位置“一、全部内容”，依据《教学厅函〔2013〕25号》',
		]);
	});
});
