const year = 365 * 24 * 3600;

/** The links work without a script; with one, the page need not be loaded again. */
export function startThemes(root: Document): void {
	const links = [...root.querySelectorAll<HTMLAnchorElement>('[data-themes] [data-choice]')];
	for (const link of links) {
		link.addEventListener('click', (event) => {
			event.preventDefault();
			choose(root, link.dataset['choice'] ?? 'auto', links);
		});
	}
}

function choose(root: Document, theme: string, links: readonly HTMLAnchorElement[]): void {
	root.documentElement.dataset['theme'] = theme;
	root.cookie = `theme=${theme}; path=/; max-age=${year}; samesite=lax`;
	for (const link of links) {
		if (link.dataset['choice'] === theme) link.setAttribute('aria-current', 'true');
		else link.removeAttribute('aria-current');
	}
}
