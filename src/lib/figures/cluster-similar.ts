import type { Figure, FigureRow, FigureView } from '#lib/domain/figure.ts';
import { formatShare } from '#lib/format/index.ts';
import { compareDirection } from '#lib/measures/fit/cosine.ts';
import { groupBy } from '#lib/measures/group-by.ts';
import { sum } from '#lib/measures/sum.ts';
import { column, yuan } from './column.ts';
import { columns } from './columns.ts';
import { nothing, numberOf, say, textOf } from './read.ts';

const most = 6;

/** The clusters whose staff is most like that of the one at hand, and that one first. */
function mostSimilar(rows: readonly FigureRow[]): readonly FigureRow[] {
	const clusters = [...groupBy(rows, (row) => textOf(row, 'cluster_id')).values()];
	const own = clusters.find(([row]) => row?.['is_own'] === true);
	if (own === undefined) return [];
	const codes = [...new Set(rows.map((row) => textOf(row, 'occupation_code')))];
	const counts = (staff: readonly FigureRow[]) => {
		const known = new Map(
			staff.map((row) => [textOf(row, 'occupation_code'), numberOf(row, 'staff_count') ?? 0]),
		);
		return codes.map((code) => known.get(code) ?? 0);
	};
	const ownStaff = counts(own);
	return clusters
		.flatMap((staff) => {
			const [first] = staff;
			const compared = compareStaff(counts(staff), ownStaff);
			return first === undefined ? [] : [{ ...summary(first), ...compared }];
		})
		.sort((a, b) => Number(b['is_own']) - Number(a['is_own']) || similarityOf(b) - similarityOf(a))
		.slice(0, most + 1);
}

/** How alike two lists of persons by occupation are, and the three numbers that it is made of. */
function compareStaff(staff: readonly number[], own: readonly number[]): FigureRow {
	return {
		similarity: compareDirection({ supply: staff, demand: own })?.cosine ?? null,
		staff_product: sum(staff.map((count, index) => count * (own[index] ?? 0))),
		staff_length: Math.hypot(...staff),
		own_length: Math.hypot(...own),
	};
}

function similarityOf(row: FigureRow): number {
	return numberOf(row, 'similarity') ?? 0;
}

function summary(row: FigureRow): FigureRow {
	const [now, then] = [numberOf(row, 'employee_count'), numberOf(row, 'earlier_count')];
	const years = (numberOf(row, 'year') ?? 0) - (numberOf(row, 'earlier_year') ?? 0);
	const wages = numberOf(row, 'wage_total_cny');
	const isKnown = now !== null && then !== null && then > 0 && years > 0;
	return {
		cluster_id: row['cluster_id'] ?? null,
		cluster_name: row['cluster_name'] ?? null,
		is_own: row['is_own'] ?? null,
		year: row['year'] ?? null,
		employee_count: now,
		earlier_count: then,
		earlier_year: row['earlier_year'] ?? null,
		wage_total_cny: wages,
		yearly_growth: isKnown ? (now / then) ** (1 / years) - 1 : null,
		pay_cny: wages === null || now === null || now === 0 ? null : wages / now,
	};
}

function finding(view: FigureView): string {
	const [own, next] = view.rows;
	if (own === undefined || next === undefined) return say(view, nothing);
	if (similarityOf(next) === 0) {
		return say(view, {
			zh: '没有与本集群使用相同职业的集群。',
			en: 'No other cluster employs the same occupations.',
		});
	}
	const share = formatShare(similarityOf(next), view.language, 0);
	return say(view, {
		zh: `用工结构最接近的是${textOf(next, 'cluster_name')}（相似系数${share}）。`,
		en: `The staff most like it is that of ${textOf(next, 'cluster_name')} (similarity ${share}).`,
	});
}

export const clusterSimilar: Figure = {
	id: 'cluster-similar',
	query: 'cluster-similar',
	params: ['cluster'],
	columns: [
		columns.clusterName,
		column('similarity', 'share', { zh: '用工结构相似系数', en: 'Similarity of staff' }),
		columns.employees,
		column('yearly_growth', 'share', { zh: '近五年年均增长', en: 'Growth a year, five years' }),
		column('pay_cny', 'money', { zh: '人均年工资', en: 'Average yearly pay' }, { unit: yuan }),
		{ ...columns.year, isHeader: false },
	],
	title: (view) =>
		say(view, {
			zh: '与用工结构相近的集群比较',
			en: 'Against the clusters with the most similar staff',
		}),
	finding,
	unit: { zh: '%；人；元/年', en: '%; persons; yuan a year' },
	measure: 'cosine-similarity',
	tables: ['cluster_employment'],
	needs: ['industry_employment', 'staffing'],
	measured: mostSimilar,
	note: (view) =>
		say(view, {
			zh: '按分职业从业人员的占比计算，本集群为100%。结构相近的集群争用同一批毕业生。口径变更的年份之前不计入增长。',
			en: 'From the shares of occupations among employees; the cluster itself is 100%. Similar clusters compete for the same graduates. Growth does not cross a break in series.',
		}),
};
