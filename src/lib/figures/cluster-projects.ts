import type { Figure, FigureView } from '#lib/domain/figure.ts';
import { formatInteger } from '#lib/format/index.ts';
import { column } from './column.ts';
import { columns } from './columns.ts';
import { withNames } from './named.ts';
import { numberOf, say } from './read.ts';

function finding(view: FigureView): string {
	const { rows } = view;
	const names = new Set(rows.map((row) => row['project_id']));
	const known = rows.flatMap((row) => numberOf(row, 'post_count') ?? []);
	const posts = formatInteger(
		known.reduce((total, count) => total + count, 0),
		view.language,
	);
	const hidden = rows.length - known.length;
	if (names.size === 0) {
		return say(view, { zh: '没有公开的引进项目。', en: 'No imported project is public.' });
	}
	return say(view, {
		zh: `${names.size}个公开的引进项目计划设岗${posts}个${hidden > 0 ? `，另有${hidden}项不公布` : ''}。`,
		en: `${names.size} public ${names.size === 1 ? 'project plans' : 'projects plan'} ${posts} posts${hidden > 0 ? `; ${hidden} more figures are withheld` : ''}.`,
	});
}

export const clusterProjects: Figure = {
	id: 'cluster-projects',
	query: 'cluster-projects',
	params: ['cluster'],
	columns: [
		column('project_name', 'text', { zh: '项目', en: 'Project' }, { isHeader: true }),
		column('start_year', 'year', { zh: '投产年份', en: 'Starts' }),
		{ ...columns.occupationName, isHeader: false },
		columns.level,
		column(
			'post_count',
			'integer',
			{ zh: '计划岗位', en: 'Planned posts' },
			{ unit: { zh: '个', en: 'posts' } },
		),
		column('probability', 'share', { zh: '落地可能性', en: 'Likelihood' }),
	],
	title: (view) =>
		say(view, { zh: '引进项目的用工计划', en: 'Planned posts of imported projects' }),
	finding,
	unit: { zh: '岗位，个', en: 'posts' },
	tables: ['projects'],
	needs: ['projects'],
	measured: withNames,
	note: (view) =>
		say(view, {
			zh: '只列可公开的项目；岗位为项目申报数，尚未按落地可能性折算，也未计入上面的岗位需求。',
			en: 'Public projects only; posts as the project states them, not weighted by likelihood and not part of the openings above.',
		}),
};
