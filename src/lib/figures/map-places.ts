import type { Figure, FigureRow, FigureView } from '#lib/domain/figure.ts';
import { formatInteger, formatShare } from '#lib/format/index.ts';
import { mapMessages } from '#lib/messages/map.ts';
import { column, persons } from './column.ts';
import { nothing, numberOf, say, textOf } from './read.ts';

export const mapPlaces: Figure = {
	id: 'map-places',
	query: 'map-places',
	params: ['cluster'],
	columns: [
		column(
			'place_name',
			'text',
			{ zh: '地点', en: 'Place' },
			{ isHeader: true, leadsTo: 'school' },
		),
		column('seat_capacity', 'integer', { zh: '核定学位', en: 'Seats' }),
		column('student_count', 'integer', { zh: '在校生', en: 'Students' }, { unit: persons }),
		column('firm_count', 'integer', { zh: '企业', en: 'Firms' }),
		column('longitude', 'degrees', { zh: '经度', en: 'Longitude' }),
		column('latitude', 'degrees', { zh: '纬度', en: 'Latitude' }),
		column('year', 'year', { zh: '年份', en: 'Year' }),
		column('place_kind', 'text', { zh: '类别', en: 'Kind' }, { isExportOnly: true }),
		column('is_schematic', 'text', { zh: '示意位置', en: 'Schematic' }, { isExportOnly: true }),
	],
	title: (view) => say(view, { zh: '学校与企业所在地', en: 'Where schools and firms are' }),
	finding,
	unit: { zh: '学位；家', en: 'seats; firms' },
	chart: 'places',
	height: 560,
	tables: ['schools', 'towns', 'firms_by_town'],
	needs: ['towns', 'schools', 'firms'],
	note: (view) => `${mapMessages[view.language].legend}${schematic(view)}`,
};

function finding(view: FigureView): string {
	const { language, rows } = view;
	const schools = rows.filter((row) => numberOf(row, 'seat_capacity') !== null);
	const towns = rows.filter((row) => numberOf(row, 'firm_count') !== null);
	if (rows.length === 0) return say(view, nothing);
	const seats = formatInteger(total(schools, 'seat_capacity'), language);
	const first = say(view, {
		zh: `${String(schools.length)}所学校共有学位${seats}个`,
		en: `${String(schools.length)} schools have ${seats} seats`,
	});
	const firms = total(towns, 'firm_count');
	const top = towns.toSorted(
		(a, b) => (numberOf(b, 'firm_count') ?? 0) - (numberOf(a, 'firm_count') ?? 0),
	)[0];
	if (top === undefined || firms === 0) return `${first}${say(view, { zh: '。', en: '.' })}`;
	const share = formatShare((numberOf(top, 'firm_count') ?? 0) / firms, language, 0);
	const name = textOf(top, 'place_name');
	return say(view, {
		zh: `${first}；名录中的${formatInteger(firms, language)}家企业分布在各乡镇（街道），最多的是${name}，占${share}。`,
		en: `${first}; of ${formatInteger(firms, language)} firms in the register most are in ${name}, ${share}.`,
	});
}

function total(rows: readonly FigureRow[], name: string): number {
	return rows.reduce((sum, row) => sum + (numberOf(row, name) ?? 0), 0);
}

function schematic(view: FigureView): string {
	return view.rows.some((row) => row['is_schematic'] === true)
		? say(view, {
				zh: '乡镇的位置为示意。',
				en: ' Positions of towns are schematic.',
			})
		: '';
}
