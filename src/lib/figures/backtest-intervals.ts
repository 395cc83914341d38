import type { Figure, FigureRow, FigureView } from '#lib/domain/figure.ts';
import type { Language } from '#lib/domain/text.ts';
import { formatInteger, formatShare } from '#lib/format/index.ts';
import { rateOf } from '#lib/measures/quality/rate.ts';
import { backtestColumns as columns } from './backtest-columns.ts';
import { columns as common } from './columns.ts';
import { nothing, numberOf, say, textOf } from './read.ts';
import { withMethodNames } from './backtest-methods.ts';

function byHorizon(view: FigureView): string {
	const own = view.rows.filter((row) => row['is_chosen'] === true);
	const used = view.rows.filter((row) => row['is_chosen'] !== true);
	const [near, far] = [own[0], own.at(-1)];
	if (!near || !far) return say(view, nothing);
	const share = (row: FigureRow | undefined, column: string): string =>
		formatShare(numberOf(row, column) ?? 0, view.language, 0);
	const years = numberOf(far, 'horizon') ?? 0;
	const name = textOf(far, 'method_name');
	return say(view, {
		zh: `${name}提前一年时，80%区间实际覆盖${share(near, 'coverage_80')}，95%区间覆盖${share(near, 'coverage_95')}；提前${years}年时为${share(far, 'coverage_80')}和${share(far, 'coverage_95')}。当年会采用的方法提前${years}年时只有${share(used.at(-1), 'coverage_80')}和${share(used.at(-1), 'coverage_95')}。`,
		en: `One year ahead the 80% intervals of ${name} held ${share(near, 'coverage_80')} of what came and the 95% intervals ${share(near, 'coverage_95')}; ${years} years ahead ${share(far, 'coverage_80')} and ${share(far, 'coverage_95')}. Those of the method in use each year held ${share(used.at(-1), 'coverage_80')} and ${share(used.at(-1), 'coverage_95')} ${years} years ahead.`,
	});
}

export const backtestIntervals: Figure = {
	id: 'backtest-intervals',
	query: 'backtest-intervals',
	params: ['group'],
	columns: [
		columns.method,
		columns.horizon,
		columns.errors,
		columns.coverage80,
		columns.coverage95,
		columns.crps,
		common.valueKind,
	],
	title: (view) =>
		say(view, { zh: '区间覆盖率，按预测年数', en: 'Coverage of intervals by years ahead' }),
	finding: byHorizon,
	unit: { zh: '%', en: '%' },
	chart: 'backtest-intervals',
	height: 280,
	measure: 'interval-coverage',
	tables: ['industry_employment'],
	needs: ['industry_employment'],
	measured: withMethodNames,
	note: (view) =>
		say(view, {
			zh: '实线为今天采用的方法，浅线为当年会采用的方法；点预测和区间宽度都只用当年已知的数据。早年起点的历史只有五至七年，误差极少，当时还无从证明哪种方法合适，所以浅线偏低。',
			en: 'Strong: the method in use today; faint: the method in use each year. Points and widths know only what was known in that year. Early origins had five to seven years of history and few errors, too few to prove which method suits, so the faint lines lie low.',
		}),
};

/** Shares of intervals that held, from the counts of the query. */
function withShares(rows: readonly FigureRow[], _language: Language): readonly FigureRow[] {
	const share = (row: FigureRow, part: string, whole: string): number | null =>
		rateOf(numberOf(row, part), numberOf(row, whole))?.rate ?? null;
	return rows.map((row) => ({
		...row,
		coverage_80: share(row, 'within_80_count', 'interval_count'),
		coverage_95: share(row, 'within_95_count', 'interval_count'),
	}));
}

function lastYear(view: FigureView): string {
	const last = view.rows.at(-1);
	if (!last) return say(view, nothing);
	const { language } = view;
	const count = (column: string): string => formatInteger(numberOf(last, column) ?? 0, language);
	const share = (column: string): string => formatShare(numberOf(last, column) ?? 0, language, 0);
	const year = String(numberOf(last, 'year') ?? '');
	return say(view, {
		zh: `最近一个完整年度${year}年：上年给出的${count('next_interval_count')}个80%区间中，${count('next_within_80_count')}个包含了实际值，95%区间为${count('next_within_95_count')}个；连同更早给出的区间，覆盖率为${share('coverage_80')}和${share('coverage_95')}。`,
		en: `For ${year}, the last complete year, ${count('next_within_80_count')} of the ${count('next_interval_count')} 80% intervals given the year before held what came, and ${count('next_within_95_count')} of the 95% intervals; with those given earlier, coverage is ${share('coverage_80')} and ${share('coverage_95')}.`,
	});
}

export const backtestYears: Figure = {
	id: 'backtest-years',
	query: 'backtest-years',
	params: [],
	columns: [
		common.year,
		columns.intervals,
		columns.within80,
		columns.within95,
		columns.coverage80,
		columns.coverage95,
		columns.nextIntervals,
		columns.nextWithin80,
		columns.nextWithin95,
		common.valueKind,
	],
	title: (view) =>
		say(view, {
			zh: '区间覆盖率，按被预测的年份',
			en: 'Coverage of intervals by the year forecast',
		}),
	finding: lastYear,
	unit: { zh: '%', en: '%' },
	chart: 'backtest-years',
	height: 260,
	measure: 'interval-coverage',
	tables: ['industry_employment'],
	needs: ['industry_employment'],
	measured: withShares,
	note: (view) =>
		say(view, {
			zh: '某一年覆盖率骤降，说明当年发生了历史上没有的冲击。',
			en: 'A sudden fall in one year says that something happened which the past had not seen.',
		}),
};
