import { labelKey } from '../intake/values/text.ts';
import { ForecastFileError } from './file-error.ts';

export interface Columns {
	/** Null where the file holds a single series. */
	readonly series: number | null;
	readonly time: number;
	readonly value: number;
}

const known = {
	series: [
		'series_id',
		'seriesid',
		'series',
		'id',
		'unique_id',
		'item_id',
		'key',
		'name',
		'序列',
		'序列号',
		'序列编号',
		'序列id',
		'序列名称',
		'系列',
		'编号',
		'代码',
		'名称',
		'指标',
		'指标名称',
		'指标代码',
	],
	time: [
		't',
		'time',
		'year',
		'date',
		'ds',
		'period',
		'timestamp',
		'年',
		'年份',
		'年度',
		'时间',
		'日期',
		'时期',
		'期间',
		'统计年份',
	],
	value: [
		'value',
		'values',
		'y',
		'val',
		'target',
		'count',
		'amount',
		'值',
		'数值',
		'数据',
		'取值',
		'人数',
		'数量',
		'指标值',
		'从业人数',
		'就业人数',
	],
} as const;

/** Where the three columns stand, by their names in any case, width and spacing. */
export function findColumns(path: string, header: readonly string[]): Columns {
	const keys = header.map(labelKey);
	const time = position(keys, known.time);
	const value = position(keys, known.value);
	const series = position(keys, known.series);
	if (time !== null && value !== null) {
		if (series !== null) return { series, time, value };
		const other = keys.findIndex((key, at) => at !== time && at !== value && key !== '');
		return { series: other < 0 ? null : other, time, value };
	}
	const missing = [time === null ? 't' : null, value === null ? 'value' : null];
	throw new ForecastFileError(
		`${path}, row 1: no column ${missing.filter((name) => name !== null).join(' and no column ')}; ` +
			`the header is "${header.join(',')}", expected series_id,t,value (or 序列,年份,数值)`,
	);
}

function position(keys: readonly string[], names: readonly string[]): number | null {
	const at = names.map((name) => keys.indexOf(name)).find((index) => index >= 0);
	return at ?? null;
}
