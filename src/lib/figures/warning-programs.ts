import type { Figure, FigureRow, FigureView } from '#lib/domain/figure.ts';
import type { Language } from '#lib/domain/text.ts';
import { columns } from './columns.ts';
import { withNames } from './named.ts';
import { withInterval } from './rate-interval.ts';
import { nothing, say } from './read.ts';

/** Metrics that are rates of persons: only they have an uncertainty of their own. */
const personRates = new Set(['placement_rate', 'in_field_rate', 'local_rate']);

function finding(view: FigureView): string {
	const { rows } = view;
	if (rows.length === 0) return say(view, nothing);
	const count = (signal: string) => rows.filter((row) => row['signal'] === signal).length;
	const unknown = count('not_assessed');
	const schools = new Set(rows.map((row) => row['school_id'])).size;
	return say(view, {
		zh: `列示${schools}所学校的${rows.length}个专业点：红色${count('red')}个，黄色${count('yellow')}个，关注${count('watch')}个${unknown > 0 ? `，无法评估${unknown}个` : ''}。`,
		en: `${rows.length} programs of ${schools} ${schools === 1 ? 'school' : 'schools'} listed: ${count('red')} red, ${count('yellow')} yellow, ${count('watch')} watched${unknown > 0 ? `, ${unknown} that cannot be assessed` : ''}.`,
	});
}

function measured(rows: readonly FigureRow[], language: Language): readonly FigureRow[] {
	return withNames(rows, language).map((row) =>
		personRates.has(String(row['metric'])) ? withInterval(row, 'value', 'sample_size') : row,
	);
}

export const warningPrograms: Figure = {
	id: 'warning-programs',
	query: 'warning-programs',
	params: ['level', 'school', 'show', 'sort', 'major'],
	columns: [
		columns.schoolName,
		{ ...columns.majorName, leadsTo: 'program' },
		columns.majorCode,
		columns.level,
		columns.graduatingYear,
		columns.signal,
		columns.metric,
		columns.metricValue,
		columns.threshold,
		columns.sampleSize,
		columns.yearsInState,
		columns.clause,
		columns.reason,
		columns.rule,
	],
	title: (view) =>
		say(view, {
			zh: '触发规则的指标与系统提示，最近一届',
			en: 'What tripped a rule, and the signal, newest class',
		}),
	finding,
	unit: { zh: '比率为%，人数为人', en: 'rates in %, persons' },
	measure: 'signal',
	needs: ['destinations', 'enrollment'],
	tables: ['outcomes_by_program', 'enrollment_by_program'],
	measured,
	note: (view) =>
		say(view, {
			zh: '规则触发是行政事实，人数少时的统计复核写在依据里，不取消规则。毕业生是全数统计，条带表示同样条件下另一届可能出现的范围。不同统计时点的去向数据不作比较。',
			en: 'A rule that fires is an administrative fact; the statistical review beside it never cancels it. Graduates are a census: the band says what another class might show under like conditions. Classes counted on other days of the year are not compared.',
		}),
};
