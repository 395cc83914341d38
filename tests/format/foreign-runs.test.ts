import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foreignRuns } from '#lib/format/foreign-runs.ts';

test('a citation in a Chinese text keeps authors and journal as one run each', () => {
	const label = 'Ford 与 Fulkerson（1956）网络最大流，Canadian Journal of Mathematics 8:399–404';
	expect(foreignRuns(label, 'zh')).toEqual([
		{ text: 'Ford', lang: 'en' },
		{ text: ' 与 ', lang: undefined },
		{ text: 'Fulkerson', lang: 'en' },
		{ text: '（1956）网络最大流，', lang: undefined },
		{ text: 'Canadian Journal of Mathematics', lang: 'en' },
		{ text: ' 8:399–404', lang: undefined },
	]);
});

test('a Chinese title in an English text is marked as Chinese', () => {
	expect(foreignRuns('Wang (2021), 自然资源学报 36(3)', 'en')[1]).toEqual({
		text: '自然资源学报',
		lang: 'zh-CN',
	});
});

test('nothing is lost or turned round', () => {
	fc.assert(
		fc.property(fc.string(), fc.constantFrom('zh' as const, 'en' as const), (text, language) => {
			const runs = foreignRuns(text, language);
			expect(runs.map((run) => run.text).join('')).toBe(text);
			expect(runs.every((run) => run.text !== '')).toBe(true);
		}),
	);
});
