type Order = 'ascending' | 'descending';

/** Turns the heads of a table into buttons that sort it. */
export function makeSortable(table: HTMLTableElement): void {
	const heads = [...table.querySelectorAll<HTMLTableCellElement>('thead th')];
	heads.forEach((head, index) => {
		if (head.querySelector('button[data-sort]') !== null) return;
		const note = head.querySelector('[popovertarget]');
		const button = document.createElement('button');
		button.type = 'button';
		button.dataset['sort'] = '';
		button.append(...[...head.childNodes].filter((node) => node !== note));
		head.prepend(button);
		button.addEventListener('click', () => {
			const order: Order =
				head.getAttribute('aria-sort') === 'descending' ? 'ascending' : 'descending';
			for (const other of heads) other.removeAttribute('aria-sort');
			head.setAttribute('aria-sort', order);
			sortRows(table, index, order);
		});
	});
}

function sortRows(table: HTMLTableElement, column: number, order: Order): void {
	const body = table.tBodies[0];
	if (body === undefined) return;
	const rows = [...body.rows].map((row) => ({
		row,
		text: row.cells[column]?.textContent.trim() ?? '',
	}));
	const sign = order === 'ascending' ? 1 : -1;
	rows.sort((a, b) => compareCells(a.text, b.text, sign));
	body.append(...rows.map(({ row }) => row));
}

/** Numbers as numbers, words as words; what is missing stays last either way. */
export function compareCells(a: string, b: string, sign: 1 | -1): number {
	const [x, y] = [valueOf(a), valueOf(b)];
	const [missingA, missingB] = [isMissing(a), isMissing(b)];
	if (missingA || missingB) return Number(missingA) - Number(missingB);
	if (x !== null && y !== null) return sign * (x - y);
	return sign * a.localeCompare(b, document.documentElement.lang);
}

function isMissing(text: string): boolean {
	return /^(?:\*|…|\/|†|0\+|∅|—)$/.test(text);
}

function valueOf(text: string): number | null {
	const times = /[倍×]$/.test(text) ? 100 : 1;
	const match = /^(?:[<>]|小于|大于)?\s*([+−]?[\d,]+(?:\.\d+)?)\s*[%倍×]?$/.exec(text);
	if (!match?.[1]) return null;
	return Number(match[1].replaceAll(',', '').replace('−', '-')) * times;
}
