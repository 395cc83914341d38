import type { Figure, FigureColumn, FigureView } from '#lib/domain/figure.ts';
import { column, persons } from '../column.ts';
import { columns } from '../columns.ts';
import { computed } from './computed.ts';
import { findingOf, noteOf, titleOf } from './texts.ts';
import { topics, type Topic } from './topics.ts';

/** Parameters by which every figure of the explorer is chosen. */
export const exploreParams = [
	'by',
	'items',
	'years',
	'panels',
	'level',
	'school',
	'major',
	'cluster',
	'occupation',
	'scenario',
] as const;

const partCount = column('part_count', 'integer', { zh: '其中', en: 'Of whom' }, { unit: persons });
const personCount = column('person_count', 'integer', { zh: '合计', en: 'All' }, { unit: persons });

export const exploreFigures: readonly Figure[] = topics.map(figureOf);

function figureOf(topic: Topic): Figure {
	return {
		id: `explore-${topic.id}`,
		query: topic.query,
		params: exploreParams,
		fixed: { measure: topic.id },
		columns: columnsOf(topic),
		title: (view: FigureView) => titleOf(topic, view),
		finding: (view: FigureView) => findingOf(topic, view),
		note: (view: FigureView) => noteOf(topic, view),
		unit: topic.unit,
		chart: `explore-${topic.format}`,
		...(topic.statistic === null ? {} : { measure: topic.statistic }),
		tables: topic.tables,
		needs: topic.needs,
		measured: computed(topic),
	};
}

function columnsOf({ name, unit, format, interval, kind }: Topic): readonly FigureColumn[] {
	const bound = (end: 'lower' | 'upper', zh: string, en: string) =>
		column(`value_${end}`, format, { zh, en });
	return [
		column('group_name', 'text', { zh: '对象', en: 'Subject' }, { isHeader: true }),
		column('group_id', 'text', { zh: '代码', en: 'Code' }, { isExportOnly: true }),
		column('year', 'year', { zh: '年份', en: 'Year' }),
		column('value', format, name, { unit }),
		...(interval === null ? [] : [bound('lower', '下限', 'From'), bound('upper', '上限', 'To')]),
		...(kind === 'rate' ? [partCount, personCount] : []),
		...(kind === 'ratio' ? [columns.vacancies, columns.seekers] : []),
		columns.valueKind,
	];
}
