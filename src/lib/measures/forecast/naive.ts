import type { Measure } from '#lib/domain/measure.ts';
import { isForecastable, type ForecastInput } from './history.ts';
import { m3Competition, textbook } from './sources.ts';
import { historyUnit, horizonSymbol, lengthSymbol, valueSymbol } from './symbols.ts';

export function naiveForecast(series: ArrayLike<number>, horizon: number): number[] {
	return new Array<number>(horizon).fill(series[series.length - 1] ?? NaN);
}

/** Every future year equals the last one. */
export const naive: Measure<ForecastInput, number[] | null> = {
	id: 'naive-forecast',
	name: { zh: '末值法预测', en: 'Naive forecast' },
	unit: historyUnit,
	definition: {
		zh: '今后各年都等于最后一年的数值。适用于没有可辨趋势的历史，也是任何方法至少应当胜过的下限。',
		en: 'Every future year equals the last one: right for a history without a trend, and the floor that every other method should beat.',
	},
	formula: ['ŷₙ₊ₕ = yₙ'],
	symbols: [valueSymbol, lengthSymbol, horizonSymbol],
	properties: [{ zh: '预测与预测年数无关', en: 'the forecast is the same at every horizon' }],
	defects: [{ zh: '对有趋势的序列系统性偏低或偏高', en: 'always late on a series with a trend' }],
	sources: [textbook, m3Competition],
	role: 'supporting',
	version: 1,
	example: { input: { series: [120, 126, 131, 129, 140], horizon: 3 } },
	compute: (input) => (isForecastable(input) ? naiveForecast(input.series, input.horizon) : null),
};
