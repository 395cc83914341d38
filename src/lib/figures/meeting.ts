import type { Figure } from '#lib/domain/figure.ts';
import { formatInteger, formatList } from '#lib/format/index.ts';
import { column } from './column.ts';
import { columns } from './columns.ts';
import { withNames } from './named.ts';
import { nothing, numberOf, say, textOf } from './read.ts';

/** Labour needs of imported projects, for the coordination meeting. */
export const projectNeeds: Figure = {
	id: 'project-needs',
	query: 'project-needs',
	params: [],
	columns: [
		column('project_name', 'text', { zh: '项目', en: 'Project' }, { isHeader: true }),
		{ ...columns.clusterName, isHeader: false },
		column('start_year', 'year', { zh: '投产年份', en: 'Starts in' }),
		{ ...columns.occupationName, isHeader: false },
		columns.level,
		column(
			'post_count',
			'integer',
			{ zh: '计划岗位', en: 'Planned posts' },
			{ unit: { zh: '个', en: 'posts' } },
		),
		column('probability', 'probability', { zh: '落地可能性', en: 'Probability' }),
	],
	title: (view) =>
		say(view, { zh: '重大引进项目用工需求', en: 'Labour needs of imported projects' }),
	finding(view) {
		const { rows, language } = view;
		if (rows.length === 0) return say(view, nothing);
		const posts = rows.reduce((sum, row) => sum + (numberOf(row, 'post_count') ?? 0), 0);
		const projects = new Set(rows.map((row) => textOf(row, 'project_id'))).size;
		const total = formatInteger(posts, language);
		return say(view, {
			zh: `${projects}个引进项目计划招用${total}人（未按落地可能性折算）。`,
			en: `${projects} imported projects plan ${total} posts, not weighted by how likely they are.`,
		});
	},
	unit: { zh: '个、%', en: 'posts, %' },
	measure: 'entry-demand',
	tables: ['projects'],
	needs: ['projects'],
	measured: withNames,
	note: (view) =>
		say(view, {
			zh: '落地可能性由项目主管部门填报。限制知悉范围的项目不在其内。',
			en: 'The probability is stated by the office in charge. Projects of restricted access are not included.',
		}),
};

/** Occupations for the yearly recruitment fair for scarce skills. */
export const shortageOccupations: Figure = {
	id: 'shortage-occupations',
	query: 'shortage-occupations',
	params: ['limit'],
	columns: [
		columns.occupationName,
		columns.occupationCode,
		column('score', 'decimal', { zh: '短缺评分', en: 'Score' }),
		columns.tightness,
		columns.daysOpen,
		columns.vacancies,
		columns.seekers,
		columns.postedWage,
	],
	title: (view) =>
		say(view, {
			zh: '紧缺职业（供招聘会选用）',
			en: 'Scarce occupations for the recruitment fair',
		}),
	finding(view) {
		if (view.rows.length === 0) return say(view, nothing);
		const names = view.rows.slice(0, 5).map((row) => textOf(row, 'occupation_name'));
		return say(view, {
			zh: `六指标短缺评分达到2.0的职业中，评分最高的是${formatList(names, 'zh')}。`,
			en: `Highest among the occupations with a shortage score of 2.0 or more: ${formatList(names, 'en')}.`,
		});
	},
	unit: { zh: '分、人、天、元/月', en: 'points, persons, days, yuan a month' },
	measure: 'shortage-score',
	tables: ['vacancy_quarters'],
	needs: ['vacancies'],
	note: (view) =>
		say(view, {
			zh: '评分为求人倍率、空缺天数、空缺增长、薪酬增长、就业增长、供给覆盖率六项指标（各0—3分）的平均；空缺和求职人数为最近一季登记数。',
			en: 'The score is the mean of six indicators of 0 to 3 points each: tightness, days open, growth of vacancies, pay and employment, coverage. Vacancies and seekers are those of the last quarter.',
		}),
};
