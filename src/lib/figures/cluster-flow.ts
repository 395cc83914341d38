import type { Figure, FigureView } from '#lib/domain/figure.ts';
import { formatInteger } from '#lib/format/index.ts';
import { columns } from './columns.ts';
import { chainMarts, chainTables } from './needs.ts';
import { nothing, numberOf, say, textOf } from './read.ts';

function finding(view: FigureView): string {
	const top = view.rows[0];
	const count = numberOf(top, 'entrant_count');
	if (!top || count === null) return say(view, nothing);
	const persons = formatInteger(count, view.language);
	const major = textOf(top, 'major_name');
	const occupation = textOf(top, 'occupation_name');
	const year = numberOf(top, 'year') ?? 0;
	return say(view, {
		zh: `${year}年最大的一股流向是${major}到${occupation}，约${persons}人。`,
		en: `In ${year} the largest flow leads from ${major} to ${occupation}: about ${persons}.`,
	});
}

export const clusterFlow: Figure = {
	id: 'cluster-flow',
	query: 'cluster-flow',
	params: ['cluster', 'level'],
	columns: [
		columns.majorName,
		columns.majorCode,
		{ ...columns.occupationName, isHeader: false },
		columns.occupationCode,
		columns.entrants,
		columns.weight,
		{ ...columns.year, isHeader: false },
	],
	title: (view) =>
		say(view, {
			zh: '毕业生从专业流向本集群所需职业',
			en: 'From majors to the occupations of this cluster',
		}),
	finding,
	unit: { zh: '人', en: 'persons' },
	chart: 'flow',
	tables: ['flows', 'occupation_openings', ...chainMarts],
	needs: chainTables,
	note: (view) =>
		say(view, {
			zh: '按专业与职业对应表的权重测算，不是逐人追踪；这些职业在其他集群也有岗位。表中列出全部流向，图中较小的合并为“其他”。',
			en: 'Computed from the crosswalk weights, not from tracking persons; these occupations also exist in other clusters. The table lists every flow; the picture merges the smallest.',
		}),
};
