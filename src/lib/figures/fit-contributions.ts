import type { Figure, FigureView } from '#lib/domain/figure.ts';
import { formatPoints, formatShare } from '#lib/format/index.ts';
import { columns } from './columns.ts';
import { nothing, numberOf, say, textOf } from './read.ts';

function finding(view: FigureView): string {
	const here =
		view.rows.find((row) => row['category_id'] === view.params['cluster']) ?? view.rows[0];
	const signed = numberOf(here, 'signed_contribution');
	if (!here || signed === null) return say(view, nothing);
	const name = textOf(here, 'cluster_name');
	const { language } = view;
	const supply = formatShare(numberOf(here, 'supply_share') ?? 0, language);
	const demand = formatShare(numberOf(here, 'demand_share') ?? 0, language);
	const points = formatPoints(signed, language);
	return say(view, {
		zh: `${name}占入职需求的${demand}，占毕业生供给的${supply}，相差${points}个百分点。`,
		en: `${name} holds ${demand} of entry demand and ${supply} of supply, a difference of ${points} points.`,
	});
}

export const fitContributions: Figure = {
	id: 'fit-contributions',
	query: 'fit-contributions',
	params: ['level', 'scenario', 'cluster'],
	columns: [
		columns.clusterName,
		columns.supplyShare,
		columns.demandShare,
		columns.signed,
		columns.entrants,
		columns.entryDemand,
		{ ...columns.year, isHeader: false },
	],
	title: (view) =>
		say(view, {
			zh: '各集群对结构偏离的贡献',
			en: 'What each cluster contributes to the mismatch',
		}),
	finding,
	unit: {
		zh: '百分点（供给占比减需求占比）',
		en: 'points (share of supply minus share of demand)',
	},
	chart: 'contributions',
	measure: 'structure-fit',
	tables: ['fit_contributions'],
	note: (view) =>
		say(view, {
			zh: '正负相抵合计为零；绝对值之和的一半等于1减吻合度。',
			en: 'The differences add up to zero; half the sum of their absolute values is one minus the fit.',
		}),
};
