import type { Figure, FigureRow, FigureView } from '#lib/domain/figure.ts';
import type { Language } from '#lib/domain/text.ts';
import { formatPoints, formatYear } from '#lib/format/index.ts';
import { qualityMessages } from '#lib/messages/quality.ts';
import { term } from '#lib/messages/terms.ts';
import { column, persons } from './column.ts';
import { columns } from './columns.ts';
import { nothing, numberOf, say, textOf } from './read.ts';

function withWords(rows: readonly FigureRow[], language: Language): readonly FigureRow[] {
	return rows.map((row) => {
		const respondent = term(qualityMessages[language].respondents, row['respondent']);
		return {
			...row,
			respondent_name: respondent,
			row_name: `${textOf(row, 'major_name')} · ${respondent}`,
		};
	});
}

function finding(view: FigureView): string {
	const { rows, language } = view;
	if (rows.length === 0) return say(view, nothing);
	const apart = rows.filter((row) => row['is_discrepant'] === true);
	const year = formatYear(numberOf(rows[0], 'year') ?? 0, language);
	if (apart.length === 0) {
		return say(view, {
			zh: `${year}的${rows.length}组满意度中，学校自查与第三方调查没有超出偶然的差别。`,
			en: `In ${year} none of the ${rows.length} pairs of surveys differ by more than chance.`,
		});
	}
	const higher = apart.filter((row) => (numberOf(row, 'difference') ?? 0) > 0).length;
	const largest = apart[0];
	const points = formatPoints(numberOf(largest, 'difference') ?? 0, language);
	return say(view, {
		zh: `${year}的${rows.length}组满意度中，${apart.length}组明显不一致，其中${higher}组学校自查高于第三方；相差最大的是${textOf(largest, 'row_name')}（${points}个百分点）。`,
		en: `In ${year} ${apart.length} of ${rows.length} pairs are clearly apart, ${higher} of them with the school's own figure higher; the largest is ${textOf(largest, 'row_name')} (${points} points).`,
	});
}

export const surveyPairs: Figure = {
	id: 'survey-pairs',
	query: 'survey-pairs',
	params: ['school', 'major'],
	columns: [
		{ ...columns.majorName, leadsTo: 'program' },
		column('respondent_name', 'text', { zh: '调查对象', en: 'Asked' }, { isHeader: true }),
		{ ...columns.year, isHeader: false },
		column('school_rate', 'share', { zh: '学校自查满意度', en: 'As the school asked' }),
		column(
			'school_sample_size',
			'integer',
			{ zh: '自查人数', en: 'Asked by the school' },
			{ unit: persons },
		),
		column('third_party_rate', 'share', { zh: '第三方满意度', en: 'As a third party asked' }),
		column(
			'third_party_sample_size',
			'integer',
			{ zh: '第三方人数', en: 'Asked by a third party' },
			{ unit: persons },
		),
		column('difference', 'points', { zh: '相差（百分点）', en: 'Difference (points)' }),
		column('difference_lower_95', 'points', { zh: '95%下限', en: '95% from' }),
		column('difference_upper_95', 'points', { zh: '95%上限', en: '95% to' }),
		column('is_discrepant', 'text', { zh: '明显不一致', en: 'Clearly apart' }),
	],
	title: (view) =>
		say(view, {
			zh: '学校自查与第三方调查的满意度',
			en: 'Satisfaction, as schools and as third parties ask',
		}),
	finding,
	unit: { zh: '满意者占回答者，%', en: 'satisfied among those who answered, %' },
	chart: 'survey-pairs',
	measure: 'report-discrepancy',
	tables: ['outcomes_by_program'],
	needs: ['surveys'],
	measured: withWords,
	note: (view) =>
		say(view, {
			zh: '差别的95%范围不含零，才称为明显不一致。对比越多，偶然出现的越多：每20组约有1组。图中最多16组，其余见表。',
			en: 'Clearly apart: the 95% range of the difference excludes zero. Of many pairs some are apart by chance, about one in twenty. The drawing shows sixteen pairs at most, the table all.',
		}),
};
