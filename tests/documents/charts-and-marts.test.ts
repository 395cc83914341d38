import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FigureBlock } from '#lib/domain/document.ts';
import { loadDocument } from '#lib/server/documents/load.ts';
import { closeReleases } from '#lib/server/release.ts';
import { withRelease } from '#lib/server/scope.ts';
import { releaseRows } from './mart-rows.ts';

const levels = ['secondary', 'junior_college'] as const;
const charts = new Map<string, FigureBlock>();
let folder = '';

beforeAll(async () => {
	await withRelease(null, async ({ release }) => {
		folder = release.folder;
		const report = { kind: 'fit', language: 'zh', edition: 'full', school: null } as const;
		const { blocks } = await loadDocument(report);
		for (const block of blocks) if (block.kind === 'figure') charts.set(block.id, block);
	});
}, 120_000);

afterAll(closeReleases);

interface Label {
	readonly x: number;
	readonly y: number;
	readonly text: string;
}

function svgOf(id: string): string {
	const chart = charts.get(id);
	if (chart === undefined) throw new Error(`no chart ${id}`);
	return chart.svg;
}

function labelsOf(svg: string): readonly Label[] {
	const texts = svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]+)<\/text>/g);
	return [...texts].map(([, x = '', y = '', text = '']) => ({ x: Number(x), y: Number(y), text }));
}

const numberOf = (text: string) => Number(text.replace('−', '-').replace('%', ''));

/** What a place on the horizontal axis means, from the first and the last of its ticks. */
function horizontalScale(labels: readonly Label[]): (x: number) => number {
	const lowest = Math.max(...labels.map(({ y }) => y));
	const ticks = labels.filter(({ y }) => y === lowest).toSorted((a, b) => a.x - b.x);
	const [first, last] = [ticks[0], ticks.at(-1)];
	if (first === undefined || last === undefined) throw new Error('no ticks');
	const slope = (numberOf(last.text) - numberOf(first.text)) / (last.x - first.x);
	return (x) => numberOf(first.text) + (x - first.x) * slope;
}

interface Bar {
	readonly from: number;
	readonly to: number;
	readonly middle: number;
}

function barsOf(svg: string): readonly Bar[] {
	const bars = svg.matchAll(/<path d="M([\d.]+),([\d.]+)L([\d.]+),\2L\3,([\d.]+)L\1,\4Z"/g);
	return [...bars].map(([, left, top, right, bottom]) => ({
		from: Number(left),
		to: Number(right),
		middle: (Number(top) + Number(bottom)) / 2,
	}));
}

describe.each(levels)('%s', (level) => {
	test('each bar of the contributions is as long as the marts say, and says so', async () => {
		const rows = await releaseRows<{ name: string; points: number }>(
			folder,
			`select c.name_zh as name, 100 * f.signed_contribution as points
			from marts.fit_contributions f
			join marts.areas using (area_code) join marts.clusters c on c.cluster_id = f.category_id
			where is_main and scenario = 'base' and partition = 'clusters' and level = '${level}'
				and f.value_kind <> 'projection' and f.signed_contribution is not null
			qualify f.year = max(f.year) over ()`,
		);
		const svg = svgOf(`fit-contributions-${level}-chart`);
		const labels = labelsOf(svg);
		const valueAt = horizontalScale(labels);
		const bars = barsOf(svg);
		expect(rows.length).toBeGreaterThan(5);
		expect(bars).toHaveLength(rows.length);
		for (const { name, points } of rows) {
			const own = labels.find(({ text }) => text === name);
			const beside = labels.filter(({ y, text }) => y === own?.y && text !== name);
			const bar = bars.find(({ middle }) => Math.abs(middle - (own?.y ?? 0)) < 8);
			const length = bar === undefined ? NaN : valueAt(bar.to) - valueAt(bar.from);
			expect(length, name).toBeCloseTo(Math.abs(points), 1);
			expect(beside.map(({ text }) => numberOf(text) + 0)).toContain(Number(points.toFixed(1)) + 0);
		}
	});

	test('the trend of the fit states the last year that was observed', async () => {
		const rows = await releaseRows<{ fit: number }>(
			folder,
			`select fit from marts.structure_fit join marts.areas using (area_code)
			where is_main and scenario = 'base' and partition = 'clusters' and level = '${level}'
				and value_kind <> 'projection' and fit is not null
			qualify year = max(year) over ()`,
		);
		expect(rows).toHaveLength(1);
		const stated = labelsOf(svgOf(`fit-trend-${level}-chart`)).map(({ text }) => text);
		for (const { fit } of rows) expect(stated).toContain(`${(fit * 100).toFixed(1)}%`);
	});
});
