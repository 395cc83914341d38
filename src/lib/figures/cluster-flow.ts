import type { Figure, FigureView } from '#lib/domain/figure.ts';
import { flowChoices } from '#lib/domain/flow-view.ts';
import { formatInteger } from '#lib/format/index.ts';
import { columns } from './columns.ts';
import { chainMarts, chainTables } from './needs.ts';
import { nothing, numberOf, say, textOf } from './read.ts';

function finding(view: FigureView): string {
	const top = view.rows[0];
	const count = numberOf(top, 'entrant_count');
	if (!top || count === null) return say(view, nothing);
	const { majors, occupations, focus } = flowChoices(view.rows, view.params['focus'] ?? null);
	const persons = formatInteger(count, view.language);
	const largestOf = `${textOf(top, 'major_name')} → ${textOf(top, 'occupation_name')}`;
	const year = numberOf(top, 'year') ?? 0;
	const chosen = [...majors, ...occupations].find(({ code }) => code === focus);
	const total = formatInteger(
		(chosen === undefined ? majors : [chosen]).reduce((sum, each) => sum + each.persons, 0),
		view.language,
	);
	const [from, to] = [majors.length, occupations.length];
	if (chosen === undefined) {
		return say(view, {
			zh: `${year}年共${from}个专业、约${total}人流向本集群所需的${to}个职业，最大的一股是${largestOf}，约${persons}人。`,
			en: `In ${year} about ${total} from ${from} majors lead to the ${to} occupations of this cluster; the largest flow is ${largestOf}: about ${persons}.`,
		});
	}
	const isMajor = majors.length === 1 && majors[0] === chosen;
	return say(view, {
		zh: isMajor
			? `${year}年${chosen.name}约${total}人，流向本集群所需的${to}个职业。`
			: `${year}年约${total}人从${from}个专业流向${chosen.name}。`,
		en: isMajor
			? `In ${year} about ${total} from ${chosen.name} lead to ${to} occupations of this cluster.`
			: `In ${year} about ${total} from ${from} majors lead to ${chosen.name}.`,
	});
}

function withheldNote(view: FigureView): string {
	const count = flowChoices(view.rows, null).majors.reduce((sum, each) => sum + each.withheld, 0);
	if (count === 0) return '';
	return say(view, {
		zh: `另有${count}股流向人数过少，按规定不公布，不在图中和合计中。`,
		en: ` ${count} more flows are too small to be published; they are in no ribbon and no total.`,
	});
}

export const clusterFlow: Figure = {
	id: 'cluster-flow',
	query: 'cluster-flow',
	params: ['cluster', 'level', 'focus'],
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
			zh: `按专业与职业对应表的权重测算，不是逐人追踪；这些职业在其他集群也有岗位。默认图中较小的专业和职业合为一项，表中逐一列出；可在图上方选择全部，或只看一个专业、一个职业。${withheldNote(view)}`,
			en: `Computed from the crosswalk weights, not from tracking persons; these occupations also exist in other clusters. At first the picture takes the smallest together, the table lists each; choose all, one major or one occupation above the picture.${withheldNote(view)}`,
		}),
};
