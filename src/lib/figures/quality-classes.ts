import { rateOf } from '#lib/measures/quality/rate.ts';
import type { Figure, FigureRow, FigureView } from '#lib/domain/figure.ts';
import type { Language, Text } from '#lib/domain/text.ts';
import { formatRange, formatShare } from '#lib/format/index.ts';
import { destinationMessages } from '#lib/messages/destinations.ts';
import { column, persons } from './column.ts';
import { columns } from './columns.ts';
import { withNames } from './named.ts';
import { nothing, numberOf, say, textOf } from './read.ts';

const rate = (name: string, label: Text) => column(name, 'share', label);

const needs = ['destinations', 'enrollment'] as const;
const tables = ['outcomes_by_program', 'quality_indicators'] as const;

function newest(view: FigureView): FigureRow | undefined {
	return view.rows.toSorted(
		(a, b) => (numberOf(b, 'graduating_year') ?? 0) - (numberOf(a, 'graduating_year') ?? 0),
	)[0];
}

/** Five classes of a school or of the region. */
export const qualityTrend: Figure = {
	id: 'quality-trend',
	query: 'quality-trend',
	params: ['school'],
	columns: [
		{ ...columns.level, isHeader: true },
		columns.graduatingYear,
		columns.cutOff,
		columns.graduates,
		columns.placementRate,
		rate('further_study_rate', { zh: '升学率', en: 'Further study' }),
		columns.inFieldRate,
		columns.localRate,
		column(
			'pay_median',
			'money',
			{ zh: '起薪中位数', en: 'Median pay' },
			{ unit: { zh: '元/月', en: 'yuan a month' } },
		),
		column('pay_count', 'integer', { zh: '起薪样本', en: 'Pay known' }, { unit: persons }),
		rate('retention_rate', { zh: '半年稳定率', en: 'Six-month retention' }),
		rate('satisfaction_rate', { zh: '满意率', en: 'Satisfied' }),
		column('respondent_count', 'integer', { zh: '调查人数', en: 'Respondents' }, { unit: persons }),
	],
	title: (view) =>
		say(view, { zh: '近五届毕业生就业质量主要指标', en: 'Employment quality of five classes' }),
	finding(view) {
		const row = newest(view);
		const [value, lower, upper] = ['placement_rate', 'placement_lower', 'placement_upper'].map(
			(name) => numberOf(row, name),
		);
		const year = numberOf(row, 'graduating_year');
		if (row === undefined || value == null || year === null) return say(view, nothing);
		const { language } = view;
		const range = formatRange(
			formatShare(lower ?? value, language),
			formatShare(upper ?? value, language),
			language,
		);
		return say(view, {
			zh: `${year}届${textOf(row, 'level_name')}毕业去向落实率为${formatShare(value, 'zh')}（同等条件下95%可能范围${range}）。`,
			en: `The placement rate of the ${year} class (${textOf(row, 'level_name')}) was ${formatShare(value, 'en')} (95% range under like conditions ${range}).`,
		});
	},
	unit: { zh: '人、%、元/月', en: 'persons, %, yuan a month' },
	measure: 'placement-rate',
	tables: [...tables],
	needs: [...needs],
	measured: withNames,
	note: (view) =>
		say(view, {
			zh: '落实率和升学率的分母为全部毕业生，对口就业率和本地就业率的分母为直接就业人数；起薪为中位数，由分档数据内插；统计时点不同的届不作比较。',
			en: 'Placement and further study are shares of all graduates, in-field and local rates of those at work; pay is a median interpolated from bands; classes counted on other days of the year do not compare.',
		}),
};

const parts = [
	'placed_count',
	'direct_employment_count',
	'contract_count',
	'flexible_count',
	'self_employed_count',
	'military_count',
	'further_study_count',
	'not_placed_count',
	'seeking_count',
	'not_seeking_count',
] as const;

