import type { Figure, FigureView } from '#lib/domain/figure.ts';
import { formatDate, formatInteger, formatShare, formatYear } from '#lib/format/index.ts';
import { columns } from './columns.ts';
import { nothing, numberOf, say, textOf } from './read.ts';

function intakeFinding(view: FigureView): string {
	const { rows, language } = view;
	const last = rows.findLast((row) => numberOf(row, 'registered_count') !== null);
	if (!last) return admittedFinding(view);
	const year = formatYear(numberOf(last, 'year') ?? 0, language);
	const registered = formatInteger(numberOf(last, 'registered_count') ?? 0, language);
	const planned = numberOf(last, 'planned_count');
	const plan = planned === null ? null : formatInteger(planned, language);
	return say(view, {
		zh: `${year}${plan === null ? '' : `计划${plan}人，`}报到注册${registered}人。`,
		en: `In ${year} ${registered} registered${plan === null ? '' : ` against ${plan} planned`}.`,
	});
}

/** Where nobody returns who registered: the last class admitted, or the last that left. */
function admittedFinding(view: FigureView): string {
	const { rows, language } = view;
	const last = rows.findLast((row) => numberOf(row, 'admitted_count') !== null);
	const leaving = rows.findLast((row) => numberOf(row, 'graduate_count') !== null);
	const [row, column] = last ? [last, 'admitted_count'] : [leaving, 'graduate_count'];
	if (!row) return say(view, nothing);
	const year = formatYear(numberOf(row, 'year') ?? 0, language);
	const count = formatInteger(numberOf(row, column) ?? 0, language);
	return last
		? say(view, { zh: `${year}录取${count}人。`, en: `In ${year} ${count} were admitted.` })
		: say(view, { zh: `${year}毕业${count}人。`, en: `In ${year} ${count} left.` });
}

export const majorIntake: Figure = {
	id: 'major-intake',
	query: 'major-intake',
	params: ['major', 'level', 'catalogue'],
	columns: [
		columns.year,
		columns.planned,
		columns.admitted,
		columns.registered,
		columns.students,
		columns.graduates,
		columns.schoolCount,
	],
	title: (view) =>
		say(view, { zh: '招生计划、报到注册与毕业生', en: 'Places planned, registered and leaving' }),
	finding: intakeFinding,
	unit: { zh: '人', en: 'persons' },
	chart: 'intake',
	height: 280,
	tables: ['enrollment_by_program', 'outcomes_by_program'],
	needs: ['enrollment'],
	note: (view) =>
		say(view, {
			zh: '招生为当年秋季，毕业生为当届。转段学生不计入招生。一项未报送时线中断，不以零代替。',
			en: 'Intake is that autumn’s, graduates those of that summer. Transfers are no intake. What was not returned is a gap, never zero.',
		}),
};

function destinationsFinding(view: FigureView): string {
	const { rows, language } = view;
	const last = rows.at(-1);
	const rate = numberOf(last, 'placement_rate');
	if (!last || rate === null) return say(view, nothing);
	const field = numberOf(last, 'in_field_rate');
	const year = String(numberOf(last, 'year') ?? '');
	const n = formatInteger(numberOf(last, 'graduate_count') ?? 0, language);
	const date = formatDate(textOf(last, 'cut_off_date'), language);
	return say(view, {
		zh: `${year}届${n}人，截至${date}毕业去向落实率${formatShare(rate, 'zh')}${field === null ? '' : `，直接就业者中对口${formatShare(field, 'zh')}`}。`,
		en: `Class of ${year}, ${n} graduates: by ${date} ${formatShare(rate, 'en')} were placed${field === null ? '' : `, ${formatShare(field, 'en')} of those at work in their field`}.`,
	});
}

export const majorDestinations: Figure = {
	id: 'major-destinations',
	query: 'major-destinations',
	params: ['major', 'level', 'catalogue'],
	columns: [
		{ ...columns.year, label: { zh: '届', en: 'Class of' } },
		columns.graduates,
		columns.employedDirectly,
		columns.furtherStudy,
		columns.military,
		columns.notPlaced,
		columns.unknown,
		columns.placementRate,
		columns.inFieldRate,
		columns.inFieldKnown,
		columns.localRate,
		columns.cutOff,
	],
	title: (view) => say(view, { zh: '毕业去向', en: 'Where graduates went' }),
	finding: destinationsFinding,
	unit: { zh: '占当届毕业生的比例，%', en: 'share of the class, %' },
	chart: 'destinations',
	measure: 'placement-rate',
	tables: ['outcomes_by_program'],
	needs: ['destinations'],
	note: (view) =>
		say(view, {
			zh: '直接就业含协议和合同就业、灵活就业与自主创业；右侧为毕业去向落实率与当届人数。各届统计时点见表，时点不同的不作比较。',
			en: 'At work: contract, flexible and self-employed. At the right the placement rate and the size of the class. Classes counted on other days of the year, see the table, do not compare.',
		}),
};
