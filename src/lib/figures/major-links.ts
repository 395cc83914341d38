import type { Figure, FigureView } from '#lib/domain/figure.ts';
import { formatInteger, formatShare, formatYear } from '#lib/format/index.ts';
import { columns } from './columns.ts';
import { chainMarts, chainTables } from './needs.ts';
import { nothing, numberOf, say, textOf } from './read.ts';

function occupationFinding(view: FigureView): string {
	const top = view.rows[0];
	const weight = numberOf(top, 'normative_weight');
	if (!top || weight === null) return say(view, nothing);
	const seen = numberOf(top, 'observed_weight');
	const name = textOf(top, 'occupation_name');
	return say(view, {
		zh: `按规范对应表主要通向${name}（${formatShare(weight, 'zh', 0)}）${seen === null ? '' : `；实测去向中占${formatShare(seen, 'zh', 0)}`}。`,
		en: `By the crosswalk it leads mainly to ${name} (${formatShare(weight, 'en', 0)})${seen === null ? '' : `; ${formatShare(seen, 'en', 0)} of graduates were observed there`}.`,
	});
}

export const majorOccupations: Figure = {
	id: 'major-occupations',
	query: 'major-occupations',
	params: ['major', 'catalogue'],
	columns: [
		columns.occupationName,
		columns.occupationCode,
		columns.normativeWeight,
		columns.observedWeight,
		columns.observedSize,
		columns.weightSource,
	],
	title: (view) => say(view, { zh: '通向哪些职业', en: 'Occupations it leads to' }),
	finding: occupationFinding,
	unit: { zh: '占该专业毕业生的比例，%', en: 'share of its graduates, %' },
	chart: 'weights',
	tables: ['major_occupations'],
	needs: ['major_occupations'],
	note: (view) =>
		say(view, {
			zh: '规范对应（空心）说明按专业目录应当通向哪里，用于吻合度和覆盖率；实测去向（实心）说明毕业生实际去了哪里。两者之差本身就是信息。',
			en: 'The crosswalk (outlined) says where the catalogue means it to lead and serves fit and coverage; observed (solid) says where graduates went. The difference is information.',
		}),
};

function clusterFinding(view: FigureView): string {
	const top = view.rows[0];
	const count = numberOf(top, 'entrant_count');
	if (!top || count === null) return say(view, nothing);
	const year = numberOf(top, 'year') ?? 0;
	return say(view, {
		zh: `${formatYear(year, 'zh')}用人最多的是${textOf(top, 'cluster_name')}，约${formatInteger(count, 'zh')}人。`,
		en: `In ${year} most went to ${textOf(top, 'cluster_name')}: about ${formatInteger(count, 'en')}.`,
	});
}

export const majorClusters: Figure = {
	id: 'major-clusters',
	query: 'major-clusters',
	params: ['major', 'level', 'catalogue'],
	columns: [
		columns.clusterName,
		columns.entrants,
		{ ...columns.year, isHeader: false },
		columns.valueKind,
	],
	title: (view) => say(view, { zh: '哪些产业集群用人', en: 'Clusters that hire them' }),
	finding: clusterFinding,
	unit: { zh: '人', en: 'persons' },
	chart: 'cluster-bars',
	tables: chainMarts,
	needs: chainTables,
	note: (view) =>
		say(view, {
			zh: '由专业经职业到集群测算，按各集群对该职业的需求分布，不是逐人追踪。',
			en: 'Computed from major through occupation to cluster, spread as each cluster’s demand; persons are not tracked.',
		}),
};
