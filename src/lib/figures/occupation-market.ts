import type { Figure, FigureView } from '#lib/domain/figure.ts';
import { formatDecimal, formatInteger, formatQuarter, formatYear } from '#lib/format/index.ts';
import { columns } from './columns.ts';
import { nothing, numberOf, say, textOf } from './read.ts';

function marketFinding(view: FigureView): string {
	const last = view.rows.findLast((row) => numberOf(row, 'tightness') !== null);
	if (!last) return say(view, nothing);
	const value = formatDecimal(numberOf(last, 'tightness') ?? 0, view.language, 2);
	const quarter = formatQuarter(textOf(last, 'quarter'), view.language);
	return say(view, {
		zh: `${quarter}每名求职者对应${value}个岗位。`,
		en: `In ${quarter} there were ${value} vacancies per seeker.`,
	});
}

export const occupationMarket: Figure = {
	id: 'occupation-market',
	query: 'occupation-market',
	params: ['occupation'],
	columns: [
		columns.quarter,
		columns.tightness,
		columns.vacancies,
		columns.seekers,
		columns.daysOpen,
		columns.postedWage,
	],
	title: (view) => say(view, { zh: '求人倍率（分季度）', en: 'Vacancies per seeker, by quarter' }),
	finding: marketFinding,
	unit: { zh: '岗位数÷求职人数', en: 'vacancies ÷ seekers' },
	chart: 'tightness',
	measure: 'tightness',
	tables: ['vacancy_quarters'],
	needs: ['vacancies'],
	note: (view) =>
		say(view, {
			zh: '大于1表示岗位多于求职者（虚线为1）。登记招聘只反映公开求职市场的一部分，不能当作需求。',
			en: 'Above 1 there are more vacancies than seekers (dashed rule). Registered vacancies are part of the market and must not be read as demand.',
		}),
};

function majorsFinding(view: FigureView): string {
	const top = view.rows[0];
	if (!top) return say(view, nothing);
	const { language } = view;
	const count = formatInteger(numberOf(top, 'entrant_count') ?? 0, language);
	const year = formatYear(numberOf(top, 'year') ?? 0, language);
	return say(view, {
		zh: `${year}有${view.rows.length}个专业的毕业生通向这里，最多的是${textOf(top, 'major_name')}，约${count}人。`,
		en: `In ${year} ${view.rows.length} ${view.rows.length === 1 ? 'major leads' : 'majors lead'} here, most from ${textOf(top, 'major_name')}: about ${count}.`,
	});
}

export const occupationMajors: Figure = {
	id: 'occupation-majors',
	query: 'occupation-majors',
	params: ['occupation', 'level', 'scenario'],
	columns: [
		columns.majorName,
		columns.majorCode,
		columns.entrants,
		columns.weight,
		columns.coverage,
		columns.signal,
		columns.direction,
	],
	title: (view) => say(view, { zh: '哪些专业为它培养', en: 'Majors that train for it' }),
	finding: majorsFinding,
	unit: { zh: '人', en: 'persons' },
	chart: 'major-bars',
	measure: 'entrants',
	tables: ['outcomes_by_program'],
	needs: ['destinations', 'major_occupations'],
	note: (view) =>
		say(view, {
			zh: '按专业与职业对应权重测算的毕业生流向。表中覆盖率与系统提示为该专业整体的测算，不只计这个职业。',
			en: 'Entrants by the crosswalk weights. Coverage and signal in the table are those of the whole major, not of this occupation alone.',
		}),
};
