import { influence } from '#lib/measures/fit/influence.ts';
import { groupBy } from '#lib/measures/group-by.ts';
import type { Figure, FigureRow } from '#lib/domain/figure.ts';
import { formatList } from '#lib/format/index.ts';
import { term, terms } from '#lib/messages/terms.ts';
import { columns } from './columns.ts';
import { chainMarts, chainTables } from './needs.ts';
import { nothing, numberOf, say, textOf } from './read.ts';

/** A point of fit has a hundred of these; one entrant moves it by a few. */
const perHundredthPoint = 10_000;

/** One row per major and cluster becomes one row per major with the change of fit by one more entrant. */
function measured(rows: readonly FigureRow[]): readonly FigureRow[] {
	const categories = [...new Map(rows.map((row) => [textOf(row, 'category_id'), row])).values()];
	const majors = [...groupBy(rows, (row) => textOf(row, 'major_code')).values()];
	const changes = influence({
		supply: categories.map((row) => numberOf(row, 'category_entrants') ?? 0),
		demand: categories.map((row) => numberOf(row, 'category_demand') ?? 0),
		profiles: majors.map((flows) => profileOf(flows, categories)),
	});
	return majors
		.flatMap(([first], index) => {
			const change = changes[index] ?? null;
			const { major_code = null, major_name = null, entrant_count = null } = first ?? {};
			const stated = change === null ? null : change * perHundredthPoint;
			return [{ major_code, major_name, entrant_count, influence: stated }];
		})
		.sort((a, b) => (b.influence ?? 0) - (a.influence ?? 0));
}

function profileOf(flows: readonly FigureRow[], categories: readonly FigureRow[]): number[] {
	return categories.map((category) => {
		const flow = flows.find((row) => row['category_id'] === category['category_id']);
		return (numberOf(flow, 'category_flow') ?? 0) / (numberOf(flow, 'entrant_count') ?? 1);
	});
}

export const majorInfluence: Figure = {
	id: 'major-influence',
	query: 'major-influence',
	params: ['level', 'scenario'],
	columns: [
		columns.majorName,
		columns.majorCode,
		columns.entrants,
		{
			name: 'influence',
			format: 'decimal',
			label: { zh: '多一名毕业生的影响', en: 'Effect of one more entrant' },
			unit: { zh: '0.01个百分点', en: '0.01 points' },
		},
	],
	title: (view) =>
		say(view, {
			zh: `各专业多一名毕业生对吻合度的影响（${term(terms.zh.levels, view.params['level'])}）`,
			en: `What one more entrant of each major does to the fit (${term(terms.en.levels, view.params['level'])})`,
		}),
	finding(view) {
		const known = view.rows.filter((row) => numberOf(row, 'influence') !== null);
		if (known.length === 0) return say(view, nothing);
		const names = (rows: readonly FigureRow[]) =>
			formatList(
				rows.map((row) => textOf(row, 'major_name')),
				view.language,
			);
		const raising = known.filter((row) => (numberOf(row, 'influence') ?? 0) > 0).slice(0, 3);
		const lowering = known.filter((row) => (numberOf(row, 'influence') ?? 0) < 0).slice(-3);
		const [most, least] = [names(raising), names(lowering.reverse())];
		const zh = [
			...(raising.length > 0 ? [`吻合度上升最多的是${most}`] : []),
			...(lowering.length > 0 ? [`下降最多的是${least}`] : []),
		].join('，');
		const en = [
			...(raising.length > 0 ? [`raises the fit most in ${most}`] : []),
			...(lowering.length > 0 ? [`lowers it most in ${least}`] : []),
		].join(', and ');
		if (zh === '') return say(view, nothing);
		return say(view, { zh: `多一名毕业生，${zh}。`, en: `One more entrant ${en}.` });
	},
	unit: { zh: '0.01个百分点', en: '0.01 points' },
	measure: 'entrant-influence',
	tables: ['flows_to_clusters', 'fit_contributions', ...chainMarts],
	needs: chainTables,
	measured,
	note: (view) =>
		say(view, {
			zh: '正值表示多培养一名毕业生使结构更接近需求，负值表示加剧错配；只对小的变动成立，不能按比例外推。',
			en: 'Positive: one more entrant brings the structure closer to demand; negative: it adds to the mismatch. Holds for small changes only.',
		}),
};
