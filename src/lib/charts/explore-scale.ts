import type { FigureRow } from '#lib/domain/figure.ts';
import { formatCompact, formatValue } from '#lib/format/index.ts';
import type { ChartView } from './chart.ts';
import type { ExploreFormat } from './explore.ts';
import { distinct, numberOf, numbersOf, textOf } from './rows.ts';

export function known(rows: readonly FigureRow[]): FigureRow[] {
	return rows.filter((row) => numberOf(row, 'value') !== null);
}

/** Counts and bars start from zero; shares and ratios span what is shown, whole tenths. */
export function domainOf(rows: readonly FigureRow[], format: ExploreFormat): [number, number] {
	const all = numbersOf(rows, 'value', 'value_lower', 'value_upper');
	if (all.length === 0) return [0, 1];
	const [least, most] = [Math.min(...all), Math.max(...all)];
	if (format === 'integer' || format === 'money') return [Math.min(0, least), most];
	if (format === 'share') return [Math.max(0, Math.floor(least * 10) / 10), Math.min(1, most)];
	return [0, most];
}

export function short(value: number, format: ExploreFormat, { language }: ChartView): string {
	if (format === 'integer' || format === 'money') return formatCompact(value, language);
	return formatValue(value, format, language);
}

/** Groups in the reader's order, or the largest by their latest value. */
export function groupsOf(rows: readonly FigureRow[], view: ChartView, most: number): string[] {
	const ids = distinct(rows, 'group_id');
	const wanted = view.params['items'];
	if (wanted !== undefined && wanted !== 'any' && view.params['panels'] !== 'years') {
		const order = wanted.split('|');
		return ids.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)).slice(0, most);
	}
	const latest = new Map(ids.map((id) => [id, latestOf(rows, id)]));
	return ids.toSorted((a, b) => (latest.get(b) ?? 0) - (latest.get(a) ?? 0)).slice(0, most);
}

function latestOf(rows: readonly FigureRow[], id: string): number {
	const own = rows.filter((row) => textOf(row, 'group_id') === id && !isAhead(row));
	const last = own.toSorted((a, b) => (numberOf(b, 'year') ?? 0) - (numberOf(a, 'year') ?? 0))[0];
	return numberOf(last, 'value') ?? 0;
}

export function isAhead(row: FigureRow): boolean {
	return row['value_kind'] === 'projection';
}
