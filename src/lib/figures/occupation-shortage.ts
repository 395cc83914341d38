import type { Figure, FigureRow, FigureView } from '#lib/domain/figure.ts';
import type { Language } from '#lib/domain/text.ts';
import { formatDecimal, formatYear } from '#lib/format/index.ts';
import { shortageIndicators } from '#lib/measures/signals/shortage-score.ts';
import { qualityMessages } from '#lib/messages/quality.ts';
import { term } from '#lib/messages/terms.ts';
import { column } from './column.ts';
import { columns } from './columns.ts';
import { nothing, numberOf, say, textOf } from './read.ts';

/** One row per indicator and year, the mean of the points last. */
function byIndicator(rows: readonly FigureRow[], language: Language): readonly FigureRow[] {
	const words = qualityMessages[language];
	const about = (row: FigureRow) => ({
		year: row['year'] ?? null,
		occupation_code: row['occupation_code'] ?? null,
		verdict: row['verdict'] ?? null,
		verdict_name: term(words.verdicts, row['verdict']),
	});
	const points = shortageIndicators.flatMap(({ id, name }) =>
		rows.map((row) => ({
			...about(row),
			indicator_id: id,
			indicator_name: name[language],
			measured: row[id] ?? null,
			points: row[`${id}_points`] ?? null,
		})),
	);
	const means = rows.map((row) => ({
		...about(row),
		indicator_id: 'score',
		indicator_name: words.score,
		measured: null,
		points: row['score'] ?? null,
	}));
	return [...points, ...means];
}

function finding(view: FigureView): string {
	const last = view.rows.findLast((row) => row['indicator_id'] === 'score');
	if (last === undefined) return say(view, nothing);
	const year = formatYear(numberOf(last, 'year') ?? 0, view.language);
	const score = numberOf(last, 'points');
	const verdict = textOf(last, 'verdict_name');
	if (score === null) {
		return say(view, {
			zh: `${year}可评估的指标不足四项，不作判断。`,
			en: `In ${year} fewer than four indicators could be assessed: no verdict.`,
		});
	}
	const mean = formatDecimal(score, view.language);
	return say(view, {
		zh: `${year}平均${mean}分（满分3分），判断为${verdict}。`,
		en: `In ${year} the mean is ${mean} of 3: ${verdict}.`,
	});
}

export const occupationShortage: Figure = {
	id: 'occupation-shortage',
	query: 'occupation-shortage',
	params: ['occupation'],
	columns: [
		{ ...columns.year },
		column('indicator_name', 'text', { zh: '指标', en: 'Indicator' }, { isHeader: true }),
		column('points', 'decimal', { zh: '得分（0–3）', en: 'Points (0–3)' }),
		column('measured', 'decimal', { zh: '指标值', en: 'Value' }),
		column('verdict_name', 'text', { zh: '判断', en: 'Verdict' }),
	],
	title: (view) => say(view, { zh: '六项短缺指标', en: 'Six indicators of a shortage' }),
	finding,
	unit: { zh: '0—3分，×为无法评估', en: '0–3 points, × where it cannot be assessed' },
	chart: 'shortage-grid',
	measure: 'shortage-score',
	tables: ['vacancy_quarters', 'industry_employment'],
	needs: ['vacancies', 'industry_employment'],
	measured: byIndicator,
	note: (view) =>
		say(view, {
			zh: '每项按固定基期的四分位数得0—3分，分数越高越短缺；至少四项可评估才给平均分。',
			en: 'Each indicator scores 0–3 by the quartiles of a fixed base period, the higher the shorter; a mean needs four of them.',
		}),
};
