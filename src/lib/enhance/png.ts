const scale = 2;
const pad = 24;

/** Saves the picture with its title, unit and release, in the colours of the page. */
export async function savePng(button: HTMLButtonElement): Promise<void> {
	const figure = button.closest<HTMLElement>('[data-figure]');
	const svg = [...(figure?.querySelectorAll<SVGSVGElement>('[data-chart] svg') ?? [])].find(
		(each) => each.getBoundingClientRect().width > 0,
	);
	if (figure === null || svg === undefined) return;
	const image = await imageOf(svg);
	const canvas = compose(figure, image, svg.getBoundingClientRect());
	canvas.toBlob((blob) => {
		if (blob !== null) save(blob, `${figure.id}.png`);
	});
}

async function imageOf(svg: SVGSVGElement): Promise<HTMLImageElement> {
	const copy = svg.cloneNode(true) as SVGSVGElement;
	const styles = getComputedStyle(document.documentElement);
	const names = new Set(svg.outerHTML.match(/--[\w-]+/g));
	for (const name of names) copy.style.setProperty(name, styles.getPropertyValue(name));
	copy.style.fontFamily = getComputedStyle(svg).fontFamily;
	copy.style.color = getComputedStyle(svg).color;
	copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
	const image = new Image();
	image.src = `data:image/svg+xml,${encodeURIComponent(copy.outerHTML)}`;
	await image.decode();
	return image;
}

function compose(figure: HTMLElement, image: HTMLImageElement, box: DOMRect): HTMLCanvasElement {
	const canvas = document.createElement('canvas');
	canvas.width = (box.width + 2 * pad) * scale;
	canvas.height = (box.height + 2 * pad + 96) * scale;
	const context = canvas.getContext('2d');
	if (context === null) return canvas;
	const colours = getComputedStyle(document.documentElement);
	const body = getComputedStyle(document.body);
	context.scale(scale, scale);
	context.fillStyle = colours.getPropertyValue('--paper');
	context.fillRect(0, 0, canvas.width, canvas.height);
	context.fillStyle = colours.getPropertyValue('--ink');
	context.font = `700 18px ${body.fontFamily}`;
	context.fillText(textOf(figure, 'h3'), pad, pad + 18);
	context.font = `13px ${body.fontFamily}`;
	context.fillText(textOf(figure, '.unit'), pad, pad + 42);
	context.drawImage(image, pad, pad + 56, box.width, box.height);
	context.fillText(footer(), pad, pad + box.height + 84);
	return canvas;
}

function textOf(figure: HTMLElement, selector: string): string {
	return figure.querySelector(selector)?.textContent.trim() ?? '';
}

function footer(): string {
	const parts = document.querySelectorAll('[data-release] > :not(.tools)');
	return [...parts].map((part) => part.textContent.replace(/\s+/g, ' ').trim()).join(' · ');
}

function save(blob: Blob, name: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(blob);
	link.download = name;
	link.click();
	URL.revokeObjectURL(link.href);
}
