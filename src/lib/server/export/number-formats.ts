import type { ColumnFormat } from '#lib/domain/figure.ts';

/** How a spreadsheet shows the values of a column. */
export const numberFormats: Readonly<Partial<Record<ColumnFormat, string>>> = {
	integer: '#,##0',
	decimal: '#,##0.0',
	ratio: '#,##0.00',
	degrees: '0.000',
	share: '0.0%',
	coverage: '0%',
	probability: '0%',
	points: '0.0%',
	money: '#,##0',
	year: '0',
};
