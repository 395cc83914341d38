/** Puts title, release and permanent address of a figure on the clipboard. */
export function copyCitation(button: HTMLButtonElement): void {
	const figure = button.closest<HTMLElement>('[data-figure]');
	if (figure !== null) copy(button, citation(figure));
}

/** A frame that shows the figure alone, as it is in this release. */
export function copyEmbedCode(button: HTMLButtonElement): void {
	const figure = button.closest<HTMLElement>('[data-figure]');
	const address = new URL(button.dataset['embed'] ?? '', window.location.href).href;
	const height = Math.ceil(figure?.getBoundingClientRect().height ?? 0) + 120;
	const frame = document.createElement('iframe');
	frame.src = address;
	frame.title = titleOf(figure);
	frame.width = '100%';
	frame.height = String(height);
	frame.loading = 'lazy';
	copy(button, frame.outerHTML);
}

function copy(button: HTMLButtonElement, text: string): void {
	void navigator.clipboard.writeText(text).then(() => {
		const label = button.textContent;
		button.textContent = button.dataset['done'] ?? label;
		setTimeout(() => (button.textContent = label), 2000);
	});
}

function citation(figure: HTMLElement): string {
	const release = document.querySelector<HTMLElement>('[data-release]')?.dataset['release'] ?? '';
	const sources = figure.querySelector('[data-sources]')?.textContent.trim() ?? '';
	const address = new URL(window.location.href);
	address.searchParams.set('release', release);
	address.hash = figure.id;
	return [titleOf(figure), document.title, sources, release, address.href]
		.filter((part) => part !== '')
		.join(' · ');
}

function titleOf(figure: HTMLElement | null): string {
	return figure?.querySelector('figcaption :is(h1, h2, h3)')?.textContent ?? '';
}
