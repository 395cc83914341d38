import type { Figure, FigureView } from '#lib/domain/figure.ts';
import { formatPoints, formatShare } from '#lib/format/index.ts';
import { columns } from './columns.ts';
import { chainMarts, chainTables } from './needs.ts';
import { nothing, numberOf, say, textOf } from './read.ts';

function finding(view: FigureView): string {
	const here =
		view.rows.find((row) => row['category_id'] === view.params['cluster']) ?? view.rows[0];
	const signed = numberOf(here, 'signed_contribution');
	if (!here) return say(view, nothing);
	const name = textOf(here, 'cluster_name');
	if (signed === null && here['signed_contribution_status'] === 'suppressed') {
		return say(view, {
			zh: `${name}对结构偏离的贡献会泄露过小的人数，不公布。`,
			en: `What ${name} contributes would tell a number that is too small, so it is withheld.`,
		});
	}
	if (signed === null) return say(view, nothing);
	const { language } = view;
	const supply = formatShare(numberOf(here, 'supply_share') ?? 0, language);
	const demand = formatShare(numberOf(here, 'demand_share') ?? 0, language);
	const points = formatPoints(signed, language);
	return say(view, {
		zh: `${name}占入职需求的${demand}，占毕业生供给的${supply}，对结构偏离的贡献为${points}个百分点。`,
		en: `${name} holds ${demand} of entry demand and ${supply} of supply: it contributes ${points} points to the mismatch.`,
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
		zh: '百分点（负为供不应求，正为供大于求）',
		en: 'points (negative: short, positive: over)',
	},
	chart: 'contributions',
	measure: 'structure-fit',
	tables: ['fit_contributions', ...chainMarts],
	needs: chainTables,
	note: (view) =>
		say(view, {
			zh: '贡献为供给占比与需求占比之差的一半：正负相抵为零，绝对值相加等于1减吻合度。',
			en: 'A contribution is half the difference between the shares of supply and demand: with their signs they add up to zero, without them to one minus the fit.',
		}),
};
