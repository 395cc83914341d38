import type { FigureLineage } from '#lib/domain/lineage.ts';
import { named, origin, ratio } from './origin.ts';

const accuracy = [
	'mase',
	'rmsse',
	'smape',
	'scaled_crps',
	'skill',
	'coverage_80',
	'coverage_95',
	'error_count',
	'series_count',
	'first_origin_year',
	'last_origin_year',
];

const byMethod = { group_id: '$group', method_id: 'method', horizon: 'horizon' } as const;
const ofMethod = { group_id: '=all', method_id: 'method', horizon: '=0' } as const;

const held = {
	measure: 'interval-coverage',
	says: {
		zh: '落在区间内的次数除以给出的区间数。',
		en: 'How many held, by the intervals given.',
	},
} as const;

/** How good earlier forecasts and signals were. */
export const backtestLineage: Readonly<Record<string, FigureLineage>> = {
	'backtest-horizons': {
		origins: [origin('backtest_accuracy', accuracy, byMethod)],
	},
	'backtest-intervals': {
		origins: [origin('backtest_accuracy', accuracy, byMethod)],
	},
	'backtest-years': {
		origins: [
			origin(
				'backtest_years',
				{ interval_count: 'series_count', ...named(['within_80_count', 'within_95_count']) },
				{ year: 'year' },
			),
			origin(
				'backtest_years',
				{
					next_interval_count: 'series_count',
					next_within_80_count: 'within_80_count',
					next_within_95_count: 'within_95_count',
				},
				{ year: 'year', horizon: '=1' },
			),
		],
		derived: {
			coverage_80: ratio('within_80_count', 'interval_count', held),
			coverage_95: ratio('within_95_count', 'interval_count', held),
		},
	},
	'backtest-methods': {
		origins: [
			origin('backtest_accuracy', accuracy, ofMethod),
			origin('forecast_methods', ['relative_error', 'win_count', 'series_count', 'chance'], {
				method_id: 'method',
			}),
		],
	},
	'backtest-signals': {
		origins: [
			origin('backtest_signals', ['hit_count', 'flagged_count', 'assessed_count', 'side_count'], {
				level: '$level',
				horizon: '$ahead',
				direction: 'direction',
				outcome_id: 'outcome',
				is_acted_on: 'is_acted_on',
			}),
		],
		derived: {
			hit_rate: ratio('hit_count', 'flagged_count', {
				measure: 'signal-hit-rate',
				says: {
					zh: '应验的提示除以全部提示。',
					en: 'Signals that came true by all signals given.',
				},
			}),
			false_alarm_count: {
				measure: 'signal-hit-rate',
				says: { zh: '没有应验的提示。', en: 'Signals that did not come true.' },
				formula: '{result} = {flagged_count} − {hit_count}',
				inputs: ['flagged_count', 'hit_count'],
			},
			base_rate: ratio('side_count', 'assessed_count', {
				measure: 'signal-hit-rate',
				says: {
					zh: '全部专业中后来处于该侧的比例：不看任何信息也会猜中这么多。',
					en: 'Of all majors those that turned out on that side: what guessing without any knowledge would hit.',
				},
			}),
			gain: {
				measure: 'signal-hit-rate',
				says: { zh: '命中率减基准。', en: 'The hit rate less the base rate.' },
				formula: '{result} = {hit_count} ÷ {flagged_count} − {side_count} ÷ {assessed_count}',
				inputs: ['hit_count', 'flagged_count', 'side_count', 'assessed_count'],
			},
		},
	},
};
