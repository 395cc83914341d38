import type { Measure } from '#lib/domain/measure.ts';
import type { ProgramRange, ProgramSolver } from '#lib/domain/program.ts';
import { attackProgram } from './attack.ts';
import {
	componentsOf,
	indexLinked,
	primaryIds,
	touching,
	type DisclosureCell,
	type LinkedCells,
} from './linked-cells.ts';

export interface ProtectionInput {
	readonly value: number;
	/** Range left to an attacker; null where nothing bounds it. */
	readonly lowest: number | null;
	readonly highest: number | null;
	readonly requiredWidth: number;
}

export interface Protection {
	readonly width: number | null;
	readonly isProtected: boolean;
}

export interface AuditedCell extends ProtectionInput, Protection {
	readonly id: string;
}

export function judgeProtection(input: ProtectionInput): Protection {
	const { lowest, highest, requiredWidth } = input;
	if (lowest === null || highest === null) return { width: null, isProtected: true };
	const width = highest - lowest;
	return { width, isProtected: width >= requiredWidth - 1e-6 };
}

/**
 * Attacks the published set: the range of every protected cell over all tables that agree with what is
 * published, by linear programming, one connected component of withheld cells at a time. A protected
 * cell's range may be wider than stated: two possible tables that differ enough are proof.
 */
export function auditCells(
	linked: LinkedCells,
	suppressed: ReadonlySet<string>,
	solver: ProgramSolver,
): AuditedCell[] {
	const known = new Set(linked.known);
	const unknown = new Set([...suppressed].filter((id) => !known.has(id)));
	const index = indexLinked(linked);
	const { cells } = index;
	const primary = new Set(primaryIds(linked));
	const open = componentsOf(linked, unknown).flatMap((component) => {
		const wanted = component.filter((id) => primary.has(id));
		if (wanted.length === 0) return [];
		const near = touching(index, component);
		if (near.relations.length === 0 && near.ratios?.length === 0) {
			return wanted.map((id) => audited(cells.get(id), { lowest: 0, highest: null }));
		}
		const program = attackProgram(near, new Set(component));
		const ranges = solver.ranges(
			program,
			wanted.map((id) => ({ name: id, enough: wholeWidth(cells.get(id)) })),
		);
		if (!ranges)
			throw new RangeError(`published figures contradict each other near ${component[0] ?? ''}`);
		return wanted.map((id) => audited(cells.get(id), ranges.get(id)));
	});
	const exposed = [...primary]
		.filter((id) => !unknown.has(id))
		.map((id) => audited(cells.get(id), null));
	return [...open, ...exposed].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** A range this wide holds the required width between whole numbers. */
function wholeWidth(cell: DisclosureCell | undefined): number {
	return (cell?.requiredWidth ?? 0) + 2;
}

/** The actual table is a possible one too, so the range always holds the value. */
function audited(
	cell: DisclosureCell | undefined,
	range: ProgramRange | null | undefined,
): AuditedCell {
	if (!cell || range === undefined) throw new RangeError('audit of an unknown cell');
	const { id, value } = cell;
	const isWhole = cell.isWhole ?? true;
	const { lowest, highest } = range ?? { lowest: value, highest: value };
	const input = {
		value,
		requiredWidth: cell.requiredWidth ?? 0,
		lowest: lowest === null ? null : Math.min(value, isWhole ? wholeAbove(lowest) : lowest),
		highest: highest === null ? null : Math.max(value, isWhole ? wholeBelow(highest) : highest),
	};
	return { id, ...input, ...judgeProtection(input) };
}

function wholeAbove(bound: number): number {
	return Math.ceil(bound - 1e-6) + 0;
}

function wholeBelow(bound: number): number {
	return Math.floor(bound + 1e-6) + 0;
}

export const disclosureAudit: Measure<readonly ProtectionInput[], Protection[]> = {
	id: 'disclosure-audit',
	name: { zh: '披露审计', en: 'Disclosure audit' },
	unit: { zh: '人', en: 'persons' },
	definition: {
		zh: '把所有公布的表、合计、比率、文件与上一版本合在一起当作攻击者的知识，用线性规划求出每个受保护数字可能的最小值与最大值。范围窄于要求宽度，就不能切换到这一版本。',
		en: 'All published tables, totals, ratios, files and the previous release together are an attacker’s knowledge; linear programming finds the smallest and largest value each protected figure could have. Where that range is narrower than required, the release is not switched to.',
	},
	formula: ['min, max { xᵢ : A x = b, x ≥ 0 }', 'max xᵢ − min xᵢ ≥ max( 5, 2 xᵢ )'],
	symbols: [
		{ symbol: 'xᵢ', meaning: { zh: '不公布的数字', en: 'withheld figure' } },
		{
			symbol: 'A x = b',
			meaning: { zh: '所有公布的合计与比率', en: 'all published totals and ratios' },
		},
	],
	properties: [
		{ zh: '真值总在范围之内。', en: 'The true value is always within the range.' },
		{
			zh: '多公布一个数字，范围不会变宽。',
			en: 'Publishing one more figure never widens a range.',
		},
	],
	defects: [
		{
			zh: '不含攻击者从本产品以外得到的知识。',
			en: 'Leaves out what an attacker knows from outside this product.',
		},
	],
	sources: [
		{
			label: {
				zh: '菲舍蒂与萨拉萨尔（2001），带线性约束表格的单元隐去问题，《管理科学》47卷',
				en: 'Fischetti & Salazar (2001), Solving the cell suppression problem on tabular data with linear constraints, Management Science 47',
			},
		},
	],
	role: 'supporting',
	version: 1,
	example: {
		input: [
			{ value: 3, lowest: 3, highest: 3, requiredWidth: 6 },
			{ value: 3, lowest: 3, highest: 3, requiredWidth: 6 },
			{ value: 3, lowest: 0, highest: 12, requiredWidth: 6 },
		],
		note: {
			zh: '表 [12, 3, 20; 15, 9, 30] 连同合计公布：只隐去 3，或再隐去同行一格，都能精确推出 3；隐去二乘二方块后范围为 0–12。',
			en: 'Table [12, 3, 20; 15, 9, 30] published with its totals: withholding the 3 alone, or with one more of its row, still gives it away; with a block of two by two the range is 0–12.',
		},
	},
	compute: (cells) => cells.map(judgeProtection),
};
