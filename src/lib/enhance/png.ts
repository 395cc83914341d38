const scale = 2;

/** Saves the very picture of the SVG file, with its title, sources and release, drawn in the reader's fonts. */
export async function savePng(button: HTMLButtonElement): Promise<void> {
	const figure = button.closest<HTMLElement>('[data-figure]');
	const response = await fetch(button.dataset['png'] ?? '');
	if (figure === null || !response.ok) return;
	const image = await imageOf(await response.text());
	const canvas = document.createElement('canvas');
	canvas.width = image.width * scale;
	canvas.height = image.height * scale;
	canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
	canvas.toBlob((blob) => {
		if (blob !== null) save(blob, fileName(response, figure.id));
	});
}

async function imageOf(svg: string): Promise<HTMLImageElement> {
	const image = new Image();
	image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
	await image.decode();
	return image;
}

/** The name of the SVG file, which holds region, parameters and release. */
function fileName(response: Response, fallback: string): string {
	const name = /filename="([^"]+)\.svg"/.exec(response.headers.get('content-disposition') ?? '');
	return `${name?.[1] ?? fallback}.png`;
}

function save(blob: Blob, name: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(blob);
	link.download = name;
	link.click();
	URL.revokeObjectURL(link.href);
}
