import type { Figure, FigureRow, FigureView } from '#lib/domain/figure.ts';
import { formatRange, formatShare, formatValue } from '#lib/format/index.ts';
import { term, terms } from '#lib/messages/terms.ts';
import { columns } from './columns.ts';
import { chainMarts, chainTables } from './needs.ts';
import { nothing, numberOf, observedRows, say } from './read.ts';

/** Is the reader entitled to say that fit changed between two years? Only where the intervals part. */
function movement(
	first: FigureRow | undefined,
	last: FigureRow | undefined,
): 'up' | 'down' | 'unclear' | 'unknown' {
	const [before, after] = [first, last].map((row) => ({
		lower: numberOf(row, 'fit_lower_90'),
		upper: numberOf(row, 'fit_upper_90'),
	}));
	if (before?.lower == null || before.upper === null) return 'unknown';
	if (after?.lower == null || after.upper === null) return 'unknown';
	if (after.lower > before.upper) return 'up';
	return after.upper < before.lower ? 'down' : 'unclear';
}

function finding(view: FigureView): string {
	const known = observedRows(view.rows).filter((row) => numberOf(row, 'fit') !== null);
	const [first, last] = [known[0], known.at(-1)];
	const fit = numberOf(last, 'fit');
	if (fit === null) return say(view, nothing);
	const [year, from] = [numberOf(last, 'year') ?? 0, numberOf(first, 'year') ?? 0];
	const range = rangeOf(last, view);
	const moved = movement(first, last);
	return say(view, {
		zh: `${year}年${term(terms.zh.levels, view.params['level'])}专业结构与产业结构吻合度为${formatShare(fit, 'zh')}${range}；自${from}年以来${{ up: '明显上升', down: '明显下降', unclear: '的变化没有超出不确定范围，不能断定升降', unknown: '的升降因不确定范围未知，不作判断' }[moved]}。`,
		en: `In ${year} structure fit (${term(terms.en.levels, view.params['level'])}) was ${formatShare(fit, 'en')}${range}; since ${from} it ${{ up: 'has risen', down: 'has fallen', unclear: 'has not changed by more than its uncertainty', unknown: 'cannot be judged, its uncertainty being unknown' }[moved]}.`,
	});
}

function rangeOf(row: FigureRow | undefined, view: FigureView): string {
	const [lower, upper] = [numberOf(row, 'fit_lower_90'), numberOf(row, 'fit_upper_90')];
	if (lower === null || upper === null) return '';
	const { language } = view;
	const range = formatRange(formatShare(lower, language), formatShare(upper, language), language);
	return say(view, { zh: `（90%不确定范围${range}）`, en: ` (90% uncertainty ${range})` });
}

function note(view: FigureView): string | null {
	const last = observedRows(view.rows).at(-1);
	const count = numberOf(last, 'category_count');
	if (count === null) return null;
	const { language } = view;
	const unmapped = formatValue(
		last?.['unmapped_share'],
		'share',
		language,
		last?.['unmapped_share_status'],
	);
	return (
		say(view, {
			zh: `按${count}个产业类别计算（K=${count}）；未对应职业、未计入的毕业生占${unmapped}。阴影为90%不确定范围。`,
			en: `Computed over ${count} categories (K = ${count}); ${unmapped} of entrants have no occupation in the crosswalk and are left out. The band is the 90% uncertainty. `,
		}) + noiseNote(numberOf(last, 'noise_floor'), view)
	);
}

function noiseNote(noise: number | null, view: FigureView): string {
	if (noise === null) return '';
	const share = formatShare(noise, view.language);
	return say(view, {
		zh: `毕业生人数有限，即使结构完全一致，偶然因素也会造成约${share}的偏离。`,
		en: `With so few entrants, chance alone would cause a mismatch of about ${share} even if both structures were equal.`,
	});
}

export const fitTrend: Figure = {
	id: 'fit-trend',
	query: 'fit-trend',
	params: ['level', 'scenario'],
	columns: [
		columns.year,
		columns.fit,
		columns.fitLower,
		columns.fitUpper,
		columns.mismatched,
		columns.balance,
		columns.entrants,
		columns.entryDemand,
		columns.unmapped,
		columns.valueKind,
	],
	title: (view) =>
		say(view, {
			zh: `专业结构与产业结构吻合度（${term(terms.zh.levels, view.params['level'])}）`,
			en: `Fit of majors to industries (${term(terms.en.levels, view.params['level'])})`,
		}),
	finding,
	unit: { zh: '%', en: '%' },
	chart: 'fit-trend',
	height: 300,
	measure: 'structure-fit',
	tables: ['structure_fit', ...chainMarts],
	needs: chainTables,
	note,
};
