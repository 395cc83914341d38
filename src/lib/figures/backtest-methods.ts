import type { Figure, FigureRow, FigureView } from '#lib/domain/figure.ts';
import type { Language } from '#lib/domain/text.ts';
import { formatDecimal, formatShare } from '#lib/format/index.ts';
import { backtestMessages } from '#lib/messages/backtest.ts';
import { term } from '#lib/messages/terms.ts';
import { backtestColumns as columns } from './backtest-columns.ts';
import { columns as common } from './columns.ts';
import { nothing, numberOf, say, textOf } from './read.ts';

/** Adds the names of method and reason in the reader's language. */
export function withMethodNames(
	rows: readonly FigureRow[],
	language: Language,
): readonly FigureRow[] {
	const words = backtestMessages[language];
	return rows.map((row) => ({
		...row,
		method_name: term(words.methods, textOf(row, 'method')),
		reason_name:
			typeof row['choice_reason'] === 'string' ? term(words.reasons, row['choice_reason']) : null,
	}));
}

function named(rows: readonly FigureRow[], method: string): FigureRow | undefined {
	return rows.find((row) => row['method'] === method);
}

function finding(view: FigureView): string {
	const { rows, language } = view;
	const chosen = rows.find((row) => row['is_chosen'] === true);
	const [own, usual] = [numberOf(chosen, 'mase'), numberOf(named(rows, 'combination'), 'mase')];
	if (!chosen || own === null || usual === null) return say(view, nothing);
	const error = formatDecimal(own, language, 2);
	const [name, reason] = [textOf(chosen, 'method_name'), textOf(chosen, 'reason_name')];
	if (chosen['method'] === 'combination') {
		return say(view, {
			zh: `本地区采用默认的组合法：${reason}；平均误差为年均变化的${error}倍。`,
			en: `The region uses the default combination: ${reason}; its mean error is ${error} mean yearly changes.`,
		});
	}
	const gain = numberOf(chosen, 'relative_error');
	const better = gain === null ? '' : formatShare(1 - gain, language, 0);
	const [wins, series] = [numberOf(chosen, 'win_count'), numberOf(chosen, 'series_count')];
	return say(view, {
		zh: `本地区采用${name}：${reason}，综合误差比默认的组合法低${better}，${series ?? ''}条序列中胜出${wins ?? ''}条；平均误差为年均变化的${error}倍。`,
		en: `The region uses ${name}: ${reason}, its error is ${better} below that of the default combination and it won on ${wins ?? ''} of ${series ?? ''} series; its mean error is ${error} mean yearly changes.`,
	});
}

function note(view: FigureView): string | null {
	const used = named(view.rows, 'in-use');
	const error = numberOf(used, 'mase');
	if (error === null) return null;
	const [from, to] = [numberOf(used, 'first_origin_year'), numberOf(used, 'last_origin_year')];
	return say(view, {
		zh: `起点为${from ?? ''}—${to ?? ''}年。“当年会采用的方法”逐年只看当时已知的误差来选方法，是这一制度的真实成绩；按今天的结果回头挑选，总会显得更好。`,
		en: `Forecasts start from ${from ?? ''} to ${to ?? ''}. “Method in use that year” chooses each year from the errors known by then: that is the true record, while a choice made with hindsight always looks better. `,
	});
}

export const backtestMethods: Figure = {
	id: 'backtest-methods',
	query: 'backtest-methods',
	params: [],
	columns: [
		columns.method,
		columns.isChosen,
		columns.reason,
		columns.relativeError,
		columns.wins,
		columns.series,
		columns.chance,
		columns.errors,
		columns.mase,
		columns.rmsse,
		columns.smape,
		columns.crps,
		columns.skill,
		columns.coverage80,
		columns.coverage95,
		columns.fromYear,
		columns.toYear,
		common.valueKind,
	],
	title: (view) =>
		say(view, {
			zh: '各方法预测从业人员的平均误差',
			en: 'Mean error of each method in forecasting employment',
		}),
	finding,
	unit: { zh: '训练期年均变化的倍数', en: 'mean yearly changes of the training years' },
	chart: 'backtest-methods',
	height: 280,
	measure: 'method-choice',
	tables: ['industry_employment'],
	needs: ['industry_employment'],
	measured: withMethodNames,
	note,
};
