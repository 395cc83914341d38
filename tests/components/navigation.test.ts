import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import Navigation from '#lib/components/Navigation.svelte';
import { entryOf, navigation } from '#lib/messages/navigation.ts';
import { startMenus } from '#lib/enhance/menus.ts';

const pages = Object.keys(
	import.meta.glob('/src/routes/[[]lang=lang[]]/**/+page{,.server}.{svelte,ts}'),
);

test('every entry leads to a page that exists', () => {
	const entries = navigation.flatMap((group) => group.entries);
	const missing = entries.filter(
		({ path }) => !pages.some((page) => page.startsWith(`/src/routes/[lang=lang]${path}/+page`)),
	);
	expect(entries.length).toBeGreaterThan(8);
	expect(missing).toEqual([]);
});

test('a page lies under the longest entry that fits its address', () => {
	expect(entryOf('/majors/660103')?.path).toBe('/majors');
	expect(entryOf('/methods/structure_fit')?.path).toBe('/methods');
	expect(entryOf('/majorsx')).toBeNull();
	expect(entryOf('')).toBeNull();
});

test('the page of the reader is marked, and its menu too', async () => {
	const screen = render(Navigation, { language: 'en', path: '/en/lists/2026' });
	const menu = screen.getByText('Plan');
	await expect.element(menu).toHaveClass(/here/);
	await menu.click();
	await expect
		.element(screen.getByRole('link', { name: 'Lists' }))
		.toHaveAttribute('aria-current', 'page');
});

test('an open menu goes with Escape and gives the keyboard back', async () => {
	const screen = render(Navigation, { language: 'zh', path: '/zh' });
	startMenus(document);
	const menu = screen.getByText('规划');
	await menu.click();
	await expect.element(screen.getByRole('link', { name: '年历' })).toBeVisible();
	await userEvent.keyboard('{Tab}{Escape}');
	await expect.element(screen.getByRole('link', { name: '年历' })).not.toBeInTheDocument();
	expect(document.activeElement).toBe(menu.element());
});
