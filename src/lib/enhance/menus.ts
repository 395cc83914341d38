/** A menu that stands open goes with Escape, with a click elsewhere, or when the keyboard leaves it. */
export function startMenus(page: Document): void {
	for (const menu of page.querySelectorAll<HTMLDetailsElement>('[data-menus] details')) {
		menu.addEventListener('keydown', (event) => {
			if (event.key !== 'Escape' || !menu.open) return;
			menu.open = false;
			menu.querySelector('summary')?.focus();
		});
		menu.addEventListener('focusout', ({ relatedTarget }) => {
			if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
		});
		page.addEventListener('pointerdown', ({ target }) => {
			if (target instanceof Node && !menu.contains(target)) menu.open = false;
		});
	}
}
