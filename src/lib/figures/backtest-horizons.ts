import type { Figure, FigureRow, FigureView } from '#lib/domain/figure.ts';
import { formatDecimal, formatShare } from '#lib/format/index.ts';
import { backtestColumns as columns } from './backtest-columns.ts';
import { withMethodNames } from './backtest-methods.ts';
import { columns as common } from './columns.ts';
import { nothing, numberOf, say, textOf } from './read.ts';

function finding(view: FigureView): string {
	const own = view.rows.filter((row) => row['is_chosen'] === true);
	const [near, far] = [own[0], own.at(-1)];
	if (!near || !far) return say(view, nothing);
	const { language } = view;
	const error = (row: FigureRow): string => formatDecimal(numberOf(row, 'mase') ?? 0, language, 2);
	const percent = (row: FigureRow): string => formatDecimal(numberOf(row, 'smape') ?? 0, language);
	const years = numberOf(far, 'horizon') ?? 0;
	const name = textOf(far, 'method_name');
	return say(view, {
		zh: `${name}提前一年的误差为年均变化的${error(near)}倍（${percent(near)}%），提前${years}年为${error(far)}倍（${percent(far)}%）${skillText(far, view)}。`,
		en: `One year ahead ${name} errs by ${error(near)} mean yearly changes (${percent(near)}%), ${years} years ahead by ${error(far)} (${percent(far)}%)${skillText(far, view)}.`,
	});
}

function skillText(row: FigureRow, view: FigureView): string {
	const skill = numberOf(row, 'skill');
	if (skill === null || row['method'] === 'drift') return '';
	const size = formatShare(Math.abs(skill), view.language, 0);
	return skill >= 0
		? say(view, { zh: `，比漂移法低${size}`, en: `, ${size} less than drift` })
		: say(view, { zh: `，比漂移法高${size}`, en: `, ${size} more than drift` });
}

export const backtestHorizons: Figure = {
	id: 'backtest-horizons',
	query: 'backtest-horizons',
	params: ['group'],
	columns: [
		columns.method,
		columns.horizon,
		columns.isChosen,
		columns.series,
		columns.errors,
		columns.mase,
		columns.rmsse,
		columns.smape,
		columns.crps,
		columns.skill,
		columns.coverage80,
		columns.coverage95,
		common.valueKind,
	],
	title: (view) =>
		say(view, { zh: '误差随预测年数的变化', en: 'Error by the number of years ahead' }),
	finding,
	unit: { zh: '训练期年均变化的倍数', en: 'mean yearly changes of the training years' },
	chart: 'backtest-horizons',
	height: 320,
	measure: 'mase',
	tables: ['industry_employment'],
	needs: ['industry_employment'],
	measured: withMethodNames,
	note: (view) =>
		say(view, {
			zh: '提前年数越多，可比较的起点越少，且多为历史很短的早年，误差偏大。',
			en: 'Far ahead there are fewer origins to compare, most of them early ones with short histories: their errors run high.',
		}),
};
