import type { Figure, FigureRow, FigureView } from '#lib/domain/figure.ts';
import { formatInteger, formatRange } from '#lib/format/index.ts';
import { columns } from './columns.ts';
import { nothing, numberOf, observedRows, projectedRows, say } from './read.ts';

/** Years ahead that the sentence speaks of; the table has the rest. */
const headlineHorizon = 5;

type Outlook = 'up' | 'down' | 'unclear';

/** The forecast says growth or decline only where the whole 80 % interval does. */
function outlook(now: number, ahead: FigureRow): Outlook {
	if ((numberOf(ahead, 'lower_80') ?? -Infinity) > now) return 'up';
	return (numberOf(ahead, 'upper_80') ?? Infinity) < now ? 'down' : 'unclear';
}

function finding(view: FigureView): string {
	const last = observedRows(view.rows)
		.filter((row) => numberOf(row, 'employee_count') !== null)
		.at(-1);
	const now = numberOf(last, 'employee_count');
	if (now === null) return say(view, nothing);
	const year = numberOf(last, 'year') ?? 0;
	const count = formatInteger(now, view.language);
	const start = say(view, {
		zh: `${year}年从业人员${count}人`,
		en: `${count} people were employed in ${year}`,
	});
	return start + aheadClause(now, view);
}

function aheadClause(now: number, view: FigureView): string {
	const ahead = projectedRows(view.rows)
		.filter((row) => (numberOf(row, 'horizon') ?? 0) <= headlineHorizon)
		.at(-1);
	const lower = numberOf(ahead, 'lower_80');
	const upper = numberOf(ahead, 'upper_80');
	if (!ahead || lower === null || upper === null) {
		return say(view, {
			zh: '；没有可公布的预测：序列太短，或须保护企业数据。',
			en: '; no forecast can be published: the series is too short, or firms must be protected.',
		});
	}
	const { language } = view;
	const range = formatRange(
		formatInteger(lower, language),
		formatInteger(upper, language),
		language,
	);
	const year = numberOf(ahead, 'year') ?? 0;
	const word = outlook(now, ahead);
	return say(view, {
		zh: `；预计${year}年为${range}人（80%预测区间），${{ up: '高于目前', down: '低于目前', unclear: '增减尚不能断定' }[word]}。`,
		en: `; the forecast for ${year} is ${range} (80% interval), ${{ up: 'above today', down: 'below today', unclear: 'so growth or decline cannot be told yet' }[word]}.`,
	});
}

function note(view: FigureView): string | null {
	const isBroken =
		new Set(observedRows(view.rows).map((row) => String(row['series_id'] ?? ''))).size > 1;
	const residuals = numberOf(projectedRows(view.rows)[0], 'residual_count');
	const parts = [
		isBroken
			? say(view, {
					zh: '竖虚线处统计口径变更，前后不可直接相比。',
					en: 'The dotted rule marks a break: values before and after cannot be compared directly.',
				})
			: '',
		residuals === null
			? ''
			: say(view, {
					zh: `预测区间由本地区${residuals}个历史预测误差得出。`,
					en: `Intervals come from ${residuals} past forecast errors of this region.`,
				}),
	].filter(Boolean);
	return parts.length > 0 ? parts.join(view.language === 'zh' ? '' : ' ') : null;
}

export const clusterEmployment: Figure = {
	id: 'cluster-employment',
	query: 'cluster-employment',
	params: ['cluster'],
	columns: [
		columns.year,
		columns.employees,
		columns.lower80,
		columns.upper80,
		columns.lower95,
		columns.upper95,
		columns.valueKind,
		columns.series,
		columns.wages,
	],
	title: (view) =>
		say(view, { zh: '从业人员：历史与预测', en: 'Employment: history and forecast' }),
	finding,
	unit: { zh: '人', en: 'persons' },
	chart: 'employment-fan',
	height: 340,
	measure: 'point-forecast',
	tables: ['cluster_employment', 'cluster_forecast'],
	needs: ['industry_employment'],
	note,
};
