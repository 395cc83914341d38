import { expect, test } from 'vitest';
import type { FigureRow } from '#lib/domain/figure.ts';
import { fitContributions } from '#lib/figures/fit-contributions.ts';
import { derivationOf } from '#lib/lineage/index.ts';
import { draw } from '../charts/draw.ts';

const told: FigureRow = {
	category_id: 'cables',
	cluster_name: '高端线缆',
	supply_share: 0.1,
	demand_share: 0.2,
	signed_contribution: -0.05,
	signed_contribution_status: null,
};
const withheld: FigureRow = {
	...told,
	category_id: 'ceramics',
	cluster_name: '陶瓷耐材',
	supply_share: null,
	signed_contribution: null,
	signed_contribution_status: 'suppressed',
};

function finding(cluster: string, rows: readonly FigureRow[]): string {
	return fitContributions.finding({ language: 'zh', rows, params: { cluster } });
}

test('a withheld contribution is named with the mark of withholding, never drawn as zero', () => {
	const svg = draw('contributions', [told, withheld]);
	expect(svg).toContain('陶瓷耐材');
	expect(svg).toContain('>*<');
	expect(svg.match(/<rect/g)).toHaveLength(1);
});

test('the sentence says that it is withheld, and one without data does not', () => {
	expect(finding('ceramics', [told, withheld])).toContain('不公布');
	expect(finding('cables', [told, withheld])).toContain('−5.0个百分点');
	const unknown = { ...withheld, signed_contribution_status: null };
	expect(finding('ceramics', [told, unknown])).not.toContain('不公布');
});

test('a fit is not worked out again from contributions of which some are withheld', () => {
	const compute = derivationOf('structure_fit', 'fit')?.compute;
	const terms = [{ unsigned_contribution: 0.05 }, { unsigned_contribution: 0.1 }];
	expect(compute?.({ values: {}, terms })).toBeCloseTo(0.85, 12);
	expect(compute?.({ values: {}, terms: [...terms, { unsigned_contribution: null }] })).toBeNull();
});
