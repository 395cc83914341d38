import type { Figure } from '#lib/domain/figure.ts';
import { formatShare } from '#lib/format/index.ts';
import { columns } from './columns.ts';
import { withNames } from './named.ts';
import { chainMarts, chainTables } from './needs.ts';
import { nothing, numberOf, say } from './read.ts';

/** Fit of the last year side by side: levels, replacement scenarios, and two sets of categories. */
export const fitOverview: Figure = {
	id: 'fit-overview',
	query: 'fit-overview',
	params: [],
	columns: [
		{ ...columns.level, isHeader: true },
		columns.scenario,
		columns.partition,
		{ ...columns.year, isHeader: false },
		columns.categoryCount,
		columns.fit,
		columns.fitLower,
		columns.fitUpper,
		columns.mismatched,
		columns.balance,
		columns.entrants,
		columns.entryDemand,
	],
	title: (view) =>
		say(view, {
			zh: '各学历层次的吻合度，按情景和类别划分并列',
			en: 'Fit of every level, by scenario and set of categories',
		}),
	finding(view) {
		const years = view.rows.flatMap((row) => numberOf(row, 'year') ?? []);
		if (years.length === 0) return say(view, nothing);
		const fits = view.rows.flatMap((row) => numberOf(row, 'fit') ?? []);
		const [low, high] = [Math.min(...fits), Math.max(...fits)].map((fit) =>
			formatShare(fit, view.language),
		);
		return say(view, {
			zh: `${Math.max(...years)}年各层次、各情景的吻合度在${low}与${high}之间；类别划分越细，吻合度越低，不同划分之间不可比较。`,
			en: `In ${Math.max(...years)} fit lies between ${low} and ${high} over levels and scenarios; finer categories give a lower fit, so different sets do not compare.`,
		});
	},
	unit: { zh: '%、人', en: '%, persons' },
	measure: 'structure-fit',
	tables: ['structure_fit', ...chainMarts],
	needs: chainTables,
	measured: withNames,
};
