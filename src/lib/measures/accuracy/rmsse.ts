import type { Measure } from '#lib/domain/measure.ts';
import {
	areUsable,
	changesOf,
	errorAt,
	hyndmanKoehler,
	meanOf,
	pairSymbols,
	timesScale,
	trainingSymbol,
	workedPairs,
	type ScaledPairs,
} from './pairs.ts';

/** Root mean squared scaled error: as MASE, but large errors count more. */
export const rmsse: Measure<ScaledPairs, number | null> = {
	id: 'rmsse',
	name: { zh: '均方根标度误差 RMSSE', en: 'Root mean squared scaled error (RMSSE)' },
	unit: timesScale,
	definition: {
		zh: '预测误差的均方根，除以训练段逐年变化的均方根。与 MASE 相同用途，但对大误差更敏感，适合人数这类可相加的量。',
		en: 'Root mean squared forecast error divided by the root mean squared yearly change of the training years: as MASE, but sensitive to large errors, which suits quantities that are added up.',
	},
	formula: [
		{
			zh: 'RMSSE = √( 平均(yᵢ − fᵢ)² / 平均(xₜ − xₜ₋₁)² )',
			en: 'RMSSE = √( mean(yᵢ − fᵢ)² / mean(xₜ − xₜ₋₁)² )',
		},
	],
	symbols: [...pairSymbols, trainingSymbol],
	properties: [{ zh: '与计量单位无关', en: 'does not depend on the unit' }],
	defects: [
		{
			zh: '训练段为常数时无定义',
			en: 'undefined where the training years never changed',
		},
	],
	sources: [hyndmanKoehler],
	role: 'supporting',
	version: 1,
	example: { input: workedPairs },
	compute: (input) => {
		if (!areUsable(input.actual, input.forecast) || input.training.length < 2) return null;
		const changes = changesOf(input.training);
		const scale = meanOf(changes.length, (index) => (changes[index] ?? NaN) ** 2);
		if (!(scale > 0)) return null;
		return Math.sqrt(meanOf(input.actual.length, (index) => errorAt(input, index) ** 2) / scale);
	},
};
