import type { Page } from 'playwright-core';

/** What keeps an SVG from standing alone: errors, addresses, and what reaches over its edge. */
export function svgProblems(page: Page, svg: string): Promise<readonly string[]> {
	return page.evaluate((text) => {
		const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
		const problems: string[] = [];
		const error = parsed.querySelector('parsererror');
		if (error !== null) return [error.textContent];
		for (const element of parsed.querySelectorAll('*')) {
			for (const { name, value } of element.attributes) {
				const isName = name === 'xmlns' || name.startsWith('xmlns:');
				if (/https?:|\/\//.test(value) && !isName) problems.push(`${name}=${value}`);
				if (/url\((?!#)|^on/.test(value)) problems.push(`${name}=${value}`);
			}
			if (['script', 'image', 'use', 'foreignObject'].includes(element.localName)) {
				problems.push(element.localName);
			}
		}
		const root = document.importNode(parsed.documentElement, true);
		document.body.append(root);
		const edge = root.getBoundingClientRect();
		const lowest = [...root.querySelectorAll('text')].toSorted(
			(a, b) => a.getBoundingClientRect().bottom - b.getBoundingClientRect().bottom,
		);
		for (const each of lowest) {
			const box = each.getBoundingClientRect();
			const isOver =
				box.right > edge.right + 1 || box.bottom > edge.bottom + 1 || box.left < edge.left - 1;
			if (isOver) problems.push(`over the edge: ${each.textContent}`);
		}
		const foot = [...root.querySelectorAll(':scope > text')].at(-1)?.getBoundingClientRect();
		const chart = root.querySelector(':scope > svg')?.getBoundingClientRect();
		if (foot === undefined || chart === undefined || foot.top < chart.bottom - 1) {
			problems.push('the words below stand in the drawing');
		}
		root.remove();
		return problems;
	}, svg);
}

/** Pixels that are not paper: in all, and where the title stands. */
export function inkOf(
	page: Page,
	png: Buffer,
): Promise<{ width: number; title: number; whole: number }> {
	return page.evaluate(async (data) => {
		const image = new Image();
		image.src = `data:image/png;base64,${data}`;
		await image.decode();
		const canvas = document.createElement('canvas');
		[canvas.width, canvas.height] = [image.width, image.height];
		const context = canvas.getContext('2d');
		if (context === null) throw new Error('no canvas');
		context.drawImage(image, 0, 0);
		const count = (height: number) => {
			const { data: pixels } = context.getImageData(0, 0, canvas.width, height);
			let ink = 0;
			for (let at = 0; at < pixels.length; at += 4) {
				const far = [0, 1, 2].map((part) =>
					Math.abs((pixels[at + part] ?? 0) - (pixels[part] ?? 0)),
				);
				if (Math.max(...far) > 60) ink += 1;
			}
			return ink;
		};
		return { width: image.width, title: count(100), whole: count(canvas.height) };
	}, png.toString('base64'));
}
