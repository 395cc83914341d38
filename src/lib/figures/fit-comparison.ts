import { comparisonIndices } from '#lib/measures/fit/comparison-indices.ts';
import type { Figure, FigureRow } from '#lib/domain/figure.ts';
import type { Language } from '#lib/domain/text.ts';
import { formatPoints, formatShare } from '#lib/format/index.ts';
import { comparisonMessages } from '#lib/messages/comparison.ts';
import { term, terms } from '#lib/messages/terms.ts';
import { column, persons } from './column.ts';
import { columns } from './columns.ts';
import { chainMarts, chainTables } from './needs.ts';
import { nothing, numberOf, say } from './read.ts';

const indices = new Map(Object.entries(comparisonIndices));
const order = [...indices.keys()];

function described(rows: readonly FigureRow[], language: Language): readonly FigureRow[] {
	const words = comparisonMessages[language];
	const place = (row: FigureRow) => order.indexOf(String(row['index_id']));
	return rows
		.toSorted((a, b) => place(a) - place(b))
		.map((row) => {
			const index = indices.get(String(row['index_id']));
			return {
				...row,
				index_name: term(words.indices, row['index_id']),
				index_best: index === undefined ? null : words.best[index.best],
				index_defect: index?.measure.defects[0]?.[language] ?? null,
			};
		});
}

/** Indices of other studies beside the fit, each with its defect. */
export const fitComparison: Figure = {
	id: 'fit-comparison',
	query: 'fit-comparison',
	params: ['level'],
	columns: [
		column('index_name', 'text', { zh: '指标', en: 'Index' }, { isHeader: true }),
		column('cluster_value', 'ratio', { zh: '按产业集群', en: 'By clusters' }),
		column('group_value', 'ratio', { zh: '按职业组', en: 'By occupation groups' }),
		column('index_best', 'text', { zh: '怎样看', en: 'How to read it' }),
		column('index_defect', 'text', { zh: '缺陷', en: 'Defect' }),
		{ ...columns.year, isHeader: false },
	],
	title: (view) =>
		say(view, {
			zh: `其他研究所用的指标（${term(terms.zh.levels, view.params['level'])}）`,
			en: `Indices that other studies use (${term(terms.en.levels, view.params['level'])})`,
		}),
	finding: (view) =>
		view.rows.length === 0
			? say(view, nothing)
			: say(view, {
					zh: '各指标口径不同，彼此不能比较，也不能代替吻合度；列出只为与其他研究对照。',
					en: 'They measure different things, do not compare with one another and do not replace the fit; they stand here so that other studies can be compared.',
				}),
	unit: { zh: '见各指标', en: 'see each index' },
	measure: 'structure-deviation',
	tables: ['comparison_indices', ...chainMarts],
	needs: chainTables,
	measured: described,
};

/** Where majors lead by the crosswalk, and where graduates really went. */
export const fitViews: Figure = {
	id: 'fit-views',
	query: 'fit-views',
	params: ['level'],
	columns: [
		columns.year,
		column('fit_normative', 'share', { zh: '按对应表', en: 'By the crosswalk' }),
		column('fit_observed', 'share', { zh: '按实际去向', en: 'By real destinations' }),
		column(
			'fit_difference',
			'points',
			{ zh: '相差', en: 'Difference' },
			{ unit: { zh: '百分点', en: 'points' } },
		),
		column(
			'person_count',
			'integer',
			{ zh: '去向已知', en: 'Destination known' },
			{ unit: persons },
		),
		columns.categoryCount,
	],
	title: (view) =>
		say(view, {
			zh: `按对应表与按实际去向的吻合度（${term(terms.zh.levels, view.params['level'])}）`,
			en: `Fit by the crosswalk and by real destinations (${term(terms.en.levels, view.params['level'])})`,
		}),
	finding(view) {
		const last = view.rows.findLast((row) => numberOf(row, 'fit_difference') !== null);
		const difference = numberOf(last, 'fit_difference');
		if (difference === null) return say(view, nothing);
		const { language } = view;
		const year = String(numberOf(last, 'year') ?? '');
		const [planned, real] = (['fit_normative', 'fit_observed'] as const).map((name) =>
			formatShare(numberOf(last, name) ?? 0, language),
		);
		return say(view, {
			zh: `${year}年按对应表为${planned ?? ''}，按毕业生实际去向为${real ?? ''}，相差${formatPoints(difference, 'zh')}个百分点。`,
			en: `In ${year} it was ${planned ?? ''} by the crosswalk and ${real ?? ''} by where graduates really went: ${formatPoints(difference, 'en')} points apart.`,
		});
	},
	unit: { zh: '%', en: '%' },
	measure: 'structure-fit',
	tables: ['comparison_indices', ...chainMarts],
	needs: chainTables,
	note: (view) =>
		say(view, {
			zh: '实际去向只含去向单位可归入集群的毕业生。两者相差大，说明毕业生没有去专业所对应的地方：可能是对应表不准，也可能是对口就业率低。',
			en: 'Real destinations hold graduates whose employer belongs to a cluster. A large difference means that graduates do not go where their majors lead: the crosswalk may be wrong, or few work in their field. ',
		}),
};
