import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LoadedFigure } from '#lib/domain/loaded-figure.ts';
import { plainText } from '#lib/documents/inline.ts';
import { complianceOf } from '#lib/documents/quality/compliance.ts';
import type { QualityMaterial } from '#lib/documents/quality/material.ts';
import { qualityReport } from '#lib/documents/quality/report.ts';
import { loadQuality } from '#lib/server/documents/quality.ts';
import { closeReleases } from '#lib/server/release.ts';
import { withRelease } from '#lib/server/scope.ts';

let material: QualityMaterial;

beforeAll(async () => {
	const view = { language: 'zh', edition: 'full' } as const;
	material = await withRelease(null, () => loadQuality(view, null));
});

afterAll(closeReleases);

/** The figure as a region gives it that does not supply its table and states no reason. */
const emptied = (figure: LoadedFigure): LoadedFigure => ({
	...figure,
	rows: [],
	status: { ...figure.status, isEmpty: true, notSupplied: '' },
});

function withoutDestinations(): QualityMaterial {
	const { trend, parts, breakdown, classes, surveys, bands, signals, peers, intake } = material;
	const unknown = intake.figure.rows.map((row) =>
		Object.fromEntries(
			Object.entries(row).map(([name, value]) => [name, /_count$/.test(name) ? null : value]),
		),
	);
	return {
		...material,
		trend: emptied(trend),
		parts: emptied(parts),
		breakdown: emptied(breakdown),
		classes: emptied(classes),
		surveys: emptied(surveys),
		bands: emptied(bands),
		signals: emptied(signals),
		peers: { figure: emptied(peers.figure), drawing: null },
		intake: { figure: { ...intake.figure, rows: unknown }, drawing: null },
	};
}

test('where destinations are not at hand, the report gives reasons and claims nothing', () => {
	const report = qualityReport(withoutDestinations());
	const texts = report.blocks.flatMap((block) =>
		block.kind === 'paragraph' ? [plainText(block.content)] : [],
	);
	expect(
		texts.filter((text) => /^[。，：]|统计时点为。|列示\d+所|没有专业点触发/.test(text)),
	).toEqual([]);
	expect(texts).toContain('各专业点的毕业去向未取得，就业质量规则未能判断。');
	expect(texts).toContain('各校规模与招生情况未取得，不能列示。');
	const { items } = complianceOf(report);
	const standing = (id: string) => items.find(({ content }) => content.id === id)?.standing;
	for (const id of ['cut-off', 'placement', 'sector', 'peers', 'feedback-setting', 'intake']) {
		expect(`${id} ${standing(id) ?? ''}`).toBe(`${id} reason`);
	}
});

test('where they are, it gives values', () => {
	const { items } = complianceOf(qualityReport(material));
	expect(
		items.filter(({ standing }) => standing !== 'value').map(({ content }) => content.id),
	).toEqual(['follow-up', 'measures']);
});
