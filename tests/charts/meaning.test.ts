import { describe, expect, test } from 'vitest';
import { chartPoints, charts } from '#lib/charts/index.ts';
import { layOutFlow } from '#lib/charts/flow-layout.ts';
import { shorten, textWidth, wrapTwice } from '#lib/charts/theme.ts';
import { draw, narrow, wide } from './draw.ts';
import {
	contributionRows,
	fanRows,
	fitRows,
	flowRows,
	majorRows,
	openingRows,
	tightnessRows,
} from './rows.ts';

function points(name: string, rows: Parameters<(typeof charts)[string]>[0]) {
	return chartPoints[name]?.(rows, wide) ?? [];
}

describe('what the pictures say', () => {
	test('every chart has a cursor', () => {
		expect(Object.keys(chartPoints).sort()).toEqual(Object.keys(charts).sort());
	});

	test('a break in the series is a gap and a named rule', () => {
		const svg = draw('employment-fan', fanRows);
		expect(svg).toContain('口径变更');
		const unbroken = fanRows.map((row) => ({ ...row, series_id: 'a' }));
		expect(draw('employment-fan', unbroken)).not.toContain('口径变更');
	});

	test('no line is drawn over a year that is missing', () => {
		const lines = (rows: typeof fanRows) =>
			/<g [^>]*stroke-width="2".*?<\/g>/s.exec(draw('employment-fan', rows))?.[0].split('<path')
				.length;
		const without2022 = fanRows.map((row) =>
			row['year'] === 2022 ? { ...row, employee_count: null } : row,
		);
		expect(lines(fanRows)).toBe(3);
		expect(lines(without2022)).toBe(4);
	});

	test('the forecast is dashed and begins at a visible now', () => {
		const svg = draw('employment-fan', fanRows);
		expect(svg).toContain('stroke-dasharray="5 4"');
		expect(svg).toContain('预测起点');
	});

	test('history without forecast has no now', () => {
		const history = fanRows.filter((row) => row['value_kind'] === 'observed');
		expect(draw('employment-fan', history)).not.toContain('预测起点');
	});

	test('the fan speaks the 80 % interval of a forecast year', () => {
		const last = points('employment-fan', fanRows).at(-1);
		expect(last?.text).toBe('2030年，预测 31,250，80%区间 28,750～33,750');
	});

	test('a shrinking occupation points left of zero and its openings are net', () => {
		const shrinking = points('openings', openingRows).find((point) => point.text.includes('−45'));
		expect(shrinking?.text).toContain('岗位需求 95');
	});

	test('openings are sorted by size', () => {
		const order = points('openings', openingRows).map((point) => point.y);
		expect(order[0]).toBe('6-24-01-03');
	});

	test('short and over differ by shape, not by colour alone', () => {
		const svg = draw('supply-demand', majorRows);
		expect(svg).toMatch(/27% ▼/);
		expect(svg).toMatch(/267% ▲/);
		expect(draw('coverage', majorRows)).toContain('rotate(180)');
	});

	test('contributions keep their sign and sum to zero', () => {
		const total = contributionRows.reduce(
			(sum, row) => sum + Number(row['signed_contribution']),
			0,
		);
		expect(total).toBeCloseTo(0);
		expect(draw('contributions', contributionRows)).toContain('−9.0');
	});

	test('the cluster of the page stands out', () => {
		const view = { ...wide, params: { cluster: 'cables' } };
		expect(draw('contributions', contributionRows, view)).toContain('fill-opacity="0.38"');
	});

	test('the fit trend never leaves 0–1', () => {
		expect(draw('fit-trend', fitRows)).not.toContain('110%');
	});

	test('a missing quarter is a gap, not a bridge', () => {
		const svg = draw('tightness', tightnessRows);
		const gapped = svg.match(/d="M[^"]*M[^"]*"/g) ?? [];
		expect(gapped.length).toBeGreaterThan(0);
	});

	test('words keep their digits when coordinates are rounded', () => {
		expect(draw('tightness', tightnessRows)).toMatch(/>0\.80<|>1\.10<|>1\.40</);
	});

	test('a phone shows fewer panels, never smaller type', () => {
		expect(draw('tightness', tightnessRows, narrow)).toMatch(/font-size:\s*12px/);
	});
});

describe('the flow', () => {
	const options = { most: 2, gap: 8, others: (count: number) => `其余${count}个`, persons: 400 };
	const layout = layOutFlow(flowRows, options);

	test('keeps the total on both sides, whatever is merged', () => {
		const sum = (nodes: readonly { value: number }[]) =>
			nodes.reduce((total, node) => total + node.value, 0);
		expect(sum(layout.majors)).toBe(222);
		expect(sum(layout.occupations)).toBe(222);
		expect(sum(layout.links)).toBe(222);
	});

	test('merges what is small into one node that says how many, last', () => {
		const { majors, links } = layOutFlow(flowRows, { ...options, most: 1 });
		expect(majors.map(({ name, value }) => [name, value])).toEqual([
			['机电一体化技术', 120],
			['其余2个', 102],
		]);
		expect(links.reduce((sum, { value }) => sum + value, 0)).toBe(222);
	});

	test('never hides a single node behind a word', () => {
		expect(layout.majors.map(({ name }) => name)).toContain('电线电缆制造技术');
	});

	test('gives each of sixty majors a line of its own where all are asked for', () => {
		const many = Array.from({ length: 60 }, (_, index) => ({
			major_code: `${700_000 + index}`,
			major_name: `专业${index}`,
			occupation_code: `6-${index % 25}`,
			occupation_name: `职业${index % 25}`,
			entrant_count: 1 + ((index * 7) % 40),
			entrant_count_status: null,
		}));
		const { majors, occupations, links } = layOutFlow(many, {
			...options,
			most: Infinity,
			gap: 17,
		});
		const total = many.reduce((sum, row) => sum + row.entrant_count, 0);
		for (const side of [majors, occupations, links]) {
			expect(side.reduce((sum, { value }) => sum + value, 0)).toBe(total);
		}
		const middles = majors.map(({ top, bottom }) => (top + bottom) / 2);
		const steps = middles.slice(1).map((middle, index) => middle - (middles[index] ?? 0));
		expect(majors).toHaveLength(60);
		expect(Math.min(...steps)).toBeGreaterThan(14);
	});

	test('stays inside its height', () => {
		const bottoms = [...layout.majors, ...layout.occupations].map((node) => node.bottom);
		expect(Math.max(...bottoms)).toBeLessThanOrEqual(layout.height + 0.001);
	});

	test('is empty for no rows', () => {
		expect(layOutFlow([], options).links).toEqual([]);
	});
});

describe('labels', () => {
	test('a Chinese letter is as wide as it is high', () => {
		expect(textWidth('陶瓷', 12)).toBe(24);
	});

	test('breaks a long name once, at a space or between characters', () => {
		expect(wrapTwice('Energy saving and environmental protection', 210)).toBe(
			'Energy saving and\nenvironmental protection',
		);
		expect(wrapTwice('电子元器件制造与装调人员', 80)).toBe('电子元器件制\n造与装调人员');
		expect(wrapTwice('陶瓷', 80)).toBe('陶瓷');
		for (const line of wrapTwice('Optoelectronic projection and display of all sorts', 90).split(
			'\n',
		)) {
			expect(textWidth(line)).toBeLessThanOrEqual(94);
		}
	});

	test('a long name ends in an ellipsis and fits', () => {
		const name = shorten('电子元器件制造与装调人员', 80);
		expect(name.endsWith('…')).toBe(true);
		expect(textWidth(name)).toBeLessThanOrEqual(84);
	});
});
