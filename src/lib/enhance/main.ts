import { startMenus } from './menus.ts';
import { startSearch } from './search-key.ts';
import { startThemes } from './themes.ts';

const tools = 'button:is([data-cite], [data-embed], [data-png], [data-full])';

/** The only script of a page: everything heavier comes when a reader reaches for it. */
function start(): void {
	startThemes(document);
	startMenus(document);
	startSearch(document);
	for (const drawing of document.querySelectorAll<HTMLElement>('[data-chart]')) onReach(drawing);
	for (const table of document.querySelectorAll<HTMLTableElement>('[data-sortable]')) onShow(table);
	for (const button of document.querySelectorAll<HTMLButtonElement>(tools)) {
		button.hidden = false;
		button.addEventListener('click', () => void take(button));
	}
	for (const place of document.querySelectorAll<HTMLElement>('[data-studio]')) {
		void import('./studio.ts').then(({ enlivenStudio }) => enlivenStudio(place));
	}
	for (const form of document.querySelectorAll<HTMLFormElement>('[data-console]')) runByKey(form);
	window.addEventListener('beforeprint', openTables);
}

/** A figure becomes alive when the pointer enters it or the keyboard reaches it. */
function onReach(drawing: HTMLElement): void {
	drawing.tabIndex = 0;
	const begin = async (event: Event) => {
		drawing.removeEventListener('pointerenter', reach);
		drawing.removeEventListener('focus', reach);
		await (await import('./figure.ts')).enliven(drawing);
		if (event instanceof PointerEvent) pointAgain(drawing, event);
	};
	const reach = (event: Event) => void begin(event);
	drawing.addEventListener('pointerenter', reach);
	drawing.addEventListener('focus', reach);
}

/** What the pointer came for, unless it has gone. */
function pointAgain(drawing: HTMLElement, event: PointerEvent): void {
	if (event.pointerType === 'mouse' && !drawing.matches(':hover')) return;
	const { clientX, clientY, pointerType } = event;
	drawing.dispatchEvent(new PointerEvent('pointermove', { clientX, clientY, pointerType }));
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
	if ('full' in button.dataset) await fillScreen(button);
	else if ('png' in button.dataset) await (await import('./png.ts')).savePng(button);
	else {
		const { copyCitation, copyEmbedCode } = await import('./cite.ts');
		if ('cite' in button.dataset) copyCitation(button);
		else copyEmbedCode(button);
	}
}

/** The whole figure on the whole screen, drawn anew at that size; the key that every browser knows ends it. */
async function fillScreen(button: HTMLButtonElement): Promise<void> {
	const figure = button.closest<HTMLElement>('[data-figure]');
	if (figure === null) return;
	await (document.fullscreenElement === null
		? figure.requestFullscreen()
		: document.exitFullscreen());
	const drawing = figure.querySelector<HTMLElement>('[data-chart]');
	if (drawing !== null) await (await import('./figure.ts')).enliven(drawing);
}

/** Control or Command with Enter runs what is written, as in every editor of queries. */
function runByKey(form: HTMLFormElement): void {
	form.addEventListener('keydown', (event) => {
		if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
	});
}

function openTables(): void {
	for (const details of document.querySelectorAll<HTMLDetailsElement>('[data-figure] details')) {
		details.open = true;
	}
}

start();
