import { startMenus } from './menus.ts';
import { startThemes } from './themes.ts';

/** The only script of a page: everything heavier comes when a reader reaches for it. */
function start(): void {
	startThemes(document);
	startMenus(document);
	for (const drawing of document.querySelectorAll<HTMLElement>('[data-chart]')) onReach(drawing);
	for (const table of document.querySelectorAll<HTMLTableElement>('[data-sortable]')) onShow(table);
	for (const button of document.querySelectorAll<HTMLButtonElement>('[data-cite], [data-png]')) {
		button.hidden = false;
		button.addEventListener('click', () => void take(button));
	}
	window.addEventListener('beforeprint', openTables);
}

/** A figure becomes alive when the pointer enters it or the keyboard reaches it. */
function onReach(drawing: HTMLElement): void {
	drawing.tabIndex = 0;
	const begin = () => {
		drawing.removeEventListener('pointerenter', begin);
		drawing.removeEventListener('focus', begin);
		void import('./figure.ts').then(({ enliven }) => enliven(drawing));
	};
	drawing.addEventListener('pointerenter', begin);
	drawing.addEventListener('focus', begin);
}

function onShow(table: HTMLTableElement): void {
	const details = table.closest('details');
	const begin = () =>
		void import('./sort-table.ts').then(({ makeSortable }) => {
			makeSortable(table);
		});
	if (details === null || details.open) begin();
	else details.addEventListener('toggle', begin, { once: true });
}

async function take(button: HTMLButtonElement): Promise<void> {
	if ('cite' in button.dataset) (await import('./cite.ts')).copyCitation(button);
	else await (await import('./png.ts')).savePng(button);
}

function openTables(): void {
	for (const details of document.querySelectorAll<HTMLDetailsElement>('[data-figure] details')) {
		details.open = true;
	}
}

start();
