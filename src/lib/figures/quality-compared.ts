import { testDiscrepancy } from '#lib/measures/quality/discrepancy.ts';
import { rateOf } from '#lib/measures/quality/rate.ts';
import type { Figure, FigureRow } from '#lib/domain/figure.ts';
import type { Language, Text } from '#lib/domain/text.ts';
import { qualityMessages } from '#lib/messages/quality.ts';
import { term } from '#lib/messages/terms.ts';
import { column, persons } from './column.ts';
import { columns } from './columns.ts';
import { withNames } from './named.ts';
import { nothing, numberOf, say, textOf } from './read.ts';

const needs = ['destinations', 'enrollment'] as const;
const tables = ['outcomes_by_program', 'quality_indicators'] as const;

/** The two samples and whether they differ by more than chance. */
function comparedRows(rows: readonly FigureRow[], language: Language): readonly FigureRow[] {
	const words = qualityMessages[language].respondents;
	return rows.map((row) => {
		const own = {
			count: numberOf(row, 'school_satisfied_count') ?? 0,
			total: numberOf(row, 'school_sample_size') ?? 0,
		};
		const other = {
			count: numberOf(row, 'third_party_satisfied_count') ?? 0,
			total: numberOf(row, 'third_party_sample_size') ?? 0,
		};
		const tested = testDiscrepancy({ selfReported: own, thirdParty: other });
		return {
			...row,
			respondent_name: term(words, row['respondent']),
			school_rate: rateOf(own.count, own.total)?.rate ?? null,
			third_party_rate: rateOf(other.count, other.total)?.rate ?? null,
			difference: tested?.difference ?? null,
			difference_lower_95: tested?.lower95 ?? null,
			difference_upper_95: tested?.upper95 ?? null,
			is_discrepant: tested?.isDiscrepant ?? null,
		};
	});
}

const points: Text = { zh: '百分点', en: 'points' };

export const surveyComparison: Figure = {
	id: 'survey-comparison',
	query: 'survey-comparison',
	params: ['school'],
	columns: [
		column('respondent_name', 'text', { zh: '调查对象', en: 'Asked' }, { isHeader: true }),
		column(
			'school_sample_size',
			'integer',
			{ zh: '学校调查人数', en: 'School: persons' },
			{ unit: persons },
		),
		column('school_rate', 'share', { zh: '学校调查满意率', en: 'School: satisfied' }),
		column(
			'third_party_sample_size',
			'integer',
			{ zh: '第三方调查人数', en: 'Third party: persons' },
			{ unit: persons },
		),
		column('third_party_rate', 'share', { zh: '第三方调查满意率', en: 'Third party: satisfied' }),
		column('difference', 'points', { zh: '相差', en: 'Difference' }, { unit: points }),
		column('difference_lower_95', 'points', { zh: '95%下限', en: '95% from' }, { unit: points }),
		column('difference_upper_95', 'points', { zh: '95%上限', en: '95% to' }, { unit: points }),
		column('is_discrepant', 'text', { zh: '超出偶然', en: 'Beyond chance' }),
	],
	title: (view) =>
		say(view, {
			zh: `${numberOf(view.rows[0], 'year') ?? ''}年满意度：学校调查与第三方调查`,
			en: `Satisfaction ${numberOf(view.rows[0], 'year') ?? ''}: school and third party`,
		}),
	finding(view) {
		if (view.rows.length === 0) return say(view, nothing);
		const beyond = view.rows.filter((row) => row['is_discrepant'] === true);
		const names = beyond.map((row) => textOf(row, 'respondent_name'));
		if (names.length === 0) {
			return say(view, {
				zh: '各类调查对象中，学校调查与第三方调查的满意率之差均未超出偶然范围。',
				en: 'For nobody asked do the two surveys differ by more than chance.',
			});
		}
		return say(view, {
			zh: `${names.join('、')}的满意率，学校调查与第三方调查相差超出偶然范围，需要核实。`,
			en: `The two surveys differ by more than chance for ${names.join(', ')}; this needs checking.`,
		});
	},
	unit: { zh: '人、%、百分点', en: 'persons, %, points' },
	measure: 'report-discrepancy',
	tables: ['survey_discrepancies'],
	needs: ['surveys'],
	measured: comparedRows,
	note: (view) =>
		say(view, {
			zh: '只合计两种调查人数均达到公布下限的专业点。第三方调查的问卷须有统计部门批准文号。',
			en: 'Only programs for which both surveys reach the minimum are added up. A third party’s form needs the approval number of the statistics office.',
		}),
};

export const qualityBands: Figure = {
	id: 'quality-bands',
	query: 'quality-bands',
	params: ['school'],
	columns: [
		columns.majorName,
		{ ...columns.schoolName, isHeader: false },
		columns.level,
		column('index_name', 'text', { zh: '指数', en: 'Index' }),
		column('band', 'integer', { zh: '档次', en: 'Band' }),
		column('band_count', 'integer', { zh: '档数', en: 'Bands' }),
		column('rank_lower_90', 'integer', { zh: '位次90%下限', en: 'Rank 90% from' }),
		column('rank_upper_90', 'integer', { zh: '位次90%上限', en: 'Rank 90% to' }),
		column('unit_count', 'integer', { zh: '专业点数', en: 'Programs' }),
	],
	title: (view) => say(view, { zh: '就业质量指数所处档次', en: 'Bands of the quality index' }),
	finding: (view) =>
		view.rows.length === 0
			? say(view, nothing)
			: say(view, {
					zh: `列示${view.rows.length}个专业点；位次范围重叠的同属一档，不排名次。`,
					en: `${view.rows.length} programs are listed; those whose ranks overlap share a band, and none is ranked.`,
				}),
	unit: { zh: '档、位', en: 'bands, ranks' },
	measure: 'quality-index',
	tables: ['quality_indexes'],
	needs: [...needs],
	measured: (rows, language) =>
		withNames(rows, language).map((row) => ({
			...row,
			index_name: term(qualityMessages[language].indexes, row['index_id']),
		})),
};

export const qualitySchools: Figure = {
	id: 'quality-schools',
	query: 'quality-schools',
	params: [],
	columns: [
		columns.schoolName,
		columns.level,
		columns.graduates,
		columns.placementRate,
		columns.limitLower,
		columns.limitUpper,
		columns.inFieldRate,
		columns.localRate,
	],
	title: (view) =>
		say(view, {
			zh: `${numberOf(view.rows[0], 'graduating_year') ?? ''}届各校就业情况`,
			en: `Outcomes of the ${numberOf(view.rows[0], 'graduating_year') ?? ''} class by school`,
		}),
	finding: (view) =>
		say(view, {
			zh: `列示${new Set(view.rows.map((row) => row['school_id'])).size}所学校。学校之间专业构成不同，不排名次；落实率在偶然波动范围以外的才需要说明原因。`,
			en: `${new Set(view.rows.map((row) => row['school_id'])).size} schools are listed. Their majors differ, so they are not ranked; only a rate outside the range of chance asks for an explanation.`,
		}),
	unit: { zh: '人、%', en: 'persons, %' },
	measure: 'placement-rate',
	tables: [...tables],
	needs: [...needs],
	measured: withNames,
};
