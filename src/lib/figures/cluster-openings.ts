import type { Figure, FigureView } from '#lib/domain/figure.ts';
import { formatInteger, formatYears } from '#lib/format/index.ts';
import { term, terms } from '#lib/messages/terms.ts';
import { columns } from './columns.ts';
import { nothing, numberOf, say, textOf } from './read.ts';

function period({ rows, language }: FigureView): string {
	const first = rows[0];
	return formatYears(numberOf(first, 'year_from') ?? 0, numberOf(first, 'year_to') ?? 0, language);
}

function finding(view: FigureView): string {
	const top = view.rows.find((row) => numberOf(row, 'opening_count') !== null);
	if (!top) return say(view, nothing);
	const { language } = view;
	const count = formatInteger(numberOf(top, 'opening_count') ?? 0, language);
	const replaced = formatInteger(numberOf(top, 'replacement_count') ?? 0, language);
	const name = textOf(top, 'occupation_name');
	const expansion = numberOf(top, 'expansion_count') ?? 0;
	if (expansion < 0) {
		const fewer = formatInteger(-expansion, language);
		return say(view, {
			zh: `${period(view)}岗位需求最多的是${name}，预计${count}人：更替（退休、转行）${replaced}人，净减${fewer}人。`,
			en: `Over ${period(view)} most openings are for ${name}: ${count}, with ${replaced} to replace people who leave and ${fewer} fewer posts.`,
		});
	}
	return say(view, {
		zh: `${period(view)}岗位需求最多的是${name}，预计${count}人，其中${replaced}人为更替（退休、转行）。`,
		en: `Over ${period(view)} most openings are for ${name}: ${count}, of which ${replaced} replace people who leave.`,
	});
}

export const clusterOpenings: Figure = {
	id: 'cluster-openings',
	query: 'cluster-openings',
	params: ['cluster', 'level', 'scenario'],
	columns: [
		columns.occupationName,
		columns.occupationCode,
		columns.openings,
		columns.expansion,
		columns.replacement,
		columns.entryDemand,
	],
	title: (view) =>
		say(view, {
			zh: `按职业分的岗位需求${view.rows.length > 0 ? `，${period(view)}累计` : ''}`,
			en: `Openings by occupation${view.rows.length > 0 ? `, total of ${period(view)}` : ''}`,
		}),
	finding,
	unit: { zh: '人', en: 'persons' },
	chart: 'openings',
	measure: 'entry-demand',
	tables: ['occupation_openings', 'industry_employment'],
	needs: ['industry_employment', 'staffing', 'separations'],
	note: (view) => {
		const { level, scenario } = view.params;
		const [zh, en] =
			level === 'all'
				? ['。', '.']
				: [
						`；入职需求只计${term(terms.zh.levels, level)}毕业生可以进入的岗位。`,
						`; entry demand counts posts open to ${term(terms.en.levels, level)} leavers only.`,
					];
		return say(view, {
			zh: `${term(terms.zh.scenarios, scenario)}。更替率为假定值，三种情景并列给出。职业收缩时净增为负；减少的岗位多于离开的人时，岗位需求与入职需求也为负${zh}`,
			en: `Under the ${term(terms.en.scenarios, scenario)}. Replacement rates are assumptions, given as three scenarios. A shrinking occupation has negative expansion; where more posts go than people leave, openings and entry demand are negative too${en}`,
		});
	},
};
