import { describe, expect, test } from 'vitest';
import { draw, narrow, wide } from './draw.ts';
import {
	contributionRows,
	fanRows,
	fitRows,
	flowRows,
	majorRows,
	openingRows,
	outputRows,
	panelRows,
	tightnessRows,
} from './rows.ts';

const pictures = [
	['cluster-panels', panelRows],
	['contributions', contributionRows],
	['coverage', majorRows],
	['employment-fan', fanRows],
	['fit-trend', fitRows],
	['flow', flowRows],
	['openings', openingRows],
	['output', outputRows],
	['supply-demand', majorRows],
	['tightness', tightnessRows],
] as const;

describe.each(pictures)('%s', (name, rows) => {
	test('is drawn as it was last approved', async () => {
		await expect(`${draw(name, rows, wide)}\n`).toMatchFileSnapshot(`snapshots/${name}.svg`);
		await expect(`${draw(name, rows, narrow)}\n`).toMatchFileSnapshot(
			`snapshots/${name}-narrow.svg`,
		);
	});

	test('draws an empty frame from no rows rather than fail', () => {
		expect(draw(name, [])).toContain('<svg');
	});

	test('holds no inline style element and no colour of its own', () => {
		const svg = draw(name, rows);
		expect(svg).not.toContain('<style');
		expect(svg).not.toMatch(/(?:fill|stroke)="#/);
	});
});
