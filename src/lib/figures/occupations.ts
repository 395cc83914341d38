import type { Figure, FigureView } from '#lib/domain/figure.ts';
import { formatInteger, formatYears } from '#lib/format/index.ts';
import { columns } from './columns.ts';
import { chainMarts } from './needs.ts';
import { nothing, numberOf, say, textOf } from './read.ts';

function finding(view: FigureView): string {
	const { rows, language } = view;
	const top = rows[0];
	const openings = numberOf(top, 'opening_count');
	if (!top) return say(view, nothing);
	const total = formatInteger(rows.length, language);
	const trained = formatInteger(
		rows.filter((row) => (numberOf(row, 'major_count') ?? 0) > 0).length,
		language,
	);
	if (openings === null) {
		return say(view, {
			zh: `列示${total}个职业，其中${trained}个有本地专业对应。`,
			en: `${total} occupations listed, ${trained} of them with a local major.`,
		});
	}
	const when = formatYears(
		numberOf(top, 'year_from') ?? 0,
		numberOf(top, 'year_to') ?? 0,
		language,
	);
	const count = formatInteger(openings, language);
	return say(view, {
		zh: `列示${total}个职业，其中${trained}个有本地专业对应；${when}岗位需求最多的是${textOf(top, 'occupation_name')}，合计约${count}人。`,
		en: `${total} occupations listed, ${trained} of them with a local major; most openings in ${when}: ${textOf(top, 'occupation_name')}, about ${count}.`,
	});
}

export const occupations: Figure = {
	id: 'occupations',
	query: 'occupation-list',
	params: ['level', 'scenario'],
	columns: [
		columns.occupationName,
		columns.openings,
		columns.expansion,
		columns.replacement,
		columns.entryDemand,
		{ ...columns.entrants, label: { zh: '最近一年毕业生供给', en: 'Entrants, last year' } },
		columns.majorCount,
		columns.tightness,
		columns.daysOpen,
		columns.occupationCode,
	],
	title: (view) =>
		say(view, {
			zh: '各职业的岗位需求、对应专业与求人倍率',
			en: 'Openings, majors and market by occupation',
		}),
	finding,
	unit: { zh: '人（未来五年合计）', en: 'persons, five years together' },
	measure: 'entry-demand',
	tables: chainMarts,
	needs: ['staffing', 'industry_employment', 'major_occupations'],
	note: (view) =>
		say(view, {
			zh: '岗位需求为净增与更替之和，含各学历层次和有经验者；入职需求只计由所选学历层次应届毕业生填补的部分；减少的岗位多于离开的人时两者为负。求人倍率与空缺天数为最近一季登记招聘。',
			en: 'Openings are expansion plus replacement at all levels and for experienced workers too; entry demand is the part that new graduates of the chosen level fill; both are negative where more posts go than people leave. Market figures are registered vacancies of the last quarter.',
		}),
};
