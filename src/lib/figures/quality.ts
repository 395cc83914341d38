import type { Figure, FigureRow, FigureView } from '#lib/domain/figure.ts';
import type { Language } from '#lib/domain/text.ts';
import { formatInteger, formatList } from '#lib/format/index.ts';
import { qualityMessages } from '#lib/messages/quality.ts';
import { term } from '#lib/messages/terms.ts';
import { column, persons, yuan } from './column.ts';
import { columns } from './columns.ts';
import { nothing, numberOf, say, textOf } from './read.ts';

function withWords(rows: readonly FigureRow[], language: Language): readonly FigureRow[] {
	const words = qualityMessages[language];
	return rows.map((row) => ({
		...row,
		indicator_name: term(words.indicators, row['indicator_id']),
		position_name:
			row['funnel_position'] === null ? null : term(words.positions, row['funnel_position']),
	}));
}

function indicatorFinding(view: FigureView): string {
	const judged = view.rows.filter((row) => textOf(row, 'funnel_position') !== '');
	if (judged.length === 0) return say(view, nothing);
	const on = (side: string) =>
		judged
			.filter((row) => textOf(row, 'funnel_position').startsWith(side))
			.map((row) => textOf(row, 'indicator_name'));
	const [low, high] = [on('below'), on('above')];
	if (low.length + high.length === 0) {
		return say(view, {
			zh: `${judged.length}项比率都在同层次的偶然波动范围之内，不能说明好坏。`,
			en: `All ${judged.length} rates lie within the range of chance of their level: they say nothing about better or worse.`,
		});
	}
	const list = (names: readonly string[]) => formatList(names, view.language);
	return say(view, {
		zh: `${low.length > 0 ? `低于偶然波动范围的有${list(low)}；` : ''}${high.length > 0 ? `高于范围的有${list(high)}；` : ''}其余在范围之内。`,
		en: `${low.length > 0 ? `Below the range of chance: ${list(low)}; ` : ''}${high.length > 0 ? `above it: ${list(high)}; ` : ''}the others lie within.`,
	});
}

export const qualityIndicators: Figure = {
	id: 'quality-indicators',
	query: 'quality-indicators',
	params: ['school', 'major', 'level'],
	columns: [
		column('indicator_name', 'text', { zh: '指标', en: 'Indicator' }, { isHeader: true }),
		columns.graduatingYear,
		column('rate', 'share', { zh: '比率', en: 'Rate' }),
		column('lower_95', 'share', { zh: '95%下限', en: '95% from' }),
		column('upper_95', 'share', { zh: '95%上限', en: '95% to' }),
		column('pay_cny', 'money', { zh: '月收入', en: 'Monthly pay' }, { unit: yuan }),
		column('pay_ratio', 'coverage', { zh: '与同层次之比', en: 'Against its level' }),
		column('sample_size', 'integer', { zh: '人数', en: 'Persons' }, { unit: persons }),
		column('funnel_centre', 'share', { zh: '同层次合计', en: 'All of its level' }),
		column('funnel_lower_95', 'share', { zh: '偶然波动下限', en: 'Chance from' }),
		column('funnel_upper_95', 'share', { zh: '偶然波动上限', en: 'Chance to' }),
		column('position_name', 'text', { zh: '位置', en: 'Position' }),
	],
	title: (view) =>
		say(view, { zh: '就业质量指标与同层次比较', en: 'Employment quality against its level' }),
	finding: indicatorFinding,
	unit: { zh: '%；收入为元', en: '%; pay in yuan' },
	chart: 'quality-limits',
	measure: 'funnel-limits',
	tables: ['outcomes_by_program'],
	needs: ['destinations'],
	measured: withWords,
	note: (view) =>
		say(view, {
			zh: '点为最近一届，横线为95%不确定范围，灰带为同样人数时偶然波动的范围（95%、99.8%），竖虚线为同层次合计。分母各指标不同，见表中人数；未按生源调整。',
			en: 'Dots are the newest class with its 95% uncertainty; grey bands are what chance does at its size (95%, 99.8%) around the dashed rule, all of its level together. Denominators differ, see the table; not adjusted for intake.',
		}),
};

function rankFinding(view: FigureView): string {
	const known = view.rows.filter((row) => numberOf(row, 'rank_lower_90') !== null);
	const units = numberOf(known[0], 'unit_count');
	if (known.length === 0 || units === null) return say(view, nothing);
	const half = units / 2;
	const upper = known.filter((row) => (numberOf(row, 'rank_upper_90') ?? units) <= half);
	const lower = known.filter((row) => (numberOf(row, 'rank_lower_90') ?? 1) > half);
	const open = known.length - upper.length - lower.length;
	const names = (rows: readonly FigureRow[]) =>
		formatList(
			rows.map((row) => textOf(row, 'major_name')),
			view.language,
		);
	return say(view, {
		zh: `${formatInteger(known.length, 'zh')}个专业点中${open}个的名次范围跨过中线，不能断定在前半还是后半${upper.length > 0 ? `；可断定在前半的有${names(upper)}` : ''}${lower.length > 0 ? `；在后半的有${names(lower)}` : ''}。`,
		en: `Of ${known.length} programs ${open} have ranks on both sides of the middle${upper.length > 0 ? `; surely in the first half: ${names(upper)}` : ''}${lower.length > 0 ? `; in the second half: ${names(lower)}` : ''}.`,
	});
}

const ranks = {
	query: 'quality-ranks',
	params: ['school', 'index', 'major'],
	columns: [
		{ ...columns.majorName, leadsTo: 'program' },
		columns.graduatingYear,
		column('rank_lower_90', 'integer', { zh: '名次范围起', en: 'Rank from' }),
		column('rank_upper_90', 'integer', { zh: '名次范围止', en: 'Rank to' }),
		column('band', 'integer', { zh: '档', en: 'Band' }),
		column('unit_count', 'integer', { zh: '参加比较的专业点', en: 'Programs compared' }),
		column('present_weight', 'share', { zh: '有数据的权重', en: 'Weight with data' }),
		column('is_partial', 'text', { zh: '指标不全', en: 'Incomplete' }),
	],
	title: (view: FigureView) =>
		say(view, {
			zh: `${term(qualityMessages.zh.indexes, view.params['index'])}：名次可能的范围`,
			en: `${term(qualityMessages.en.indexes, view.params['index'])}: the ranks that are possible`,
		}),
	finding: rankFinding,
	unit: { zh: '名次', en: 'rank' },
	chart: 'rank-bands',
	measure: 'rank-interval',
	tables: ['outcomes_by_program'],
	needs: ['destinations', 'goalposts'],
	note: (view: FigureView) =>
		say(view, {
			zh: '横条为90%名次范围，来自人数的偶然波动和权重的不同取法；范围相互重叠的不能排先后，因此按专业代码排列，不列名次榜。',
			en: 'Bars are the 90% range of ranks, from chance and from other choices of weights. Where bars overlap there is no order, so programs stand by code and there is no league table.',
		}),
} as const;

/** The index by which programs that lead to work are compared, and that of programs that lead to further study. */
export const qualityRanks: Figure = { ...ranks, id: 'quality-ranks' };
export const progressionRanks: Figure = { ...ranks, id: 'progression-ranks' };
