import { describe, expect, test } from 'vitest';
import { titleAround, titleLines } from '#lib/documents/title-lines.ts';

const fit = ['宜兴', '专业结构与产业结构', '吻合度状况报告'];

describe('a title', () => {
	test('takes as few lines as hold it, the most even of them', () => {
		expect(titleLines(fit, 'zh')).toEqual(['宜兴专业结构与产业结构吻合度状况报告']);
		expect(titleLines(['全国（附无锡）', ...fit.slice(1)], 'zh')).toEqual([
			'全国（附无锡）',
			'专业结构与产业结构吻合度状况报告',
		]);
	});

	test('of a notice is broken between its phrases', () => {
		const around = titleAround(
			['关于印发', '《{title}》的通知'],
			['全国（附无锡）', ...fit.slice(1)],
		);
		expect(titleLines(around, 'zh')).toEqual([
			'关于印发《全国（附无锡）',
			'专业结构与产业结构吻合度状况报告》的通知',
		]);
	});

	test('with a name wider than a line is broken between words', () => {
		const phrases = [
			'Yixing Example Secondary Vocational School:',
			'annual report on employment quality',
		];
		const lines = titleLines(phrases, 'en');
		expect(lines.join(' ')).toBe(phrases.join(' '));
		expect(lines).toHaveLength(3);
	});

	test('that cannot be broken stays whole', () => {
		const name = '名称很长而中间没有可以断开之处的职业技术师范学校';
		expect(titleLines([name, '报告'], 'zh')).toEqual([name, '报告']);
	});
});
