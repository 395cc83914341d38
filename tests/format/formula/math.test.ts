import { describe, expect, it } from 'vitest';
import type { Measure } from '#lib/domain/measure.ts';
import { signsIn } from '#lib/domain/measure.ts';
import { type MathNode, setFormula } from '#lib/format/formula/math.ts';
import { measures } from '#lib/measures/index.ts';

/** The tree on one line: `frac{above; below}`, `sub{base; index}`. */
function shown(line: string): string | null {
	return setFormula(line)?.map(shownNode).join(' | ') ?? null;
}

function shownNode({ tag, text, children = [] }: MathNode): string {
	if (text !== undefined) return text;
	if (tag === 'mspace') return ' ';
	const parts = children.map(shownNode);
	return tag === 'mrow' ? parts.join('') : `${tag.slice(1)}{${parts.join('; ')}}`;
}

describe('a formula of one line', () => {
	it.each([
		['F = 1 − ½ Σₖ |pₖ − qₖ|', 'F=1−½ under{∑; k} |sub{p; k}−sub{q; k}|'],
		['cos = Σ pₖ qₖ / √( Σ pₖ² )', 'cos=frac{∑ sub{p; k} sub{q; k}; sqrt{∑ subsup{p; k; 2}}}'],
		['yₙ + h·(yₙ − y₁)/(n − 1)', 'sub{y; n}+h·frac{sub{y; n}−sub{y; 1}; n−1}'],
		['z²/2n ± z', 'frac{sup{z; 2}; 2n}±z'],
		[
			'd⁺[c,o] / Σ꜀′ d⁺[c′,o]',
			'frac{subsup{d; c,o; +}; under{∑; sup{c; ′}} subsup{d; sup{c; ′},o; +}}',
		],
		['|y − ŷ| / s', 'frac{|y−ŷ|; s}'],
		['KL(p‖m) ~ Var(F|s)', 'KL(p‖m)~Var(F|s)'],
		['(2/α)·(l − y)₊', '(frac{2; α})·sub{(l−y); +}'],
		['e^(−a·k) + b/a', 'sup{e; −a·k}+frac{b; a}'],
		['Σ_{i≠j} r_ij²', 'under{∑; i≠j} subsup{r; ij; 2}'],
		['λ·diag(Σ) + (1 − λ)·Σ', 'λ·diag(Σ)+(1−λ)·Σ'],
		['x⁽¹⁾ₖ₊₁ = 1', 'subsup{x; k+1; (1)}=1'],
		['ŷ = M  for n ≥ 8', 'ŷ=M | for n≥8'],
		['命中率 = 命中 / 提示', '命中率=frac{命中; 提示}'],
	])('%s is set', (line, tree) => {
		expect(shown(line)).toBe(tree);
	});

	it.each(['(a + b', 'a / ', '/ b', '|a − b', '√', 'x^'])('%s cannot be set', (line) => {
		expect(setFormula(line)).toBeNull();
	});
});

describe('formulas of the measures', () => {
	const all = measures as readonly unknown[] as readonly Measure<unknown, unknown>[];

	it.each(all.map((measure) => [measure.id, measure] as const))(
		'%s are set in both languages',
		(_, measure) => {
			const signs = [...measure.formula, ...measure.symbols.map(({ symbol }) => symbol)];
			for (const language of ['zh', 'en'] as const) {
				for (const line of signs) expect(shown(signsIn(line, language))).not.toBeNull();
			}
		},
	);
});
