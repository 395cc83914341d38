import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Figure from '#lib/components/Figure.svelte';
import { entryById } from '#lib/messages/glossary.ts';
import { loadedFigure } from './loaded-figure.ts';

test('a figure names itself, says what it shows and draws it with a spoken equivalent', async () => {
	const screen = render(Figure, { figure: loadedFigure });
	await expect.element(screen.getByRole('heading', { name: '从业人员' })).toBeVisible();
	await expect.element(screen.getByText('2025年从业人员46,192人。', { exact: true })).toBeVisible();
	await expect
		.element(screen.getByRole('img', { name: '从业人员：2025年从业人员46,192人。' }))
		.toBeInTheDocument();
});

test('the table opens and says the same, with marks for what is missing', async () => {
	const screen = render(Figure, { figure: loadedFigure });
	await screen.getByText('查看数据表').click();
	await expect.element(screen.getByRole('rowheader', { name: '2024' })).toBeVisible();
	await expect.element(screen.getByRole('cell', { name: '46,192' })).toBeVisible();
	await expect.element(screen.getByRole('cell', { name: '*' })).toBeVisible();
});

test('synthetic data says so', async () => {
	const screen = render(Figure, { figure: loadedFigure });
	await expect.element(screen.getByText('示例数据')).toBeVisible();
});

test('every download names its figure', async () => {
	const screen = render(Figure, { figure: loadedFigure });
	await expect
		.element(screen.getByRole('link', { name: 'CSV：从业人员' }))
		.toHaveAttribute('href', '/zh/figures/demo.csv');
});

test('what the region does not supply is a sentence, not an empty chart', async () => {
	const status = { ...loadedFigure.status, isEmpty: true, notSupplied: '没有分职业数据。' };
	const screen = render(Figure, { figure: { ...loadedFigure, rows: [], svg: null, status } });
	await expect.element(screen.getByText('本地区未提供')).toBeVisible();
	await expect.element(screen.getByText('没有分职业数据。')).toBeVisible();
	expect(screen.container.querySelector('svg, table')).toBeNull();
});

test('a chart without one value to draw says why and leaves its table', async () => {
	const status = { ...loadedFigure.status, isSuppressed: true, hidden: 'suppressed' as const };
	const screen = render(Figure, { figure: { ...loadedFigure, svg: null, status } });
	await expect.element(screen.getByText('数值均不公布')).toBeVisible();
	await expect.element(screen.getByRole('cell', { name: '*' })).toBeVisible();
	expect(screen.container.querySelector('svg')).toBeNull();
});

test.each([
	['zh', '"表"'],
	['en', '"Table "'],
] as const)(
	'what is a table alone is numbered as one and stands open: %s',
	async (language, word) => {
		document.documentElement.lang = language;
		const screen = render(Figure, {
			figure: { ...loadedFigure, language, chart: null, svg: null },
		});
		const heading = screen.getByRole('heading', { name: '从业人员' });
		await expect.element(screen.getByRole('cell', { name: '46,192' })).toBeVisible();
		expect(getComputedStyle(heading.element(), '::before').content).toContain(word);
		expect(screen.container.querySelector('details')).toBeNull();
		expect(screen.container.textContent).toContain(language === 'zh' ? '2 行' : '2 rows');
	},
);

test('a chip says what it means on a tap, as the glossary does', () => {
	const screen = render(Figure, { figure: loadedFigure });
	const chip = screen.getByRole('button', { name: '示例数据' }).element();
	const entry = entryById((chip.getAttribute('popovertarget') ?? '').replace('term-', ''));
	expect(entry?.text.zh).toContain('不得引用');
});

test('a figure of a measure explains its word beside its title', async () => {
	const measure = { id: 'coverage', href: '/zh/methods/coverage' };
	const screen = render(Figure, { figure: { ...loadedFigure, measure } });
	const term = entryById('coverage')?.term.zh ?? '';
	await expect
		.element(screen.getByRole('button', { name: `释义 ${term}` }))
		.toHaveAttribute('popovertarget', 'term-coverage');
});
