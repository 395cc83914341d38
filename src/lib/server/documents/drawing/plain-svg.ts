import type { Drawing } from '#lib/documents/blocks.ts';
import type { PathShape, PathStep, Shape, TextShape } from './shapes.ts';

/** A drawing that every office program reads: attributes only, no inheritance, no style sheet. */
export function plainSvg(shapes: readonly Shape[], drawing: Drawing, font: string): string {
	const { width, height } = drawing;
	const marks = shapes.map((shape) => (shape.kind === 'path' ? pathMark(shape) : textMarks(shape)));
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${font}">`,
		...marks,
		'</svg>\n',
	].join('\n');
}

function pathMark({ steps, paint }: PathShape): string {
	const attributes = [
		`d="${steps.map(stepText).join('')}"`,
		`fill="${paint.fill ?? 'none'}"`,
		paint.fill !== null && paint.fillOpacity < 1 ? `fill-opacity="${paint.fillOpacity}"` : '',
		...(paint.stroke === null
			? []
			: [`stroke="${paint.stroke}"`, `stroke-width="${paint.strokeWidth}"`]),
		paint.stroke !== null && paint.strokeOpacity < 1
			? `stroke-opacity="${paint.strokeOpacity}"`
			: '',
		paint.dash.length > 0 ? `stroke-dasharray="${paint.dash.join(' ')}"` : '',
	];
	return `<path ${attributes.filter(Boolean).join(' ')}/>`;
}

const letters = { move: 'M', line: 'L', curve: 'C', close: 'Z' } as const;

function stepText({ to, points }: PathStep): string {
	return letters[to] + points.map(({ x, y }) => `${tenth(x)},${tenth(y)}`).join(' ');
}

/** The rim is a text of its own, because office programs do not know `paint-order`. */
function textMarks(shape: TextShape): string {
	const rim =
		shape.halo === null
			? ''
			: textMark(
					shape,
					`fill="none" stroke="${shape.halo}" stroke-width="3" stroke-linejoin="round"`,
				);
	return rim + textMark(shape, `fill="${shape.colour}"`);
}

function textMark({ at, text, anchor, size, isStrong }: TextShape, paint: string): string {
	const weight = isStrong ? ' font-weight="bold"' : '';
	return `<text x="${tenth(at.x)}" y="${tenth(at.y)}" font-size="${size}" text-anchor="${anchor}"${weight} ${paint}>${escaped(text)}</text>`;
}

function tenth(value: number): string {
	return String(Math.round(value * 10) / 10);
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
