import type { Measure } from '#lib/domain/measure.ts';
import { sum } from '../sum.ts';

export interface ProportionalFittingInput {
	readonly seed: readonly (readonly number[])[];
	readonly rowTotals: readonly number[];
	readonly columnTotals: readonly number[];
	readonly maxRounds?: number;
}

export type ProportionalFitting =
	| {
			readonly status: 'fitted';
			readonly table: readonly (readonly number[])[];
			readonly rounds: number;
			/** Largest difference of a row or column from its total. */
			readonly residual: number;
	  }
	| { readonly status: 'unequal_totals' | 'impossible_zero' | 'not_converged' };

const tolerance = 1e-9;

export function fitTable(input: ProportionalFittingInput): ProportionalFitting {
	const { seed, rowTotals, columnTotals, maxRounds = 1000 } = input;
	const total = sum(rowTotals);
	if (Math.abs(total - sum(columnTotals)) > tolerance * Math.max(1, total)) {
		return { status: 'unequal_totals' };
	}
	if (isImpossible(seed, rowTotals) || isImpossible(transpose(seed), columnTotals)) {
		return { status: 'impossible_zero' };
	}
	let table = seed.map((row) => [...row]);
	for (let rounds = 1; rounds <= maxRounds; rounds++) {
		table = transpose(scaleRows(transpose(scaleRows(table, rowTotals)), columnTotals));
		const residual = Math.max(
			0,
			...table.map((row, m) => Math.abs(sum(row) - (rowTotals[m] ?? 0))),
		);
		if (residual <= tolerance * Math.max(1, total)) {
			return { status: 'fitted', table, rounds, residual };
		}
	}
	return { status: 'not_converged' };
}

function isImpossible(rows: readonly (readonly number[])[], totals: readonly number[]): boolean {
	return rows.some((row, index) => sum(row) === 0 && (totals[index] ?? 0) > 0);
}

function scaleRows(rows: readonly (readonly number[])[], totals: readonly number[]): number[][] {
	return rows.map((row, index) => {
		const present = sum(row);
		const factor = present > 0 ? (totals[index] ?? 0) / present : 0;
		return row.map((value) => value * factor);
	});
}

function transpose(rows: readonly (readonly number[])[]): number[][] {
	return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? 0));
}

export const proportionalFitting: Measure<ProportionalFittingInput, ProportionalFitting> = {
	id: 'proportional-fitting',
	name: { zh: '迭代比例拟合', en: 'Iterative proportional fitting' },
	unit: { zh: '与输入相同', en: 'as the input' },
	definition: {
		zh: '只知道一张表的行合计与列合计、另有一张较粗或较旧的表作种子时，交替按行、按列缩放，得到与合计一致且最接近种子的表。',
		en: 'Where only the row and column totals of a table are known, and an older or coarser table serves as seed, rows and columns are scaled in turn until the table agrees with the totals; it is the one nearest to the seed.',
	},
	formula: ['x[m,o] ← x[m,o] · rₘ / Σₒ x[m,o]', 'x[m,o] ← x[m,o] · cₒ / Σₘ x[m,o]'],
	symbols: [
		{ symbol: 'rₘ', meaning: { zh: '行合计', en: 'row total' } },
		{ symbol: 'cₒ', meaning: { zh: '列合计', en: 'column total' } },
	],
	properties: [
		{
			zh: '结果与行列合计一致；种子为零处仍为零；相对种子的信息量增加最小。',
			en: 'Agrees with the totals, keeps the zeros of the seed, and adds the least information to it.',
		},
	],
	defects: [
		{
			zh: '行列合计不等，或一行全为零而合计为正时无解，会明确说明。',
			en: 'Without solution where the grand totals differ, or an empty row has a positive total; it says so.',
		},
	],
	sources: [
		{
			label: {
				zh: '戴明与斯特凡（1940）；投入产出分析中称为双比例法',
				en: 'Deming & Stephan (1940); RAS in input–output analysis',
			},
		},
	],
	role: 'supporting',
	version: 1,
	example: {
		input: {
			seed: [
				[40, 30, 20, 10],
				[35, 50, 100, 75],
				[30, 80, 70, 120],
				[20, 30, 40, 50],
			],
			rowTotals: [150, 300, 400, 150],
			columnTotals: [200, 300, 400, 100],
		},
	},
	compute: fitTable,
};