/** One row per level becomes one row per part, with its share of all graduates. */
function partRows(rows: readonly FigureRow[], language: Language): readonly FigureRow[] {
	const words = destinationMessages[language];
	return withNames(rows, language).flatMap((row) => {
		const all = numberOf(row, 'graduate_count');
		const base = {
			level: row['level'] ?? null,
			level_name: row['level_name'] ?? null,
			graduating_year: row['graduating_year'] ?? null,
			graduate_count: all,
		};
		const part = (name: string, label: string, of: number | null): FigureRow => {
			const count = numberOf(row, name);
			const status = count === null ? 'suppressed' : null;
			const share = rateOf(count, of)?.rate ?? null;
			return {
				...base,
				part: name,
				part_name: label,
				person_count: count,
				person_count_status: status,
				share,
				share_status: status,
			};
		};
		return [
			part('graduate_count', words.graduate_count, all),
			...parts.map((name) => part(name, words[name], all)),
		];
	});
}

export const destinationParts: Figure = {
	id: 'destination-parts',
	query: 'destination-parts',
	params: ['school'],
	columns: [
		{ ...columns.level, isHeader: true },
		column('part_name', 'text', { zh: '去向', en: 'Destination' }),
		column('person_count', 'integer', { zh: '人数', en: 'Persons' }, { unit: persons }),
		rate('share', { zh: '占毕业生', en: 'Of graduates' }),
	],
	title: (view) =>
		say(view, {
			zh: `${numberOf(view.rows[0], 'graduating_year') ?? ''}届毕业生毕业去向构成`,
			en: `Destinations of the ${numberOf(view.rows[0], 'graduating_year') ?? ''} class`,
		}),
	finding(view) {
		const stated = view.rows.filter((row) => row['part'] === 'placed_count');
		if (stated.length === 0) return say(view, nothing);
		const texts = stated.map((row) => {
			const share = numberOf(row, 'share');
			const value = share === null ? '*' : formatShare(share, view.language);
			return `${textOf(row, 'level_name')}${view.language === 'zh' ? '' : ' '}${value}`;
		});
		return say(view, {
			zh: `毕业去向落实率：${texts.join('，')}。`,
			en: `Placement rate: ${texts.join(', ')}.`,
		});
	},
	unit: { zh: '人、%', en: 'persons, %' },
	measure: 'placement-rate',
	tables: [...tables],
	needs: [...needs],
	measured: partRows,
	note: (view) =>
		say(view, {
			zh: '各项占比的分母均为全部毕业生。人数过少的项及可据以推算的项在数据版本中不列出（*），报送时可由学校按原始台账补填。',
			en: 'Every share is of all graduates. Small parts, and what would give them away, are withheld in the release (*); the school may fill them in from its own records.',
		}),
};

export const graduatingClasses: Figure = {
	id: 'graduating-classes',
	query: 'graduating-classes',
	params: ['school'],
	columns: [
		columns.majorName,
		columns.majorCode,
		columns.level,
		columns.graduates,
		column('placed_count', 'integer', { zh: '去向落实', en: 'Placed' }, { unit: persons }),
		columns.placementRate,
		columns.furtherStudy,
		columns.employedDirectly,
		column('in_field_count', 'integer', { zh: '对口就业', en: 'In field' }, { unit: persons }),
		columns.inFieldRate,
		columns.localRate,
	],
	title: (view) =>
		say(view, {
			zh: `${numberOf(view.rows[0], 'graduating_year') ?? ''}届毕业生分专业就业情况`,
			en: `Outcomes of the ${numberOf(view.rows[0], 'graduating_year') ?? ''} class by major`,
		}),
	finding: (view) =>
		view.rows.length === 0
			? say(view, nothing)
			: say(view, {
					zh: `列示${view.rows.length}个专业。`,
					en: `${view.rows.length} majors are listed.`,
				}),
	unit: { zh: '人、%', en: 'persons, %' },
	measure: 'placement-rate',
	tables: [...tables],
	needs: [...needs],
	measured: withNames,
};
