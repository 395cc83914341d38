/** A box gets its suggestions when a reader reaches it; “/” leads there from anywhere on the page. */
export function startSearch(page: Document): void {
	for (const form of page.querySelectorAll<HTMLFormElement>('form[data-search]')) {
		form.addEventListener('focusin', () => void enliven(form), { once: true });
	}
	page.addEventListener('keydown', (event) => {
		if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
		if (event.target instanceof Element && isWriting(event.target)) return;
		const input = boxOf(page);
		if (input === null) return;
		event.preventDefault();
		input.focus();
		input.select();
	});
}

async function enliven(form: HTMLFormElement): Promise<void> {
	const { enlivenSearch } = await import('./search-box.ts');
	enlivenSearch(form);
}

function isWriting(target: Element): boolean {
	return target.closest('input, select, textarea, [contenteditable="true"]') !== null;
}

/** The box of the page itself before that of the masthead. */
function boxOf(page: Document): HTMLInputElement | null {
	const inputs = ['main ', ''].flatMap((within) => [
		...page.querySelectorAll<HTMLInputElement>(`${within}form[data-search] input[type="search"]`),
	]);
	return inputs.find((input) => input.checkVisibility()) ?? null;
}
