import type { Text } from '#lib/domain/text.ts';

type SymbolMeaning = Readonly<{ symbol: string; meaning: Text }>;

export const valueSymbol: SymbolMeaning = {
	symbol: 'yₜ',
	meaning: { zh: '第 t 年的数值', en: 'value in year t' },
};

export const lengthSymbol: SymbolMeaning = {
	symbol: 'n',
	meaning: { zh: '历史年数', en: 'number of years of history' },
};

export const horizonSymbol: SymbolMeaning = {
	symbol: 'h',
	meaning: { zh: '向前预测的年数', en: 'years ahead' },
};

export const levelSymbol: SymbolMeaning = {
	symbol: 'ℓₜ',
	meaning: { zh: '第 t 年末的水平', en: 'level at the end of year t' },
};

export const trendSymbol: SymbolMeaning = {
	symbol: 'bₜ',
	meaning: { zh: '第 t 年末的年增量', en: 'yearly trend at the end of year t' },
};

export const smoothingSymbols: readonly SymbolMeaning[] = [
	valueSymbol,
	levelSymbol,
	trendSymbol,
	{
		symbol: 'α, β*',
		meaning: { zh: '水平与趋势的更新权重', en: 'how fast level and trend follow new values' },
	},
	{ symbol: 'φ', meaning: { zh: '趋势的年衰减系数', en: 'yearly damping of the trend' } },
	horizonSymbol,
];

export const historyUnit: Text = { zh: '与历史数据相同', en: 'as the history' };
