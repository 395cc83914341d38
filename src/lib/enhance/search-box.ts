import type { Suggestion, SuggestionGroup } from '#lib/domain/suggestion.ts';

const pause = 90;

interface Box {
	readonly form: HTMLFormElement;
	readonly input: HTMLInputElement;
	readonly list: HTMLElement;
	readonly status: HTMLElement;
	options: readonly HTMLElement[];
	active: number;
}

const boxes = new WeakSet<HTMLFormElement>();

/** Suggestions while typing: arrows move through them, Enter opens one, Escape closes them. */
export function enlivenSearch(form: HTMLFormElement): void {
	const input = form.querySelector<HTMLInputElement>('input[type="search"]');
	if (input === null || boxes.has(form)) return;
	boxes.add(form);
	const box: Box = { form, input, ...furniture(form, input), options: [], active: -1 };
	let asked: AbortController | null = null;
	let timer = 0;
	input.addEventListener('input', () => {
		asked?.abort();
		window.clearTimeout(timer);
		asked = new AbortController();
		const { signal } = asked;
		timer = window.setTimeout(() => void suggest(box, signal), pause);
	});
	input.addEventListener('keydown', (event) => {
		handleKey(box, event);
	});
	input.addEventListener('blur', () => {
		close(box);
	});
	box.list.addEventListener('pointerdown', (event) => {
		event.preventDefault();
	});
	// Letters typed before this script was there count too.
	if (input.value !== input.defaultValue) input.dispatchEvent(new Event('input'));
}

function furniture(form: HTMLFormElement, input: HTMLInputElement): Pick<Box, 'list' | 'status'> {
	const list = document.createElement('div');
	list.className = 'suggestions';
	list.id = `${input.id}-list`;
	list.setAttribute('role', 'listbox');
	list.setAttribute('aria-label', form.dataset['label'] ?? '');
	list.hidden = true;
	const status = document.createElement('span');
	status.className = 'visually-hidden';
	status.setAttribute('role', 'status');
	form.append(list, status);
	const roles = { role: 'combobox', 'aria-controls': list.id, 'aria-autocomplete': 'list' };
	for (const [name, value] of Object.entries(roles)) input.setAttribute(name, value);
	input.setAttribute('aria-expanded', 'false');
	return { list, status };
}

async function suggest(box: Box, signal: AbortSignal): Promise<void> {
	const text = box.input.value.trim();
	if (text === '') {
		close(box);
		return;
	}
	try {
		const response = await fetch(addressOf(box.form, text), { signal });
		if (!response.ok) return;
		const groups = (await response.json()) as readonly SuggestionGroup[];
		if (!signal.aborted) show(box, groups);
	} catch (error) {
		// A reader who types on or loses the line still has the form itself.
		if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
	}
}

function addressOf(form: HTMLFormElement, text: string): string {
	const address = new URL(form.dataset['search'] ?? '', location.href);
	address.searchParams.set('q', text);
	return inSameRelease(address);
}

/** A reader of an older release stays in it. */
function inSameRelease(address: URL): string {
	const release = new URL(location.href).searchParams.get('release');
	if (release !== null) address.searchParams.set('release', release);
	return address.href;
}

function show(box: Box, groups: readonly SuggestionGroup[]): void {
	const found = groups.flatMap(({ items }) => items);
	box.list.replaceChildren(...groups.map((group, index) => groupElement(box, group, index)));
	box.options = [...box.list.querySelectorAll<HTMLElement>('[role="option"]')];
	box.status.textContent = `${String(found.length)} ${box.form.dataset['found'] ?? ''}`;
	box.list.hidden = found.length === 0;
	box.input.setAttribute('aria-expanded', String(found.length > 0));
	activate(box, -1);
}

function groupElement(box: Box, { label, items }: SuggestionGroup, index: number): HTMLElement {
	const group = document.createElement('div');
	const heading = document.createElement('div');
	heading.className = 'kind';
	heading.id = `${box.list.id}-${String(index)}`;
	heading.textContent = label;
	group.setAttribute('role', 'group');
	group.setAttribute('aria-labelledby', heading.id);
	group.append(
		heading,
		...items.map((item, place) => option(item, `${heading.id}-${String(place)}`)),
	);
	return group;
}

function option({ name, note, href }: Suggestion, id: string): HTMLElement {
	const element = document.createElement('div');
	const small = document.createElement('small');
	small.textContent = note;
	element.id = id;
	element.dataset['href'] = href;
	element.setAttribute('role', 'option');
	element.append(name, small);
	element.addEventListener('click', () => {
		open(element);
	});
	return element;
}

function open(element: HTMLElement): void {
	location.assign(inSameRelease(new URL(element.dataset['href'] ?? '', location.href)));
}

function handleKey(box: Box, event: KeyboardEvent): void {
	if (event.isComposing || box.list.hidden) return;
	const chosen = box.options[box.active];
	const count = box.options.length;
	if (event.key === 'ArrowDown') activate(box, box.active + 1 < count ? box.active + 1 : -1);
	else if (event.key === 'ArrowUp') activate(box, box.active < 0 ? count - 1 : box.active - 1);
	else if (event.key === 'Escape') close(box);
	else if (event.key === 'Enter' && chosen !== undefined) open(chosen);
	else return;
	event.preventDefault();
}

function activate(box: Box, index: number): void {
	box.active = index;
	for (const [place, element] of box.options.entries()) {
		element.setAttribute('aria-selected', String(place === index));
	}
	const chosen = box.options[index];
	if (chosen === undefined) box.input.removeAttribute('aria-activedescendant');
	else {
		box.input.setAttribute('aria-activedescendant', chosen.id);
		chosen.scrollIntoView({ block: 'nearest' });
	}
}

function close(box: Box): void {
	box.list.hidden = true;
	box.input.setAttribute('aria-expanded', 'false');
	activate(box, -1);
}
