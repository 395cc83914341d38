import { defectAt, type Defect, type Finding } from '../defects/defect.ts';
import type { RawTable } from '../table/record.ts';
import { picker, placeOf } from './keys.ts';

const fewest = 5;

/** Shares of one column that seem to be printed both as 0–1 and as 0–100. */
export function percentScaleCheck(table: RawTable, fields: readonly string[]): readonly Defect[] {
	return fields.flatMap((name) => {
		const pick = picker(table.shape, [name]);
		const field = table.shape.find((column) => column.name === name)?.field;
		const records = table.tables.flatMap(({ records }) => records);
		const shares = records.flatMap((record) => {
			const [value] = pick(record);
			return typeof value === 'number' && value > 0 ? [{ record, value }] : [];
		});
		if (shares.length < fewest) return [];
		const sorted = shares.map(({ value }) => value).sort((one, other) => one - other);
		const median = sorted[sorted.length >> 1] ?? 0;
		const suspects = shares.filter(({ value }) => isOtherScale(value, median));
		const [first] = suspects;
		if (!first) return [];
		const place = placeOf(first.record, name);
		const printed = first.record.row.cells[(place.position ?? 0) - 1] ?? String(first.value);
		const finding = scaleFinding({
			field: name,
			count: suspects.length,
			total: shares.length,
			percent: field?.percent,
		});
		return [defectAt({ ...place, value: printed, count: suspects.length }, finding)];
	});
}

/** Stored as a share: above 1 while most are below, or a hundred times below most. */
function isOtherScale(value: number, median: number): boolean {
	if (median <= 1 && value > 1.5) return true;
	return median > 0.1 && median <= 1.5 && value <= 0.01 && value * 100 <= 1;
}

function scaleFinding(facts: {
	field: string;
	count: number;
	total: number;
	percent: 'fraction' | 'percent' | undefined;
}): Finding {
	const scale = facts.percent === 'fraction' ? '0–1' : '0–100';
	return {
		rule: 'percent_scale',
		severity: 'warning',
		message: {
			zh: `${facts.field} 声明为 ${scale}，但 ${facts.total} 个值中有 ${facts.count} 个像是另一种写法（0–1 与 0–100 混用）`,
			en: `${facts.field} is declared as ${scale}, but ${facts.count} of ${facts.total} values look like the other scale (0–1 and 0–100 mixed)`,
		},
		fix: {
			zh: '统一该列的百分比写法，或给单元格加上 %；确属实际值时在 acknowledged.csv 中确认',
			en: 'write the column in one scale or add % to the cells; if the values are real, acknowledge the warning',
		},
	};
}
