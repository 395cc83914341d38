import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import DataTable from '#lib/components/DataTable.svelte';
import KeyFigure from '#lib/components/KeyFigure.svelte';
import SignalBadge from '#lib/components/SignalBadge.svelte';
import { makeSortable } from '#lib/enhance/sort-table.ts';
import { loadedFigure } from './loaded-figure.ts';

test('a signal is a shape and a word', async () => {
	const screen = render(SignalBadge, { signal: 'red', direction: 'short', language: 'zh' });
	await expect.element(screen.getByText('红色')).toBeVisible();
	await expect.element(screen.getByText('▼')).toBeVisible();
	await expect.element(screen.getByText('供不应求')).toBeVisible();
});

test('what cannot be assessed has no direction', async () => {
	const screen = render(SignalBadge, {
		signal: 'not_assessed',
		direction: 'none',
		language: 'en',
	});
	await expect.element(screen.getByText('cannot be assessed')).toBeVisible();
	expect(screen.container.textContent).not.toContain('balanced');
});

test('a key figure shows its interval', async () => {
	const screen = render(KeyFigure, {
		name: '吻合度',
		value: '74.0',
		unit: '%',
		interval: { value: 0.74, lower: 0.71, upper: 0.77, label: '71.0%～77.0%' },
	});
	await expect.element(screen.getByText('74.0')).toBeVisible();
	await expect.element(screen.getByRole('img', { name: '71.0%～77.0%' })).toBeInTheDocument();
});

test('a table sorts by its heads, and what is missing stays last', async () => {
	const rows = [{ year: 2023, employee_count: 5 }, ...loadedFigure.rows];
	const screen = render(DataTable, {
		columns: loadedFigure.columns,
		rows,
		language: 'zh',
		caption: '从业人员',
	});
	const table = screen.container.querySelector('table');
	if (table) makeSortable(table);
	await screen.getByRole('button', { name: '从业人员' }).click();
	const years = () =>
		[...(table?.querySelectorAll('tbody th') ?? [])].map((cell) => cell.textContent.trim());
	expect(years()).toEqual(['2025', '2023', '2024']);
	await screen.getByRole('button', { name: '从业人员' }).click();
	expect(years()).toEqual(['2023', '2025', '2024']);
});
