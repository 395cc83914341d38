import { expect, test } from 'vitest';
import { figuresIn } from '#lib/domain/page-figures.ts';
import { loadedFigure } from '../components/loaded-figure.ts';

test('figures are found wherever a page holds them', () => {
	const data = {
		language: 'zh',
		trend: loadedFigure,
		chapters: [{ id: 'a', figures: [{ ...loadedFigure, id: 'other' }] }],
		nothing: null,
	};
	expect(figuresIn(data).map(({ id }) => id)).toEqual(['demo', 'other']);
	expect(figuresIn({ rows: [{ year: 2024 }] })).toEqual([]);
});
