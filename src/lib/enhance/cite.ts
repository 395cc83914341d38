/** Puts title, release and permanent address of a figure on the clipboard. */
export function copyCitation(button: HTMLButtonElement): void {
	const figure = button.closest<HTMLElement>('[data-figure]');
	if (figure === null) return;
	void navigator.clipboard.writeText(citation(figure)).then(() => {
		const label = button.textContent;
		button.textContent = button.dataset['done'] ?? label;
		setTimeout(() => (button.textContent = label), 2000);
	});
}

function citation(figure: HTMLElement): string {
	const title = figure.querySelector('h3')?.textContent ?? '';
	const release = document.querySelector<HTMLElement>('[data-release]')?.dataset['release'] ?? '';
	const address = new URL(window.location.href);
	address.searchParams.set('release', release);
	address.hash = figure.id;
	return [title, document.title, release, address.href].join(' · ');
}
