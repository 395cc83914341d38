import type { Figure, FigureRow, FigureView } from '#lib/domain/figure.ts';
import type { Language } from '#lib/domain/text.ts';
import { formatInteger, formatShare } from '#lib/format/index.ts';
import { rateHits } from '#lib/measures/signals/hit-rate.ts';
import { backtestMessages } from '#lib/messages/backtest.ts';
import { term, terms } from '#lib/messages/terms.ts';
import { backtestColumns as columns } from './backtest-columns.ts';
import { columns as common } from './columns.ts';
import { chainMarts, chainTables } from './needs.ts';
import { nothing, numberOf, say, textOf } from './read.ts';

/** Rates of the pooled counts, and the words for direction and outcome. */
function withRates(rows: readonly FigureRow[], language: Language): readonly FigureRow[] {
	const words = backtestMessages[language];
	return rows.map((row) => {
		const rates = rateHits({
			flagged: numberOf(row, 'flagged_count') ?? 0,
			hits: numberOf(row, 'hit_count') ?? 0,
			assessed: numberOf(row, 'assessed_count') ?? 0,
			onThatSide: numberOf(row, 'side_count') ?? 0,
		});
		return {
			...row,
			direction_name: term(terms[language].directions, textOf(row, 'direction')),
			outcome_name: term(words.outcomes, textOf(row, 'outcome')),
			hit_rate: rates?.hitRate ?? null,
			base_rate: rates?.baseRate ?? null,
			false_alarm_count: rates?.falseAlarms ?? null,
			gain: rates?.gain ?? null,
		};
	});
}

function finding(view: FigureView): string {
	const sentences = ['short', 'over'].flatMap((direction) => {
		const row = view.rows.find(
			(each) => each['direction'] === direction && each['is_acted_on'] === false,
		);
		return row ? [sentence(row, view)] : [];
	});
	return sentences.length === 0 ? say(view, nothing) : sentences.join('');
}

function sentence(row: FigureRow, view: FigureView): string {
	const { language } = view;
	const count = (column: string): string => formatInteger(numberOf(row, column) ?? 0, language);
	const share = (column: string): string => formatShare(numberOf(row, column) ?? 0, language, 0);
	const [direction, outcome] = [textOf(row, 'direction_name'), textOf(row, 'outcome_name')];
	return say(view, {
		zh: `${direction}提示${count('flagged_count')}条，按${outcome}看命中${count('hit_count')}条、误报${count('false_alarm_count')}条，命中率${share('hit_rate')}（不看任何信息为${share('base_rate')}）。`,
		en: `Of ${count('flagged_count')} signals “${direction}”, ${count('hit_count')} came true by ${outcome} and ${count('false_alarm_count')} were false alarms: ${share('hit_rate')}, where knowing nothing gives ${share('base_rate')}. `,
	});
}

export const backtestSignals: Figure = {
	id: 'backtest-signals',
	query: 'backtest-signals',
	params: ['level', 'ahead'],
	columns: [
		columns.direction,
		columns.outcome,
		columns.isActedOn,
		columns.flagged,
		columns.hits,
		columns.falseAlarms,
		columns.hitRate,
		columns.baseRate,
		columns.gain,
		columns.assessed,
		columns.fromYear,
		columns.toYear,
		common.valueKind,
	],
	title: (view) =>
		say(view, {
			zh: `往年提示的命中率，准实时（${term(terms.zh.levels, view.params['level'])}）`,
			en: `Hit rate of earlier signals, pseudo real time (${term(terms.en.levels, view.params['level'])})`,
		}),
	finding,
	unit: { zh: '%', en: '%' },
	chart: 'backtest-signals',
	height: 360,
	measure: 'signal-hit-rate',
	tables: chainMarts,
	needs: ['vacancies', ...chainTables],
	measured: withRates,
	note: (view) =>
		say(view, {
			zh: '按当年及以前三年的供给覆盖率重新给出提示（低于80%或高于125%）；同一专业在不同年份各计一次，各次并不独立。',
			en: 'Signals are given again from the coverage of three years up to then (below 80% or above 125%). A major counts once per year, and these counts are not independent. ',
		}),
};
