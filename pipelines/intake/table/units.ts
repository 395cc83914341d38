import type { SourceField } from '../contract.ts';
import { halfWidth } from '../values/text.ts';
import type { Grid } from './grid.ts';
import { splitUnit } from './header.ts';

const scales: readonly (readonly [RegExp, number])[] = [
	[/^(万亿|trillion)/u, 1e12],
	[/^(亿|億)/u, 1e8],
	[/^(千万)/u, 1e7],
	[/^(百万|million|m$)/u, 1e6],
	[/^(万|萬)/u, 1e4],
	[/^(千(?!瓦|克|米)|thousand|000s?|'000|,000)/u, 1e3],
	[/^(%|百分比|per ?cent)/u, 0.01],
	[/^(人|名|元|个|所|户|家|件|次|persons?$|people$|yuan$|rmb$|cny$|number$|人民币元)/u, 1],
];

/** How much one printed unit is: 万人 → 10000, % → 0.01, 人 → 1; null when the text is no known unit. */
export function unitScale(unit: string): number | null {
	const text = halfWidth(unit).trim().toLowerCase();
	return scales.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** What the contract says one printed unit is. */
export function declaredScale(field: SourceField): number {
	return field.percent === 'percent' ? 0.01 : (field.multiplier ?? 1);
}

/** The unit in the header of a column, where it names one. */
export function headerUnit(header: string): string | null {
	const last = header.split(' / ').at(-1) ?? '';
	return splitUnit(last).unit;
}

/** The one unit that the rows above a table declare for all of it (`单位：万人`). */
export function tableUnit(grid: Grid, headerIndex: number): { unit: string; row: number } | null {
	for (const { cells, number } of grid.rows.slice(0, headerIndex)) {
		for (const cell of cells) {
			const unit =
				/(?:计量)?单位\s*[:：]\s*([^\s()（）]+)/u.exec(cell)?.[1] ??
				/^\(?(thousands|millions|'?000s?)\)?$/iu.exec(cell.trim())?.[1];
			if (unit && !/[、,，;；/和及]/u.test(unit)) return { unit, row: number };
		}
	}
	return null;
}
