import { rateOf } from '#lib/measures/quality/rate.ts';
import type { Figure, FigureRow } from '#lib/domain/figure.ts';
import type { Language } from '#lib/domain/text.ts';
import { formatShare } from '#lib/format/index.ts';
import { breakdownMessages } from '#lib/messages/breakdowns.ts';
import { term } from '#lib/messages/terms.ts';
import { column } from './column.ts';
import { columns } from './columns.ts';
import { withNames } from './named.ts';
import { nothing, numberOf, say, textOf } from './read.ts';

/** `<2000`, `2000-3000`, `5000+` in words; other codes by their name, or as they are. */
function valueName(code: string, language: Language): string {
	const { values, band } = breakdownMessages[language];
	const between = /^(\d+)-(\d+)$/.exec(code);
	if (between) {
		const [, lower = '', upper = ''] = between;
		return band.between.replace('{lower}', lower).replace('{upper}', upper);
	}
	if (/^<\d+$/.test(code)) return band.under.replace('{upper}', code.slice(1));
	if (/^\d+\+$/.test(code)) return band.over.replace('{lower}', code.slice(0, -1));
	return term(values, code);
}

function named(rows: readonly FigureRow[], language: Language): readonly FigureRow[] {
	return withNames(rows, language).map((row) => {
		const count = numberOf(row, 'direct_employment_count');
		const share = rateOf(count, numberOf(row, 'whole_count'))?.rate ?? null;
		return {
			...row,
			attribute_name: term(breakdownMessages[language].attributes, row['attribute'] ?? ''),
			value_name: valueName(textOf(row, 'attribute_value'), language),
			share,
			share_status: share === null ? (row['direct_employment_count_status'] ?? null) : null,
		};
	});
}

/** Graduates at work by sector, employer, channel, contract, insurance and pay. */
export const destinationBreakdown: Figure = {
	id: 'destination-breakdown',
	query: 'destination-breakdown',
	params: ['school'],
	columns: [
		column('attribute_name', 'text', { zh: '项目', en: 'Item' }, { isHeader: true }),
		column('value_name', 'text', { zh: '类别', en: 'Category' }, { isHeader: true }),
		columns.level,
		columns.employedDirectly,
		column('share', 'share', { zh: '占比', en: 'Share' }),
	],
	title: (view) =>
		say(view, {
			zh: `${numberOf(view.rows[0], 'graduating_year') ?? ''}届直接就业毕业生的就业分布`,
			en: `Work of the ${numberOf(view.rows[0], 'graduating_year') ?? ''} class`,
		}),
	finding(view) {
		const { rows, language } = view;
		const sectors = rows.filter(
			(row) => row['attribute'] === 'sector' && row['attribute_value'] === 'secondary',
		);
		const stated = sectors.flatMap((row) => {
			const share = numberOf(row, 'share');
			if (share === null) return [];
			const level = textOf(row, 'level_name');
			return [`${level}${language === 'zh' ? '' : ' '}${formatShare(share, language)}`];
		});
		if (stated.length === 0) return say(view, nothing);
		return say(view, {
			zh: `在第二产业就业的占比：${stated.join('，')}。`,
			en: `Share at work in the secondary sector: ${stated.join(', ')}.`,
		});
	},
	unit: { zh: '人、%', en: 'persons, %' },
	tables: ['destination_breakdowns'],
	needs: ['employment_forms'],
	measured: named,
	note: (view) =>
		say(view, {
			zh: '占比的分母为本层次直接就业毕业生。人数过少的项及可据以推算的项不列出（*）。',
			en: 'Shares are of all graduates of the level who are at work. Small counts, and what would give them away, are withheld (*).',
		}),
};
