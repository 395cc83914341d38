import type { LoadedFigure } from '#lib/domain/loaded-figure.ts';
import { chartWidths } from '#lib/charts/index.ts';
import { textWidth } from '#lib/charts/theme.ts';
import { chipsOf } from '#lib/figures/chips.ts';
import { formatDate } from '#lib/format/index.ts';
import { exportMessages } from '#lib/messages/exports.ts';
import { textAt } from '../texts.ts';

const margin = 24;
const width = chartWidths.wide + 2 * margin;
const fonts =
	"'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', system-ui, sans-serif";

const lightBlock = /:root\s*\{([^}]*)\}/.exec(textAt('../styles/tokens.css'))?.[1] ?? '';

const colours = new Map(
	[...lightBlock.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((match) => [match[1], match[2]?.trim()]),
);

interface Line {
	readonly text: string;
	readonly size: number;
	readonly weight: number;
	readonly colour: string;
}

/** The drawing with its title, finding and source: it explains itself wherever it is pasted. */
export function toSvg(figure: LoadedFigure): Buffer {
	const above = placed(headLines(figure), margin);
	const below = placed(footLines(figure), above.end + heightOf(figure) + 16);
	const height = below.end + margin - 8;
	const chart = resolved(figure.svg ?? '').replace(
		/^<svg /,
		`<svg x="${margin}" y="${above.end}" overflow="visible" `,
	);
	const label = figure.status.isSynthetic ? exportMessages[figure.language].synthetic : '';
	return Buffer.from(
		[
			`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${fonts}" lang="${figure.language}">`,
			`<title>${escaped(figure.title)}</title>`,
			`<desc>${escaped(`${figure.finding} ${label}`.trim())}</desc>`,
			`<style>text { white-space: pre; font-variant-numeric: tabular-nums lining-nums } .strong { font-weight: 600 }</style>`,
			`<rect width="100%" height="100%" fill="${colours.get('paper') ?? '#fff'}"/>`,
			above.markup,
			chart,
			below.markup,
			'</svg>\n',
		].join('\n'),
	);
}

/** A picture of many rows is higher than the room that its page keeps for it. */
function heightOf({ svg, height }: LoadedFigure): number {
	const drawn = /^<svg [^>]*\bheight="([\d.]+)"/.exec(svg ?? '')?.[1];
	return drawn === undefined ? height : Number(drawn);
}

function headLines(figure: LoadedFigure): Line[] {
	return [
		...wrapped(figure.title, { size: 18, weight: 700, colour: 'ink' }),
		...wrapped(figure.finding, { size: 13, weight: 400, colour: 'ink-soft' }),
		...wrapped(figure.unit, { size: 12, weight: 400, colour: 'ink-faint' }),
	];
}

function footLines(figure: LoadedFigure): Line[] {
	const words = exportMessages[figure.language];
	const names = figure.sources.map(({ producer, title }) => `${producer}${words.colon}${title}`);
	const asOf = formatDate(figure.release.asOf, figure.language);
	const origin = [
		`${words.release} ${figure.release.id}`,
		`${words.asOf} ${asOf}`,
		'Wenhe 吻合',
	].join(' · ');
	const chips = chipsOf(figure).flatMap(({ id, label }) => (id === 'synthetic' ? [] : label));
	const style = { size: 11, weight: 400, colour: 'ink-faint' };
	return [
		...(figure.status.isSynthetic ? wrapped(words.synthetic, { ...style, colour: 'red' }) : []),
		...wrapped(chips.join(' · '), style),
		...wrapped(figure.note ?? '', style),
		...wrapped([...new Set(names)].join(words.separator), style),
		...wrapped(origin, style),
	];
}

function wrapped(text: string, style: Omit<Line, 'text'>): Line[] {
	const lines: string[] = [];
	for (const word of text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/g) ?? []) {
		const last = lines.at(-1);
		const fits = last !== undefined && textWidth(last + word, style.size) <= chartWidths.wide;
		if (fits) lines[lines.length - 1] = last + word;
		else lines.push(word);
	}
	return lines.map((line) => ({ text: line.trimEnd(), ...style }));
}

function placed(lines: readonly Line[], top: number): { markup: string; end: number } {
	let y = top;
	const markup = lines.map(({ text, size, weight, colour }) => {
		y += Math.round(size * 1.5);
		return `<text x="${margin}" y="${y - Math.round(size * 0.4)}" font-size="${size}" font-weight="${weight}" fill="${colours.get(colour) ?? '#000'}">${escaped(text)}</text>`;
	});
	return { markup: markup.join('\n'), end: y + 8 };
}

/** Colours of the page as they are on paper. */
export function resolved(svg: string): string {
	return svg
		.replace(
			/var\(--([\w-]+)(?:,[^)]*)?\)/g,
			(_, name: string) => colours.get(name) ?? 'currentcolor',
		)
		.replace(/currentcolor/gi, colours.get('ink-soft') ?? '#333');
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
